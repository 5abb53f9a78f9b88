import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

/** Runs Observable Framework's `build` or `preview` of the project in `folder`; a build is silent unless it fails, when its output is in the error. */
export async function runFramework(command: "build" | "preview", folder = "."): Promise<void> {
  const script = join(dirname(require.resolve("@observablehq/framework/package.json")), "dist/bin/observable.js");
  const child = spawn(process.execPath, [script, command], {
    cwd: folder,
    env: {
      ...process.env,
      OBSERVABLE_TELEMETRY_DISABLE: "true",
      NO_COLOR: "1",
      ...(command === "build" ? { ATLAS_LATE_BLOCKS: "1" } : {}),
    },
    stdio: command === "build" ? ["ignore", "pipe", "pipe"] : "inherit",
  });
  const output: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => output.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => output.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve));
  const text = Buffer.concat(output).toString();
  if (code !== 0) throw new Error(`observable ${command} failed\n${text}`);
}
