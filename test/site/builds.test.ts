import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectPaths } from "../../loaders/site/paths.js";
import { SUMS_FILE, sumFolder, writeSums } from "../../loaders/site/sums.js";
import { copyProject } from "../../loaders/site/verify.js";
import { writeText } from "../../loaders/site/write.js";

const LONG = 1_200_000;
const { dist, kept } = projectPaths();

/** Starts a command of the site in `folder`; what it prints comes with its end. */
function run(folder: string, args: readonly string[], settings: Record<string, string> = {}) {
  const env = { ...process.env, NODE_ENV: undefined, ...settings };
  const child = spawn(process.execPath, ["--import", "tsx", "loaders/site/cli.ts", ...args], { cwd: folder, env, detached: true });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => (output += text.toString()));
  return { child, ended: once(child, "close").then(([code]) => ({ code: code as number | null, output })) };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test("the sums at the root of the site are those of its files", async () => {
  expect(await readFile(join(dist, SUMS_FILE), "utf8")).toBe(writeSums(await sumFolder(dist)));
});

// Each takes as long as a build, which only a machine that has nothing else to do should be asked for.
describe.runIf(process.env.CI)("a build", () => {
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "atlas-builds-"));
    await copyProject(root);
    await writeText(join(root, "dist/index.html"), "the old site");
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  test(
    "that is killed while pages are made leaves the old site as it was",
    async () => {
      // What is drawn before the pages is taken from the build that was tested: it would only keep this one waiting.
      await cp(kept, join(root, kept), { recursive: true });
      const { child, ended } = run(root, ["build"]);
      while (!existsSync(join(root, ".atlas/shell/index.html")) && child.exitCode === null) await wait(20);
      child.kill("SIGKILL");
      expect((await ended).code).toBeNull();
      // Framework, a process of its own, writes nothing more either.
      await expect.poll(() => isAlive(-(child.pid ?? NaN)), { timeout: 10_000 }).toBe(false);
      expect([...(await sumFolder(join(root, "dist"))).keys()]).toEqual(["index.html"]);
      expect(await readFile(join(root, "dist/index.html"), "utf8")).toBe("the old site");
    },
    LONG,
  );

  test(
    "of the same tree in another folder, zone and language is the same, byte for byte",
    async () => {
      const sums = join(dist, SUMS_FILE);
      const { ended } = run(".", ["build", "--verify", sums], { TZ: "Asia/Shanghai", LC_ALL: "zh_CN.UTF-8", LANG: "zh_CN.UTF-8" });
      expect(await ended).toEqual({ code: 0, output: `the same site as that of ${sums}, byte for byte\n` });
    },
    LONG,
  );
});
