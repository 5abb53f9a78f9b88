import { join } from "node:path";
import { oembedPath } from "../../../src/model/embed-address.js";
import { LANGS } from "../../../src/model/indicator.js";
import { blockFile } from "../../site/markdown.js";
import { readNotice } from "../../site/notice.js";
import type { Paths } from "../../site/paths.js";
import { writePages, writeText } from "../../site/write.js";
import { type ChartState, drawChartPages, shareData } from "./chart-page.js";
import type { PublishedChart } from "../charts.js";
import { frozenPaths, openEmbeds } from "./embeds.js";
import { readFrozen } from "./frozen.js";
import { renderGallery } from "./gallery.js";
import { renderOembed } from "./oembed.js";

/** Writes everything with which charts leave the site, each chart as it comes: pages for frames of this version and of every release, oEmbed documents, and the blocks of chart pages and gallery; returns the charts. */
export async function writeEmbeds(
  charts: AsyncIterable<PublishedChart>,
  ids: readonly string[],
  { version, edition, indicators }: Omit<ChartState, "released"> & { indicators: readonly string[] },
  paths: Paths,
): Promise<PublishedChart[]> {
  const releases = await readFrozen(paths.releases);
  const state = { version, edition, released: frozenPaths(ids, version).every((path) => releases.has(path)) };
  const studio = await openEmbeds(version, indicators, readNotice(paths.notice));
  const write = async (files: Iterable<readonly [string, string | Uint8Array]>) => {
    for (const [path, text] of files) await writeText(join(paths.site, path), text);
  };
  const written: PublishedChart[] = [];
  async function* drawPages() {
    for await (const chart of charts) {
      const { live, frozen } = studio.draw(chart);
      const share = shareData(chart, state);
      const documents = LANGS.map((lang) => [oembedPath(share.id, lang), renderOembed(share, lang)] as const);
      await write([...live, ...frozen, ...documents]);
      written.push(chart);
      yield* drawChartPages([chart], state);
    }
  }
  await writePages(drawPages(), paths.blocks);
  const { live, frozen } = await studio.finish(written);
  // A release's pages stand before those drawn today.
  await write([...live, ...frozen, ...releases]);
  for (const lang of LANGS) await writeText(blockFile(paths.blocks, lang, "view", "gallery"), renderGallery(written, lang).text);
  return written;
}
