import { connect } from "node:net";

/** What a load came to. */
export interface Load {
  answers: number;
  /** Answers of another status than 200, and connections that broke. */
  errors: number;
  /** Answers a second. */
  rate: number;
}

/** A load to put on a server of this machine. */
export interface LoadPlan {
  url: string;
  /** Paths to ask for by turns, without a slash before them. */
  paths: readonly string[];
  connections: number;
  seconds: number;
  headers?: string;
}

const END_OF_HEAD = Buffer.from("\r\n\r\n");

/** Asks a server on 127.0.0.1 on many connections at once, each for the next path once it has the last answer, for so many seconds; bare sockets, for a client that parses more would cost more than the server. */
export async function putLoad(plan: LoadPlan): Promise<Load> {
  const { hostname } = new URL(plan.url);
  if (hostname !== "127.0.0.1") throw new Error(`load is put on this machine only: ${hostname}`);
  const start = performance.now();
  const counts = await Promise.all(Array.from({ length: plan.connections }, (_, i) => askOn(plan, i, start + plan.seconds * 1000)));
  const answers = counts.reduce((sum, count) => sum + count.answers, 0);
  const errors = counts.reduce((sum, count) => sum + count.errors, 0);
  return { answers, errors, rate: answers / ((performance.now() - start) / 1000) };
}

function askOn({ url, paths, headers = "" }: LoadPlan, first: number, end: number): Promise<Pick<Load, "answers" | "errors">> {
  const { hostname, port } = new URL(url);
  const count = { answers: 0, errors: 0 };
  let turn = first;
  let missing: number | null = null;
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    const next = () => {
      missing = null;
      if (performance.now() >= end) return void socket.end();
      socket.write(`GET /${paths[turn++ % paths.length] ?? ""} HTTP/1.1\r\nHost: ${hostname}\r\n${headers}\r\n`);
    };
    socket.on("connect", next);
    socket.on("data", (bytes) => {
      missing = missing === null ? readHead(bytes, count) : missing - bytes.length;
      if (missing > 0) return;
      count.answers++;
      next();
    });
    socket.on("error", () => count.errors++);
    socket.on("close", () => {
      if (performance.now() < end) count.errors++;
      resolve(count);
    });
  });
}

/** Bytes of the body that are still to come. */
function readHead(bytes: Buffer, count: { errors: number }): number {
  const at = bytes.indexOf(END_OF_HEAD);
  const head = bytes.toString("latin1", 0, at);
  if (!head.startsWith("HTTP/1.1 200 ")) count.errors++;
  return Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? NaN) - (bytes.length - at - END_OF_HEAD.length);
}
