import type { Edition } from "../../../src/model/cite.js";
import { LANGS } from "../../../src/model/indicator.js";
import type { Data } from "../../site/data.js";
import { readFrozenCharts, type ShownChart } from "./frozen-charts.js";
import { blockFile } from "../../site/markdown.js";
import type { Paths } from "../../site/paths.js";
import type { StandingFiles } from "../../site/standing.js";
import { writeText } from "../../site/write.js";
import { publishPast, renderReleases } from "./publish.js";
import { gatherReasons, pendingChanges } from "./release.js";
import { readHistory } from "./store.js";

/** Writes what the site tells of its past: change history, feeds and `/check` answers. */
export async function writePast(
  { tables, corpus, version }: Data,
  charts: readonly ShownChart[],
  edition: Edition,
  paths: Paths,
  standing: Pick<StandingFiles, "put">,
): Promise<void> {
  const history = await readHistory(paths.releases);
  const { observations, bureaus, indicators } = tables;
  const pending = pendingChanges(history, { observations, hash: version, reasonOf: gatherReasons(corpus) });
  const frozen = await readFrozenCharts(paths.releases);
  const checked = charts.map(({ definition: { id, title, topic }, observations, fingerprint }) => ({
    ...{ id, title, topic, fingerprint, now: new Set(observations) },
    frozen: new Map(
      [...frozen].flatMap(([hash, shown]) => {
        const one = shown.get(id);
        return one === undefined ? [] : [[hash, one] as const];
      }),
    ),
  }));
  await publishPast({ history, pending, hash: version, bureaus, indicators, charts: checked, edition }, paths.site, standing);
  for (const lang of LANGS) await writeText(blockFile(paths.blocks, lang, "view", "releases"), renderReleases(history, lang).text);
}
