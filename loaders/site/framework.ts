import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { HEAP_YOUNG } from "./heap.js";

const require = createRequire(import.meta.url);

/** Observable Framework's preview, on a free port. */
export interface Preview {
  origin: string;
  /** Starts it anew, which reads its configuration again. */
  restart(): Promise<void>;
  stop(): void;
}

/** Builds the pages of the project in `folder` with Observable Framework, silently; throws with its output where it fails, and where `signal` stops it. */
export async function runFramework(folder = ".", signal?: AbortSignal): Promise<void> {
  const child = spawnFramework(["build"], folder, { ATLAS_LATE_BLOCKS: "1" }, signal);
  const output = collect(child);
  const code = await new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve));
  if (code !== 0) throw new Error(`observable build failed\n${output()}`);
}

/** Starts Framework's preview of the project in the working directory over what is drawn already. */
export async function startPreview(): Promise<Preview> {
  const port = await findPort();
  let child = await launch(port);
  const stop = () => child.kill();
  process.once("exit", stop);
  // A signal ends a process without its exit being told, and the preview would go on alone.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(128 + constants.signals[signal]));
  return {
    origin: `http://127.0.0.1:${port}`,
    stop,
    restart: async () => {
      const ended = new Promise((resolve) => child.once("close", resolve));
      child.kill("SIGKILL");
      await ended;
      child = await launch(port);
    },
  };
}

async function launch(port: number): Promise<ChildProcess> {
  const child = spawnFramework(["preview", "--no-open", "--host", "127.0.0.1", "--port", String(port)], ".", { ATLAS_DRAWN: "1" });
  const output = collect(child);
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on("data", () => output().includes(`:${port}`) && resolve());
    child.once("close", () => reject(new Error(`observable preview ended\n${output()}`)));
  });
  return child;
}

function spawnFramework(args: readonly string[], cwd: string, settings: Record<string, string>, signal?: AbortSignal): ChildProcess {
  const script = join(dirname(require.resolve("@observablehq/framework/package.json")), "dist/bin/observable.js");
  const env = { ...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true", NO_COLOR: "1", ...settings };
  return spawn(process.execPath, [HEAP_YOUNG, script, ...args], {
    cwd,
    env,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    ...(signal && { signal }),
  });
}

/** Ends this process, Framework's, with the one that started it: alone it would write where the next build does. */
export function endWithStarter(): void {
  process.once("disconnect", () => process.exit(1));
  process.channel?.unref();
}

function collect(child: ChildProcess): () => string {
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => output.push(chunk));
  return () => Buffer.concat(output).toString();
}

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
