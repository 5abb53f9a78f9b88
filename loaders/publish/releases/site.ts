import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Edition } from "../../../src/model/cite.js";
import { embedPath } from "../../../src/model/embed-address.js";
import { LANGS } from "../../../src/model/indicator.js";
import { FIGURES } from "../../../src/figures/index.js";
import type { Data } from "../../site/data.js";
import { readFrozen } from "../embed/frozen.js";
import { blockFile } from "../../site/markdown.js";
import type { Paths } from "../../site/paths.js";
import { writeText } from "../../site/write.js";
import type { CheckedChart } from "./check-files.js";
import { publishPast, renderReleases } from "./publish.js";
import { gatherReasons, pendingChanges } from "./release.js";
import { readHistory } from "./store.js";

/** Writes what the site tells of its past, once the embeds of now lie in their folder. */
export async function writePast({ tables, corpus, version }: Data, edition: Edition, paths: Paths): Promise<void> {
  const history = await readHistory(paths.releases);
  const { observations, bureaus, indicators } = tables;
  const pending = pendingChanges(history, { observations, hash: version, reasonOf: gatherReasons(corpus) });
  const charts = await readCharts(paths);
  await publishPast({ history, pending, hash: version, bureaus, indicators, charts, edition }, paths.site);
  for (const lang of LANGS) await writeText(blockFile(paths.blocks, lang, "view", "releases"), renderReleases(history, lang).text);
}

/** Every chart with its embed of now and of each release: pages of one kind, whose links can be compared. */
async function readCharts(paths: Paths): Promise<CheckedChart[]> {
  const frozen = await readFrozen(paths.releases);
  const hashes = new Set([...frozen.keys()].map((path) => path.split("/")[1] ?? ""));
  return Promise.all(
    FIGURES.map(async ({ id, title }) => ({
      ...{ id, title, now: await readFile(join(paths.site, embedPath(id, "zh")), "utf8") },
      frozen: new Map([...hashes].flatMap((hash) => readPage(frozen, hash, embedPath(id, "zh", hash)))),
    })),
  );
}

function readPage(frozen: ReadonlyMap<string, Uint8Array>, hash: string, path: string): [string, string][] {
  const page = frozen.get(path);
  return page === undefined ? [] : [[hash, new TextDecoder().decode(page)]];
}
