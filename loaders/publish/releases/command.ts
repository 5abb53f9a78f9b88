import type { Command } from "../../commands/io.js";
import { readOptions } from "../../commands/options.js";
import { sweepTemporaries } from "../../whole.js";
import { addRelease, type DataState, describeChange, pendingChanges } from "./release.js";
import { readHistory, writeHistory } from "./store.js";

const USAGE = "release-data [--note TEXT] [--reason TEXT] [--date YYYY-MM-DD] [--check]";
const TEXT = { type: "string" } as const;
const OPTIONS = { note: TEXT, reason: TEXT, date: TEXT, check: { type: "boolean" } } as const;

/** What the command works on, so that tests can give their own. */
export interface ReleaseSite {
  /** Folder of the history. */
  folder: string;
  state(): Promise<DataState>;
  /** What was made by another version of the extractor than the one of now, a line each. */
  outdated(): Promise<string[]>;
  /** Packs the frozen embeds of a data version into the folder; the files written. */
  freeze(hash: string): Promise<string[]>;
}

/** `release-data`: appends the changes since the last release to the history and freezes the embeds; `--check` writes nothing and fails where a release is due or a record or measurement is of another version of the extractor. */
export function releaseCommand(site: ReleaseSite): Command {
  return async (args, io) => {
    const { note, reason, date, check } = readArguments(args);
    if (!check) await sweepTemporaries(site.folder);
    const [history, state] = [await readHistory(site.folder), await site.state()];
    if (check) {
      const pending = pendingChanges(history, state);
      const outdated = await site.outdated();
      for (const line of outdated) await io.print(line);
      const due = pending.length > 0 || history.releases.at(-1)?.hash !== state.hash;
      for (const change of pending) await io.print(describeChange(change));
      await io.print(due ? `${pending.length} changes since ${history.releases.at(-1)?.version ?? "the beginning"}` : "nothing to release");
      return due || outdated.length > 0 ? 1 : 0;
    }
    const { history: next, release } = addRelease(history, state, { date, note, reason });
    const frozen = await site.freeze(release.hash);
    await writeHistory(next, site.folder);
    await io.print(
      `${release.version} (${release.hash}): ${release.added} added, ${release.corrected} corrected, ${release.withdrawn} withdrawn`,
    );
    for (const file of frozen) await io.print(file);
    return 0;
  };
}

function readArguments(args: string[]): { note: string; reason: string; date: string; check: boolean } {
  const { values, positionals } = readOptions(args, OPTIONS, USAGE);
  if (positionals.length > 0) throw new Error(`unknown argument ${positionals[0]}\nusage: ${USAGE}`);
  const { note = "", reason = "", date = new Date().toISOString().slice(0, 10), check = false } = values;
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(Date.parse(date))) throw new Error(`--date is no day: ${date}\nusage: ${USAGE}`);
  return { note, reason, date, check };
}
