import { unzlibSync, zlibSync } from "fflate";
import type { Testimony } from "../model/testimony.js";
import { type FoundTestimony, readSealed, RECORD, type Sum, writeSealed } from "./seal.js";

/** A chunk of a PNG file: its name, content, and where it stands with length and checksum. */
interface Chunk {
  type: string;
  content: Uint8Array;
  start: number;
  end: number;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Most bytes of a record, unpacked. */
const MOST = 4_000_000;
const UTF8 = new TextEncoder();

/** Whether bytes begin as a PNG file does. */
export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, i) => bytes[i] === byte);

/** A PNG file with a record inside (a compressed iTXt chunk before the pixels), in the place of one that it had; throws for what is no whole PNG. */
export function sealPng(bytes: Uint8Array, testimony: Testimony, sum?: Sum): Uint8Array<ArrayBuffer> {
  const chunks = readChunks(bytes)?.filter((chunk) => !isRecord(chunk));
  if (chunks === undefined) throw new Error("picture is no whole PNG");
  const record = writeChunk("iTXt", writeText(writeSealed(testimony, seenParts(chunks), sum)));
  const first = chunks.findIndex(({ type }) => type === "IDAT");
  const parts = chunks.map(({ start, end }) => bytes.subarray(start, end));
  return join([bytes.subarray(0, SIGNATURE.length), ...parts.slice(0, first), record, ...parts.slice(first)]);
}

/** The record in a PNG file. */
export function readPng(bytes: Uint8Array): FoundTestimony {
  if (!isPng(bytes)) return { kind: "foreign" };
  const chunks = readChunks(bytes);
  if (chunks === null) return { kind: "broken" };
  const record = chunks.find(isRecord);
  if (record === undefined) return { kind: "none" };
  const text = readText(record.content);
  return text === null ? { kind: "unreadable" } : readSealed(text, seenParts(chunks));
}

/** What of a PNG file is seen: size, colours and pixels. */
export function pixelsOf(bytes: Uint8Array): Uint8Array | null {
  const chunks = isPng(bytes) ? readChunks(bytes) : null;
  return chunks === null ? null : join(seenParts(chunks));
}

const seenParts = (chunks: readonly Chunk[]): Uint8Array[] =>
  chunks.filter(({ type }) => /^(IHDR|PLTE|tRNS|IDAT)$/.test(type)).map(({ content }) => content);

/** All chunks; null where the file ends too early or a checksum is wrong. */
function readChunks(bytes: Uint8Array): Chunk[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  let start = SIGNATURE.length;
  while (start + 12 <= bytes.length) {
    const length = view.getUint32(start);
    const end = start + 12 + length;
    if (end > bytes.length || checksum(bytes.subarray(start + 4, end - 4)) !== view.getUint32(end - 4)) return null;
    const type = String.fromCharCode(...bytes.subarray(start + 4, start + 8));
    chunks.push({ type, content: bytes.subarray(start + 8, end - 4), start, end });
    if (type === "IEND") return chunks;
    start = end;
  }
  return null;
}

const HEAD = [...UTF8.encode(RECORD), 0, 1, 0, 0, 0];

// Keyword, compressed, by zlib, no language, no other keyword.
const writeText = (text: string): Uint8Array => join([Uint8Array.from(HEAD), zlibSync(UTF8.encode(text), { level: 9 })]);

const isRecord = ({ type, content }: Chunk): boolean =>
  type === "iTXt" && UTF8.encode(`${RECORD}\0`).every((byte, i) => content[i] === byte);

function readText(content: Uint8Array): string | null {
  if (!HEAD.every((byte, i) => content[i] === byte)) return null;
  try {
    // A record that unpacks to more than the room it is given is no record.
    return new TextDecoder("utf-8", { fatal: true }).decode(unzlibSync(content.subarray(HEAD.length), { out: new Uint8Array(MOST) }));
  } catch {
    return null;
  }
}

function writeChunk(type: string, content: Uint8Array): Uint8Array {
  const chunk = join([new Uint8Array(4), UTF8.encode(type), content, new Uint8Array(4)]);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, content.length);
  view.setUint32(chunk.length - 4, checksum(chunk.subarray(4, -4)));
  return chunk;
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) =>
  Array.from({ length: 8 }).reduce<number>((c) => (c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1), n),
);

/** CRC-32 as PNG wants it. */
export function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
