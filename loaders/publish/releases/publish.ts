import { join } from "node:path";
import type { Edition } from "../../../src/model/cite.js";
import type { Lang } from "../../../src/model/indicator.js";
import { CHECK } from "../../../src/words/check.js";
import { renderRecords } from "../../../src/pages/figure-cells.js";
import { numberCell } from "../../../src/table.js";
import { gzip } from "../../port/gzip.js";
import { sha256 } from "../../port/digest.js";
import type { StandingFiles } from "../../site/standing.js";
import { type Html, html } from "../../../src/html.js";
import { type CheckInput, makeCheckFiles } from "./check-files.js";
import { makeFeeds } from "./feeds.js";
import { type History, writeHistory } from "./store.js";

/** What the site tells of its past. */
export interface Past extends CheckInput {
  edition: Edition;
}

/** Writes what the site tells of its past into `folder`, by path from the site's root: answers of `/check`, feeds, the history to download. */
export async function publishPast(past: Past, folder: string, standing: Pick<StandingFiles, "put">): Promise<void> {
  await writeHistory(past.history, join(folder, "data"));
  const checks = [...makeCheckFiles(past)].map(([path, file]) => [`check/${path}`, JSON.stringify(file)] as const);
  const feeds = [...makeFeeds(past)].map(([path, text]) => [`feeds/${path}`, text] as const);
  for (const [path, text] of [...checks, ...feeds])
    await standing.put(`${path} ${sha256(text)}`, () => [[join(folder, path), pack(path, text)]]);
}

const pack = (path: string, text: string): string | Uint8Array => (path.endsWith(".gz") ? gzip(text) : text);

/** Every release, newest first. */
export function renderReleases({ releases }: History, lang: Lang): Html {
  if (releases.length === 0) return html`<p>${CHECK.noReleases[lang]}</p>`;
  const rows = [...releases].reverse().map(({ version, hash, observations, added, corrected, withdrawn, note }) => {
    const counts = [observations, added, corrected, withdrawn].join(" / ");
    return [version, html`<code>${hash}</code>`, numberCell(counts), note];
  });
  const heads = [CHECK.release, CHECK.hash, CHECK.counts, CHECK.note].map((words) => words[lang]);
  return renderRecords(CHECK.releases[lang], heads, rows, lang);
}
