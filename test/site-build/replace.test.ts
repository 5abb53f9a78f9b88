import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { recoverFolder, replaceFolder } from "../../loaders/site/replace.js";

let root: string;
const at = (name: string) => join(root, name);
const read = async (name: string) => (existsSync(at(name)) ? await readFile(join(at(name), "index.html"), "utf8") : null);

async function make(name: string, text: string): Promise<void> {
  await mkdir(at(name), { recursive: true });
  await writeFile(join(at(name), "index.html"), text);
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "atlas-replace-"));
  await make("dist", "old");
  await make("building", "new");
});
afterEach(() => rm(root, { recursive: true }));

test("the new folder stands in the place of the old, and nothing is left beside it", async () => {
  await make("before", "older");
  await replaceFolder(at("dist"), at("building"), at("before"));
  expect([await readdir(root), await read("dist")]).toEqual([["dist"], "new"]);
  await make("building", "newer");
  await rm(at("dist"), { recursive: true });
  await replaceFolder(at("dist"), at("building"), at("before"));
  expect([await readdir(root), await read("dist")]).toEqual([["dist"], "newer"]);
});

test("where there is nothing to put there, the old stays", async () => {
  await rm(at("building"), { recursive: true });
  await expect(replaceFolder(at("dist"), at("building"), at("before"))).rejects.toThrow("dist: not replaced: ENOENT");
  expect([await readdir(root), await read("dist")]).toEqual([["dist"], "old"]);
});

/** A process that replaces the folder and kills itself before or after one of its calls that change something. */
async function replaceAndDie(call: string, when: "before" | "after"): Promise<void> {
  const script = `
    import fs from "node:fs";
    import fsp from "node:fs/promises";
    import { syncBuiltinESMExports } from "node:module";
    let calls = 0;
    const die = () => process.kill(process.pid, "SIGKILL");
    const guard = (home, name) => {
      const real = home[name];
      home[name] = (...args) => {
        const mine = name + calls++ === ${JSON.stringify(call)};
        if (mine && ${when === "before"}) die();
        const result = real(...args);
        return mine ? (result?.then?.(die) ?? die()) : result;
      };
    };
    guard(fs, "renameSync");
    guard(fsp, "rm");
    syncBuiltinESMExports();
    const { replaceFolder } = await import(${JSON.stringify(join(process.cwd(), "loaders/site/replace.ts"))});
    await replaceFolder(...${JSON.stringify(["dist", "building", "before"].map(at))});
  `;
  const ended = promisify(execFile)(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script]);
  await expect(ended).rejects.toMatchObject({ signal: "SIGKILL" });
}

test.each(
  ["rm0", "renameSync1", "renameSync2", "rm3"].flatMap((call) => [
    [call, "before"],
    [call, "after"],
  ]) as [string, "before" | "after"][],
)("a process killed at %s, %s it, leaves the old or the new folder whole for the next", async (call, when) => {
  await replaceAndDie(call, when);
  recoverFolder(at("dist"), at("before"));
  const found = await read("dist");
  expect(found).toBe(call === "rm3" || (call === "renameSync2" && when === "after") ? "new" : "old");
  if (found === "new") await make("building", "new");
  await replaceFolder(at("dist"), at("building"), at("before"));
  expect([await readdir(root), await read("dist")]).toEqual([["dist"], "new"]);
});
