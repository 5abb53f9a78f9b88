import { join } from "node:path";
import { oembedPath } from "../../../src/model/embed-address.js";
import { LANGS } from "../../../src/model/indicator.js";
import { blockFile } from "../../site/markdown.js";
import { readNotice } from "../../site/notice.js";
import type { Paths } from "../../site/paths.js";
import { writePages, writeText } from "../../site/write.js";
import { type ChartState, drawChartPages, shareData } from "./chart-page.js";
import type { PublishedChart } from "../charts.js";
import { renderEmbeds } from "./embeds.js";
import { readFrozen } from "./frozen.js";
import { renderGallery } from "./gallery.js";
import { renderOembed } from "./oembed.js";

/** Writes everything with which charts leave the site: pages for frames of this version and of every release, oEmbed documents, and the blocks of chart pages and gallery. */
export async function writeEmbeds(
  charts: readonly PublishedChart[],
  { version, edition }: Omit<ChartState, "released">,
  paths: Paths,
): Promise<void> {
  const { live, frozen } = await renderEmbeds(charts, version, readNotice(paths.notice));
  const releases = await readFrozen(paths.releases);
  const state = { version, edition, released: [...frozen.keys()].every((path) => releases.has(path)) };
  const documents = charts.flatMap((chart) => {
    const share = shareData(chart, state);
    return LANGS.map((lang) => [oembedPath(share.id, lang), renderOembed(share, lang)] as const);
  });
  // A release's pages stand before those drawn today.
  for (const [path, text] of [...live, ...frozen, ...releases, ...documents]) await writeText(join(paths.site, path), text);
  await writePages(drawChartPages(charts, state), paths.blocks);
  for (const lang of LANGS) await writeText(blockFile(paths.blocks, lang, "view", "gallery"), renderGallery(charts, lang).text);
}
