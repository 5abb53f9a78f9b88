import * as Plot from "@observablehq/plot";
import { tableFromIPC } from "@uwdata/flechette";
import * as aq from "arquero";
import * as d3 from "d3";
import { type BoxArgument, type BoxAsk, type BoxColumns, type BoxPing, MOST_ROWS_OUT, MOST_TEXT, type BoxTell } from "./message.js";

/** What is read of a table of Arquero. */
interface Table {
  numRows(): number;
  columnNames(): string[];
  array(name: string): ArrayLike<unknown>;
}

// A frame whose code could open a connection beside its policy has none to open.
for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection", "WebTransport"]) Reflect.deleteProperty(globalThis, name);

/** Arrow bytes of tables that came so. */
const bytesOf = new WeakMap<object, Uint8Array>();

/** A table as an Arrow table: of a result, with the engine's own columns. */
function arrow(table: Table & { toArrow(): unknown }): unknown {
  const bytes = bytesOf.get(table);
  return bytes === undefined ? table.toArrow() : tableFromIPC(bytes, { useDate: true });
}

const LIBRARIES: Readonly<Record<string, unknown>> = { Plot, d3, aq, op: aq.op, arrow };
/** Lines that an engine puts before the body of a function that is made of a text. */
const LINES_BEFORE = 2;
const AsyncFunction = (async () => undefined).constructor as new (...parts: string[]) => (...values: unknown[]) => Promise<unknown>;

const tell = (message: BoxTell) => parent.postMessage(message, "*");

addEventListener("message", ({ source, data }: MessageEvent<BoxAsk | BoxPing>) => {
  if (source !== parent) return;
  if ("ping" in data) tell({ pong: data.ping });
  else void answer(data);
});
new ResizeObserver(() => tellHeight()).observe(document.documentElement);
tell({ ready: true });

function tellHeight(): void {
  tell({ height: Math.ceil(document.body.getBoundingClientRect().height) });
}

/** Milliseconds that code may take without a pause: in a browser that runs the frame beside the page, the page stands still as long. */
const LONGEST = 3000;
let paused = 0;

// Only code that pauses lets a timer fire.
setInterval(() => (paused = performance.now()), 100);

function lookAtTime(): void {
  if (performance.now() - paused > LONGEST) throw new Error(`stopped: a loop ran for ${LONGEST / 1000} s without a pause`);
}

async function answer({ run, body, guard, args, colours, lang }: BoxAsk): Promise<void> {
  for (const [name, colour] of Object.entries(colours)) document.documentElement.style.setProperty(name, colour);
  document.documentElement.lang = lang;
  document.body.replaceChildren();
  const given = {
    ...LIBRARIES,
    [guard]: lookAtTime,
    width: document.documentElement.clientWidth,
    ...Object.fromEntries(args.map(([name, arg]) => [name, open(arg)])),
  };
  paused = performance.now();
  try {
    const value = await new AsyncFunction(...Object.keys(given), `"use strict";${body}`)(...Object.values(given));
    show(run, value);
  } catch (error) {
    tell({ run, kind: "failed", message: describe(error), line: lineOf(error) });
  }
}

function open(argument: BoxArgument): unknown {
  if (argument.kind === "value") return argument.value;
  if (argument.kind === "table") return aq.table(argument.columns as Record<string, unknown[]>);
  const table = aq.fromArrow(argument.bytes, { useDate: true });
  bytesOf.set(table, argument.bytes);
  return table;
}

function show(run: number, value: unknown): void {
  if (value instanceof Node) {
    document.body.append(value);
    const svg = value instanceof Element ? (value.matches("svg") ? value : value.querySelector("svg")) : null;
    tell({ run, kind: "element", svg: svg === null ? null : writeSvg(svg) });
    tellHeight();
    return;
  }
  const table = readTable(value);
  if (table !== null) tell({ run, kind: "table", columns: pack(table), rows: table.numRows() });
  else tellValue(run, value);
}

/** A drawing as a file, in which the page's colours are those that they are now. */
function writeSvg(svg: Element): string {
  const style = getComputedStyle(document.documentElement);
  const text = new XMLSerializer().serializeToString(svg);
  return text.replace(/var\((--[\w-]+)\)/g, (_, name: string) => style.getPropertyValue(name).trim() || "currentColor");
}

function readTable(value: unknown): Table | null {
  if (value !== null && typeof value === "object" && "schema" in value && "getChildAt" in value) {
    return aq.fromArrow(value as Parameters<typeof aq.fromArrow>[0]) as unknown as Table;
  }
  if (value !== null && typeof value === "object" && "numRows" in value && "columnNames" in value) return value as Table;
  const isRow = (row: unknown) => row !== null && typeof row === "object" && Object.getPrototypeOf(row) === Object.prototype;
  return Array.isArray(value) && value.length > 0 && value.every(isRow) ? (aq.from(value as object[]) as unknown as Table) : null;
}

function pack(table: Table): BoxColumns {
  return Object.fromEntries(table.columnNames().map((name) => [name, Array.from(table.array(name)).slice(0, MOST_ROWS_OUT).map(plain)]));
}

// What a page shows in a table: numbers, texts, yes and no, days.
function plain(cell: unknown): unknown {
  if (cell === null || cell === undefined || typeof cell === "string" || typeof cell === "boolean") return cell ?? null;
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === "bigint" ? Number(cell) : describe(cell);
}

function tellValue(run: number, value: unknown): void {
  const text = describe(value).slice(0, MOST_TEXT);
  try {
    tell({ run, kind: "value", value, text });
  } catch {
    // A function cannot be copied to where others would find it.
    tell({ run, kind: "value", value: null, text });
  }
}

function describe(value: unknown): string {
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (typeof value === "function" || typeof value === "symbol") return String(value);
  if (typeof value === "object" && value !== null) {
    try {
      return JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? String(part) : part), 2);
    } catch {
      return Object.prototype.toString.call(value);
    }
  }
  return String(value);
}

function lineOf(error: unknown): number | null {
  const match = /<anonymous>:(\d+):\d+/.exec((error as Partial<Error> | null)?.stack ?? "");
  return match === null ? null : Math.max(1, Number(match[1]) - LINES_BEFORE);
}
