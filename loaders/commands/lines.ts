import { isUtf8 } from "node:buffer";
import type { Input, Problem } from "../rooms/input.js";
import { NOT_UTF8 } from "../rooms/input.js";

const LONGEST_LINE = 64 << 20;
const LINE_END = 0x0a;
const LETTERS = new TextDecoder("utf-8", { ignoreBOM: true });

/** Lines of a list or stream: each is a path, or a JSON object with a `text` and perhaps its `source`; empty ones are passed over. */
export async function* itemsOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Input | Problem> {
  let number = 0;
  for await (const line of splitLines(chunks)) {
    number++;
    if (line === null) yield { source: `line ${number}`, code: "too-large", reason: `line over ${LONGEST_LINE >> 20} MB` };
    else {
      const text = LETTERS.decode(line).replace(/\r$/, "");
      if (text.trim() !== "") yield isUtf8(line) ? itemOf(text, number) : { source: text, code: "unreadable", reason: NOT_UTF8 };
    }
  }
}

function itemOf(line: string, number: number): Input | Problem {
  if (!line.startsWith("{")) return { source: line, path: line };
  const bad = (reason: string): Problem => ({ source: `line ${number}`, code: "bad-line", reason });
  try {
    const { source = `line ${number}`, text } = JSON.parse(line) as { source?: unknown; text?: unknown };
    return typeof text === "string" && typeof source === "string" ? { source, text } : bad("no JSON object with a text");
  } catch {
    return bad("no JSON");
  }
}

/** Bytes of each line without its end; null for one that is too long, of which nothing is kept. */
async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | null> {
  let kept: Uint8Array[] = [];
  let length = 0;
  const keep = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > LONGEST_LINE) kept = [];
    else kept.push(piece);
  };
  const take = (): Uint8Array | null => {
    const line = length > LONGEST_LINE ? null : Buffer.concat(kept);
    [kept, length] = [[], 0];
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, start)) {
      keep(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    if (start < chunk.length) keep(chunk.subarray(start));
  }
  if (length > 0) yield take();
}
