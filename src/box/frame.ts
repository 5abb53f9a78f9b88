import { type BoxAsk, type BoxPing, type BoxTell, MOST_TEXT } from "./message.js";
import { describe, lineOf, pack, readTable, runBody } from "./work.js";

// A frame whose code could open a connection beside its policy has none to open.
for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection", "WebTransport"]) Reflect.deleteProperty(globalThis, name);

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
  paused = performance.now();
  try {
    show(run, await runBody({ body, guard, args }, lookAtTime, document.documentElement.clientWidth));
  } catch (error) {
    tell({ run, kind: "failed", message: describe(error), line: lineOf(error) });
  }
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

function tellValue(run: number, value: unknown): void {
  const text = describe(value).slice(0, MOST_TEXT);
  try {
    tell({ run, kind: "value", value, text });
  } catch {
    // A function cannot be copied to where others would find it.
    tell({ run, kind: "value", value: null, text });
  }
}
