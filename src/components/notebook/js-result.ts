import { MOST_ROWS_OUT, MOST_TEXT, type BoxTell } from "../../box/message.js";
import type { Cell, Row } from "../../model/columns.js";

/** What code came to, as the page takes it: whatever the frame said that is not of these forms counts as a failure. */
export type JsResult =
  | { kind: "element"; svg: string | null }
  | { kind: "table"; names: string[]; rows: Row[] }
  | { kind: "value"; value: unknown; text: string }
  | { kind: "failed"; message: string; line: number | null };

const MOST_COLUMNS = 200;
const MOST_SVG = 5_000_000;

/** Most that a frame may answer: cells of a table, and characters of all texts. */
export const MOST_ANSWER = { cells: 2_000_000, characters: 20_000_000 } as const;

/** Whether an answer is larger than a page should hold; then its frame must go. */
export function isTooLarge(told: unknown): boolean {
  return exceeds(told, { ...MOST_ANSWER }, 0);
}

function exceeds(part: unknown, left: { cells: number; characters: number }, depth: number): boolean {
  if (typeof part === "string") return (left.characters -= part.length) < 0;
  if (ArrayBuffer.isView(part)) return (left.characters -= part.byteLength) < 0;
  if (part instanceof ArrayBuffer) return (left.characters -= part.byteLength) < 0;
  if (typeof part !== "object" || part === null) return (left.cells -= 1) < 0;
  // What is folded into itself deeper than any result is counted as too large.
  if (depth > 50) return true;
  const parts = part instanceof Map || part instanceof Set ? part.values() : Object.values(part);
  for (const each of parts) if (exceeds(each, left, depth + 1)) return true;
  return false;
}

/** Takes a message of a frame, whose code may have sent anything. */
export function takeResult(told: BoxTell): JsResult {
  const message = told as unknown as Readonly<Record<string, unknown>>;
  const text = (name: string, most: number) => (typeof message[name] === "string" ? (message[name] as string).slice(0, most) : "");
  if (message.kind === "element") return { kind: "element", svg: text("svg", MOST_SVG) || null };
  if (message.kind === "value") return { kind: "value", value: message.value, text: text("text", MOST_TEXT) };
  if (message.kind === "table") return takeTable(message.columns);
  const line = typeof message.line === "number" ? message.line : null;
  return { kind: "failed", message: text("message", 2000), line };
}

function takeTable(given: unknown): JsResult {
  if (typeof given !== "object" || given === null) return { kind: "failed", message: "a table without columns", line: null };
  const columns = Object.entries(given as Record<string, unknown>)
    .filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]))
    .slice(0, MOST_COLUMNS);
  const length = Math.min(MOST_ROWS_OUT, Math.max(0, ...columns.map(([, cells]) => cells.length)));
  const rows = Array.from({ length }, (_, i) => Object.fromEntries(columns.map(([name, cells]) => [name, takeCell(cells[i])])));
  return { kind: "table", names: columns.map(([name]) => name), rows };
}

function takeCell(cell: unknown): Cell {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  if (typeof cell === "string") return cell.slice(0, MOST_TEXT);
  return typeof cell === "boolean" ? cell : null;
}
