import { decode } from "./decode.js";

const BOUNDARY = /boundary\s*=\s*"?([^"\s;]+)"?/i;
const HEAD_REACH = 2000;

const HEADS = /^\s*(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*){0,40}?(?:MIME-Version|Content-Type):/i;
const latin = new TextDecoder("latin1");

/** A page packed as mail (MHTML) → the HTML of its first text part; null for anything else. */
export function mailedPage(bytes: Uint8Array): string | null {
  if (!HEADS.test(latin.decode(bytes.subarray(0, HEAD_REACH)))) return null;
  const mail = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  const head = mail.slice(0, HEAD_REACH);
  const boundary = BOUNDARY.exec(head)?.[1];
  const pieces = boundary === undefined ? [mail] : mail.split(`--${boundary}`).slice(1);
  for (const piece of pieces) {
    const [fields = "", ...rest] = piece.replace(/^\s+/, "").split(/\r?\n\r?\n/);
    if (/content-type\s*:\s*text\//i.test(fields)) return decode(unpacked(rest.join("\n\n"), fields));
  }
  return null;
}

function unpacked(text: string, fields: string): Uint8Array {
  const packing = /content-transfer-encoding\s*:\s*([\w-]+)/i.exec(fields)?.[1]?.toLowerCase();
  if (packing === "base64") return bytesOf(atob(text.replace(/[^A-Za-z0-9+/]/g, "")));
  if (packing !== "quoted-printable") return bytesOf(text);
  const plain = text
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return bytesOf(plain);
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
