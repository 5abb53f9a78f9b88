import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { releaseCommand } from "../../loaders/publish/releases/command.js";
import { readHistory } from "../../loaders/publish/releases/store.js";
import { formatRecord, loadCorpus } from "../../loaders/corpus/store.js";
import { runCommand } from "../commands/fake-io.js";
import { RECORDS } from "../corpus/two-records.js";
import { randomOf } from "../fixtures/mutate.js";
import { FIRST, NEXT, siteOf } from "../publish/releases/small-site.js";

/** How many writers were killed, in the middle of how many of their writes, and what was found broken afterwards. */
export interface Kills {
  kills: number;
  interrupted: number;
  broken: string[];
}

const ARGS = ["--date=2026-02-01", "--reason=misprint", "--note=second"];
const RELEASE = "../publish/releases/release-and-die.ts";
/** Milliseconds in which a record is saved a few times. */
const SAVE_MS = 150;

/** Kills writers of releases and of records at random moments, `times` each, and looks whether the same command again ends as if nothing had happened. */
export async function measureKills(times: number): Promise<Kills> {
  const root = await mkdtemp(join(tmpdir(), "atlas-kills-"));
  const kills: Kills = { kills: 0, interrupted: 0, broken: [] };
  try {
    await killReleases(root, times, kills);
    await killRecords(root, times, kills);
    return kills;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function killReleases(root: string, times: number, kills: Kills): Promise<void> {
  const release = (folder: string) => runCommand(releaseCommand(siteOf(folder, NEXT)), ARGS);
  const [before, after] = [join(root, "before"), join(root, "after")];
  await runCommand(releaseCommand(siteOf(before, FIRST)), ["--date=2026-01-01"]);
  await cp(before, after, { recursive: true });
  await release(after);
  const [old, whole] = [await filesOf(before), await filesOf(after)];
  await cp(before, join(root, "timed"), { recursive: true });
  const span = await kill(RELEASE, [join(root, "timed"), "Infinity", ...ARGS], Infinity);
  for (let i = 0; i < times; i++) {
    const folder = join(root, `release-${i}`);
    await cp(before, folder, { recursive: true });
    await kill(RELEASE, [folder, "Infinity", ...ARGS], randomOf(i)() * span);
    kills.kills++;
    const found = JSON.stringify(await filesOf(folder));
    if (found !== JSON.stringify(old) && found !== JSON.stringify(whole)) kills.interrupted++;
    if ((await readHistory(folder)).releases.length === 1) await release(folder);
    else await release(folder).catch(() => undefined);
    if (JSON.stringify(await filesOf(folder)) !== JSON.stringify(whole)) kills.broken.push(`release ${i}: not as if nothing had happened`);
  }
}

async function killRecords(root: string, times: number, kills: Kills): Promise<void> {
  const folder = join(root, "corpus");
  const whole = new Set(RECORDS.map(formatRecord));
  for (let i = 0; i < times; i++) {
    await kill("../corpus/save-forever.ts", [folder], randomOf(i + times)() * SAVE_MS);
    kills.kills++;
    const names = await readdir(folder);
    if (names.some((name) => name.endsWith(".tmp"))) kills.interrupted++;
    const text = await readFile(join(folder, names.find((name) => name.endsWith(".json")) ?? ""), "utf8");
    if (!whole.has(text) || (await loadCorpus(folder)).length !== 1) kills.broken.push(`record ${i}: not whole`);
  }
}

/** Starts a script, and kills it so many milliseconds after it says that it begins; Infinity waits for its end. Returns how long it ran from there. */
async function kill(script: string, args: readonly string[], after: number): Promise<number> {
  const child: ChildProcess = fork(join(import.meta.dirname, script), args, {
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = once(child, "exit");
  await Promise.race([once(child, "message"), ended]);
  const start = performance.now();
  await Promise.race([...(after < Infinity ? [wait(after)] : []), ended]);
  child.kill("SIGKILL");
  await ended;
  return performance.now() - start;
}

async function filesOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, (await readFile(join(folder, name))).toString("hex")])));
}
