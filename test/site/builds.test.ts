import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectPaths } from "../../loaders/site/paths.js";
import { compareSums, SUMS_FILE, sumFolder, writeSums } from "../../loaders/site/sums.js";
import { copyProject } from "../../loaders/site/verify.js";
import { writeText } from "../../loaders/site/write.js";

const LONG = 1_200_000;
const { dist } = projectPaths();

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

// It takes as long as a build, which only a machine that has nothing else to do should be asked for.
describe.runIf(process.env.CI)("a build of the same tree in another folder, zone and language", () => {
  const settings = { TZ: "Asia/Shanghai", LC_ALL: "zh_CN.UTF-8", LANG: "zh_CN.UTF-8" };
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
      const { child, ended } = run(root, ["build"], settings);
      while (!existsSync(join(root, ".atlas/blocks")) && child.exitCode === null) await wait(20);
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
    "goes on from there to the same site, byte for byte",
    async () => {
      expect(await run(root, ["build"], settings).ended).toMatchObject({ code: 0 });
      expect(compareSums(await sumFolder(dist), await sumFolder(join(root, "dist")))).toEqual([]);
    },
    LONG,
  );
});
