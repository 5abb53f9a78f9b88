import { type ChildProcess, fork } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { projectPaths } from "../../loaders/site/paths.js";
import buildOnce from "../site/build-once.js";
import { putLoad } from "./load.js";
import { middleOf } from "./measure.js";
import type { ServerState } from "./server-process.js";

const CONNECTIONS = 50;
const TURNS = 3;
const SECONDS = 5;
const LONG = 60;
/** Seconds after which everything that is kept is kept. */
const WARM = 15;

/** What the server is held to, beside a plain one on the same machine. */
export interface ServerSpeed {
  /** Answers a second with a small page. */
  rate: number;
  /** The same, as a multiple of the plain server's. */
  ratio: number;
  /** Answers of other status than 200, and broken connections, under a minute's load of all pages. */
  errors: number;
  /** Bytes by which the process grew in that minute, once it was warm. */
  growth: number;
}

/** Measures the server of the built site, in a process of its own, against the least that serves a folder, by turns; prints as it goes. */
export async function measureServer(print: (line: string) => void): Promise<ServerSpeed> {
  await buildOnce();
  const { dist } = projectPaths();
  const pages = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));
  const sized = pages.map((name) => ({ name: name.replaceAll("\\", "/"), size: statSync(join(dist, name)).size }));
  const small = sized.sort((one, other) => one.size - other.size)[0] ?? { name: "", size: 0 };
  const [own, plain] = [await start("own", dist), await start("plain", dist)];
  try {
    const rates = { own: [] as number[], plain: [] as number[] };
    for (let turn = 0; turn < TURNS; turn++) {
      for (const [kind, { url }] of Object.entries({ own, plain }) as ["own" | "plain", Server][]) {
        rates[kind].push((await putLoad({ url, paths: [small.name], connections: CONNECTIONS, seconds: SECONDS })).rate);
      }
    }
    const [rate, other] = [middleOf(rates.own), middleOf(rates.plain)];
    print(
      `server, a small page  ${Math.round(rate)} answers a second (${small.size} bytes); a plain server ${Math.round(other)}: ${(rate / other).toFixed(2)}`,
    );
    const plan = { url: own.url, paths: sized.map(({ name }) => name), connections: CONNECTIONS, headers: "Accept-Encoding: gzip\r\n" };
    await putLoad({ ...plan, seconds: WARM });
    const before = await own.memory();
    const { answers, errors } = await putLoad({ ...plan, seconds: LONG });
    const growth = (await own.memory()) - before;
    print(`server, ${LONG} s of all pages  ${answers} answers, ${errors} errors; memory ${mb(before)}, then ${mb(before + growth)}`);
    return { rate, ratio: rate / other, errors, growth };
  } finally {
    own.process.disconnect();
    plain.process.disconnect();
  }
}

const mb = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

interface Server {
  process: ChildProcess;
  url: string;
  memory(): Promise<number>;
}

async function start(kind: "own" | "plain", dist: string): Promise<Server> {
  const child = fork(join(import.meta.dirname, "server-process.ts"), [kind, dist], { execArgv: ["--import", "tsx"] });
  const state = () =>
    new Promise<ServerState>((resolve, reject) => {
      child.once("message", (message) => resolve(message as ServerState));
      child.once("exit", (code) => reject(new Error(`the ${kind} server ended with code ${code}`)));
    });
  const { url } = await state();
  const memory = () => {
    const told = state();
    child.send("memory");
    return told.then((now) => now.memory);
  };
  return { process: child, url, memory };
}
