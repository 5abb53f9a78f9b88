import { join } from "node:path";
import { openDrawing } from "../port/drawing-document.js";
import { type ChartFacts, gatherFacts } from "../../src/charts/chart-facts.js";
import { makeChart } from "../../src/charts/chart-model.js";
import type { Chart } from "../../src/charts/chart.js";
import { editionOf } from "../../src/model/edition.js";
import { inEachLanguage, LANGS } from "../../src/model/indicator.js";
import type { ChartRow } from "../../src/queries/shapes.js";
import { fingerprintOf, publishChart, type PublishedChart } from "../publish/charts.js";
import { chartInput, digestObservations, drawEverywhere, type DrawnChart } from "../publish/drawn-chart.js";
import { type EmbedStudio, openEmbeds } from "../publish/embed/embeds.js";
import { digestFrozen, readFrozen } from "../publish/embed/frozen.js";
import { type ListedChart, renderGallery } from "../publish/embed/gallery.js";
import { drawFiles, openStudio } from "../publish/pictures/charts.js";
import { sealFile } from "../publish/pictures/seal.js";
import { openRasters, type Rasters } from "../publish/pictures/rasters.js";
import type { Studio } from "../publish/pictures/draw.js";
import { type FrozenChart, readFrozenCharts, type ShownChart } from "../publish/releases/frozen-charts.js";
import { readHistory } from "../publish/releases/store.js";
import type { Result } from "../tables/engine.js";
import { askChart } from "./charts.js";
import { sweepHeap } from "./heap.js";
import { digestOf, type Kept } from "./kept.js";
import { blockFile } from "./markdown.js";
import { readNotice } from "./notice.js";
import { factsFile, type PageFacts } from "./page-facts.js";
import type { Paths } from "./paths.js";
import type { OpenData } from "./project.js";
import type { StandingFiles } from "./standing.js";
import { writeText } from "./write.js";

/** A chart that was drawn, with what lists of charts and `/check` say of it. */
export type ListedAndShown = ListedChart & ShownChart;

/** How charts are drawn: with their pictures or without, and who hears what each was drawn from. */
export interface ChartOrder {
  charts: readonly Chart[];
  kept: Kept;
  standing: Pick<StandingFiles, "put">;
  pictures: boolean;
  /** Whether pages that stay as they are now are drawn, too: those of a release that is being made. */
  freeze?: boolean;
  tell(definition: Chart, result: Result): void;
}

/** Draws charts for every place where they stand, or takes them from what was kept, and writes them; what charts share is written last; returns them. */
export async function drawCharts(project: OpenData, order: ChartOrder): Promise<ListedAndShown[]> {
  const { paths } = project;
  const workshop = await openWorkshop(project, order);
  const drawn: ListedAndShown[] = [];
  const facts: [string, PageFacts][] = [];
  try {
    for (const definition of order.charts) {
      const { listed, said } = await drawOne(definition, project, workshop);
      drawn.push(listed);
      facts.push([definition.id, said]);
    }
    await workshop.pictured;
  } finally {
    await workshop.close();
  }
  await writeText(factsFile(paths.blocks, "chart"), JSON.stringify(facts));
  const { live, frozen } = await workshop.embeds.finish(order.charts.map((definition) => ({ definition })));
  await writeFiles([...live, ...frozen], paths);
  // A release's pages stand before those drawn today.
  await order.standing.put(`frozen ${await digestFrozen(paths.releases)}`, async () => inSite(await readFrozen(paths.releases), paths));
  for (const lang of LANGS) await writeText(blockFile(paths.blocks, lang, "view", "gallery"), renderGallery(drawn, lang).text);
  return drawn;
}

/** What all charts of a build share. */
interface Workshop extends ChartOrder {
  facts: ChartFacts;
  digests: ReadonlyMap<string, string>;
  /** What the last release keeps of charts, with its hash. */
  released: { hash: string; charts: ReadonlyMap<string, FrozenChart> } | null;
  embeds: EmbedStudio;
  /** Letters and colours, read for the first picture. */
  studio(): Promise<Studio>;
  /** Settles when the pictures of the chart before are written: they are made while the next chart is drawn. */
  pictured: Promise<void>;
  document: Document;
  close(): Promise<void>;
}

async function openWorkshop({ tables, version, edition, paths }: OpenData, order: ChartOrder): Promise<Workshop> {
  const facts = gatherFacts(tables, edition);
  let studio: Promise<Studio> | undefined;
  let rasters: Rasters | undefined;
  const openAll = (): Promise<Studio> => {
    const { rasterise } = (rasters = openRasters());
    return openStudio(paths.styles, rasterise);
  };
  return {
    ...order,
    ...{ facts, digests: digestObservations(facts), released: await readReleased(paths.releases) },
    embeds: await openEmbeds(
      version,
      tables.indicators.map(({ id }) => id),
      readNotice(paths.notice),
    ),
    studio: () => (studio ??= openAll()),
    pictured: Promise.resolve(),
    close: async () => rasters?.close(),
    document: openDrawing(),
  };
}

async function readReleased(folder: string): Promise<Workshop["released"]> {
  const [{ releases }, frozen] = await Promise.all([readHistory(folder), readFrozenCharts(folder)]);
  const hash = releases.at(-1)?.hash ?? "";
  const charts = frozen.get(hash);
  return charts ? { hash, charts } : null;
}

/** Hash of the release whose pages show a chart as it is now. */
function keptBy(released: Workshop["released"], id: string, fingerprint: string, version: string): string | null {
  const then = released?.charts.get(id);
  return released && then && (released.hash === version || then.fingerprint === fingerprint) ? released.hash : null;
}

async function drawOne(definition: Chart, project: OpenData, workshop: Workshop): Promise<{ listed: ListedAndShown; said: PageFacts }> {
  const { kept, standing, facts, released, embeds, document } = workshop;
  const { paths } = project;
  const { id } = definition;
  const result = await askChart(definition, project.engine);
  workshop.tell(definition, result);
  const rows = result.rows as readonly ChartRow[];
  const fingerprint = fingerprintOf(id, rows);
  const frozen = keptBy(released, id, fingerprint, project.version);
  const from = digestOf([chartInput(rows, facts, workshop.digests), editionOf(facts.edition, ""), frozen]);
  const models = () => inEachLanguage((lang) => makeChart(definition, rows, lang, document));
  let published: PublishedChart | undefined;
  const publish = () => (published ??= publishChart(models(), facts));
  const state = { edition: facts.edition, frozen: () => frozen };
  const draw = () => kept.get(`chart ${id}`, from, () => drawEverywhere(publish(), embeds, state));
  const { texts, observations, ...said } = await kept.get(`listed ${id}`, from, async () => listOf(await draw()));
  await standing.put(kept.keyOf(`chart ${id}`, from), async () => placeChart(id, await draw(), paths));
  if (workshop.freeze) await writeFiles(embeds.freeze(publish()), paths);
  sweepHeap();
  if (workshop.pictures) {
    const before = workshop.pictured;
    const make = async () => seal(await drawFiles(publish(), facts, await workshop.studio()), publish());
    const files = async () => inSite(await kept.get(`files ${id}`, from, make), paths);
    workshop.pictured = standing.put(kept.keyOf(`files ${id}`, from), files);
    // An error of these is thrown where they are waited for.
    workshop.pictured.catch(() => undefined);
    await before;
  }
  return { listed: { definition, texts, observations, fingerprint }, said };
}

const listOf = ({ texts, observations, page: { title, description } }: DrawnChart) => ({ texts, observations, title, description });

/** Files of a chart, its pictures with what they say of themselves inside. */
const seal = (files: ReadonlyMap<string, string | Uint8Array>, { testimony }: PublishedChart) =>
  new Map([...files].map(([path, content]) => [path, sealFile(path, content, testimony)] as const));

/** Everything of a chart but its pictures, by file. */
function placeChart(id: string, { figure, page, files }: DrawnChart, paths: Paths) {
  const blocks = LANGS.flatMap((lang) => [
    [blockFile(paths.blocks, lang, "figure", id), figure[lang]] as const,
    [blockFile(paths.blocks, lang, "view", "chart", { id }), page.html[lang]] as const,
  ]);
  return [...blocks, ...inSite(files, paths)];
}

/** Files by path from the site's root, where they are written. */
const inSite = <T>(files: Iterable<readonly [string, T]>, { site }: Paths): (readonly [string, T])[] =>
  [...files].map(([path, content]) => [join(site, path), content] as const);

/** Writes files by path from the site's root. */
async function writeFiles(files: Iterable<readonly [string, string | Uint8Array]>, paths: Paths): Promise<void> {
  for (const [path, content] of inSite(files, paths)) await writeText(path, content);
}
