import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { releaseCommand } from "../../../loaders/publish/releases/command.js";
import { readHistory } from "../../../loaders/publish/releases/store.js";
import { runCommand } from "../../commands/fake-io.js";
import { Dead, type Fault, injectFault } from "../../faults/inject.js";
import { FIRST, NEXT, siteOf } from "./small-site.js";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "atlas-interrupted-"));
  await runCommand(releaseCommand(siteOf(join(root, "before"), FIRST)), ["--date=2026-01-01"]);
  await release("after");
});
afterEach(() => rm(root, { recursive: true }));

const ARGS = ["--date=2026-02-01", "--reason=misprint", "--note=second"];

/** The second release into a copy of the first. */
async function release(name: string): Promise<string> {
  const folder = join(root, name);
  await cp(join(root, "before"), folder, { recursive: true });
  await runCommand(releaseCommand(siteOf(folder, NEXT)), ARGS);
  return folder;
}

const again = (folder: string) => runCommand(releaseCommand(siteOf(folder, NEXT)), ARGS);

async function filesOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, (await readFile(join(folder, name))).toString("hex")])));
}

/** What a fault at a call of the second release leaves behind; the number of calls where there are fewer. */
async function faulty(folder: string, at: number, fault: Fault): Promise<{ calls: number; error: unknown }> {
  await cp(join(root, "before"), folder, { recursive: true });
  const injected = injectFault(folder, at, fault);
  const error = await again(folder).catch((thrown: unknown) => thrown);
  return { calls: injected.restore(), error };
}

describe("a release that dies", () => {
  const points = async (fault: Fault) => (await faulty(join(root, "count"), Infinity, fault)).calls;

  test.each(["before", "half", "after"] as const)(
    "%s any call is finished by the same command as if nothing had happened",
    async (dies) => {
      const whole = await filesOf(join(root, "after"));
      const calls = await points({ dies });
      expect(calls).toBeGreaterThan(12);
      for (let at = 0; at < calls; at++) {
        const folder = join(root, `${dies}-${at}`);
        const { error } = await faulty(folder, at, { dies });
        expect(error instanceof Error && (error instanceof Dead || error.cause instanceof Dead), `call ${at}`).toBe(true);
        // A site can be built from what lies there.
        const { releases } = await readHistory(folder);
        if (releases.length === 1) await again(folder);
        else await expect(again(folder)).rejects.toThrow("nothing changed since 2026.02.01");
        // What is left of a living process, as this one is, is not swept.
        const kept = Object.entries(await filesOf(folder)).filter(([name]) => !name.endsWith(".tmp"));
        expect(Object.fromEntries(kept), `call ${at}`).toEqual(whole);
      }
    },
  );

  test("at an error of the disk names the file, leaves nothing behind and the old history whole", async () => {
    const calls = await points({ error: "EIO" });
    await fc.assert(
      fc.asyncProperty(fc.nat(calls - 1), fc.constantFrom("EIO" as const, "ENOSPC" as const), async (at, error) => {
        const folder = join(root, `${error}-${at}`);
        await rm(folder, { recursive: true, force: true });
        const { error: thrown } = await faulty(folder, at, { error });
        expect((thrown as Error).message).toMatch(
          new RegExp(`(releases|changes)\\.csv: not (read|written): ${error}|\\.zip: not written: ${error}`),
        );
        expect((await readdir(folder)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
        await again(folder);
        expect(await filesOf(folder)).toEqual(await filesOf(join(root, "after")));
      }),
      { numRuns: 40 },
    );
  });
});

test("killed by the system at any moment, it is finished by the same command, and nothing stays", async () => {
  const whole = await filesOf(join(root, "after"));
  const script = join(import.meta.dirname, "release-and-die.ts");
  for (const [i, at] of [1, 4, 7, 10, 13].entries()) {
    const folder = join(root, `killed-${i}`);
    await cp(join(root, "before"), folder, { recursive: true });
    const child = spawn(process.execPath, ["--import", "tsx", script, folder, String(at), ...ARGS], { stdio: "inherit" });
    const [, signal] = (await once(child, "exit")) as [number | null, string | null];
    expect(signal).toBe("SIGKILL");
    const { releases } = await readHistory(folder);
    if (releases.length === 1) await again(folder);
    else await expect(again(folder)).rejects.toThrow("nothing changed");
    expect(await filesOf(folder)).toEqual(whole);
  }
});

test("an archive that is torn, and a table that is cut, name themselves", async () => {
  const folder = await release("torn");
  const { readFrozen } = await import("../../../loaders/publish/embed/frozen.js");
  const { writeFile } = await import("node:fs/promises");
  const zip = join(folder, "bbbbbbbbbbbb.zip");
  await writeFile(zip, (await readFile(zip)).subarray(0, 40));
  await expect(readFrozen(folder)).rejects.toThrow(`${zip}: no whole archive: `);
  const csv = join(folder, "changes.csv");
  await writeFile(csv, (await readFile(csv)).subarray(0, 100));
  await expect(readHistory(folder)).rejects.toThrow(`${csv}: `);
});
