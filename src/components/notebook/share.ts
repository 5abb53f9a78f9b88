import type { NotebookCell } from "../../model/notebook.js";
import { strFromU8, strToU8, Unzlib, zlibSync } from "fflate";

const PREFIX = "#nb=";

/** Bytes of a notebook's file at most: what no reader writes by hand is no notebook. */
export const MOST_BYTES = 400_000;

/** Characters of an input's value at most. */
const MOST_VALUE = 4000;

/** Characters of an address from which on some programs cut it. */
export const LONG_ADDRESS = 8000;

/** A notebook's file as the hash of an address: compressed, in letters that no program changes; then the values of inputs by their names, to be read and changed by hand. */
export function packHash(file: string, inputs: readonly (readonly [string, string])[] = []): string {
  const bytes = zlibSync(strToU8(file), { level: 9 });
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  const packed = PREFIX + btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  return [packed, ...inputs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)].join("&");
}

/** The values of the inputs that have a name, as an address holds them. */
export function readInputs(cells: readonly NotebookCell[]): [string, string][] {
  return cells.flatMap((cell): [string, string][] => (cell.kind === "input" && cell.name !== "" ? [[cell.name, cell.input.value]] : []));
}

/** The cells with the values that a hash gives to their inputs. */
export function fillInputs(cells: readonly NotebookCell[], hash: string): NotebookCell[] {
  const given = new URLSearchParams(hash.replace(/^[^&]*&?/, "").replaceAll("+", "%2B"));
  return cells.map((cell) => {
    const value = cell.kind === "input" && cell.name !== "" ? given.get(cell.name) : null;
    return cell.kind !== "input" || value === null ? cell : { ...cell, input: { ...cell.input, value: value.slice(0, MOST_VALUE) } };
  });
}

/** The file that a hash holds: null where it holds none, undefined where it is damaged or too large. */
export function unpackHash(hash: string): string | null | undefined {
  if (!hash.startsWith(PREFIX)) return null;
  try {
    const text = atob(hash.slice(PREFIX.length).replace(/&.*$/s, "").replaceAll("-", "+").replaceAll("_", "/"));
    return inflate(Uint8Array.from(text, (char) => char.charCodeAt(0)));
  } catch {
    return undefined;
  }
}

// A short address may unpack to more than a phone holds, so it is unpacked piece by piece.
function inflate(bytes: Uint8Array): string {
  const parts: Uint8Array[] = [];
  let [total, ended] = [0, false];
  const stream = new Unzlib((part, final) => {
    total += part.length;
    ended ||= final;
    if (total > MOST_BYTES) throw new Error("notebook too large");
    parts.push(part);
  });
  for (let at = 0; at < bytes.length; at += 512) stream.push(bytes.subarray(at, at + 512), at + 512 >= bytes.length);
  if (!ended) throw new Error("notebook cut short");
  const whole = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  if (adler32(whole) !== new DataView(bytes.buffer).getUint32(bytes.length - 4)) throw new Error("notebook damaged");
  return strFromU8(whole);
}

// The check that ends a zlib stream (RFC 1950), which fflate writes but does not read.
function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return ((b << 16) | a) >>> 0;
}
