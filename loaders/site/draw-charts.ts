import { join } from "node:path";
import { openDrawing } from "../port/drawing-document.js";
import { type ChartFacts, gatherFacts } from "../../src/charts/chart-facts.js";
import { makeChart } from "../../src/charts/chart-model.js";
import type { Chart } from "../../src/charts/chart.js";
import type { Edition } from "../../src/model/cite.js";
import { inEachLanguage, LANGS } from "../../src/model/indicator.js";
import type { ChartRow } from "../../src/queries/shapes.js";
import { fingerprintOf, publishChart } from "../publish/charts.js";
import { chartInput, digestObservations, drawEverywhere, type DrawnChart } from "../publish/drawn-chart.js";
import { type EmbedStudio, frozenPaths, openEmbeds } from "../publish/embed/embeds.js";
import { readFrozen } from "../publish/embed/frozen.js";
import { type ListedChart, renderGallery } from "../publish/embed/gallery.js";
import { drawFiles, openStudio } from "../publish/pictures/charts.js";
import { sealFile } from "../publish/pictures/seal.js";
import { openRasters, type Rasters } from "../publish/pictures/rasters.js";
import type { Studio } from "../publish/pictures/draw.js";
import type { ShownChart } from "../publish/releases/frozen-charts.js";
import type { Result } from "../tables/engine.js";
import { askChart } from "./charts.js";
import { sweepHeap } from "./heap.js";
import type { Kept } from "./kept.js";
import { blockFile } from "./markdown.js";
import { readNotice } from "./notice.js";
import { factsFile, type PageFacts } from "./page-facts.js";
import type { OpenData } from "./project.js";
import { stampVersion, VERSION_MARK } from "./version-mark.js";
import { writeText } from "./write.js";

/** A chart that was drawn, with what lists of charts and `/check` say of it. */
export type ListedAndShown = ListedChart & ShownChart;

/** How charts are drawn: with their pictures or without, and who hears what each was drawn from. */
export interface ChartOrder {
  charts: readonly Chart[];
  kept: Kept;
  pictures: boolean;
  tell(definition: Chart, result: Result): void;
}

/** Draws charts for every place where they stand, or takes them from what was kept, and writes them; what charts share is written last; returns them. */
export async function drawCharts(project: OpenData, order: ChartOrder): Promise<ListedAndShown[]> {
  const { version, paths } = project;
  const releases = await readFrozen(paths.releases);
  const ids = order.charts.map(({ id }) => id);
  const workshop = await openWorkshop(
    project,
    order,
    frozenPaths(ids, version).every((path) => releases.has(path)),
  );
  const drawn: ListedAndShown[] = [];
  const facts: [string, PageFacts][] = [];
  try {
    for (const definition of order.charts) {
      const { chart, listed } = await drawOne(definition, project, workshop);
      drawn.push(listed);
      facts.push([definition.id, { title: chart.page.title, description: chart.page.description }]);
    }
    await workshop.pictured;
  } finally {
    await workshop.close();
  }
  await writeText(factsFile(paths.blocks, "chart"), JSON.stringify(facts));
  const { live, frozen } = await workshop.embeds.finish(order.charts.map((definition) => ({ definition })));
  // A release's pages stand before those drawn today.
  await writeFiles([...live, ...frozen], project);
  for (const [path, bytes] of releases) await writeText(join(paths.site, path), bytes);
  for (const lang of LANGS) await writeText(blockFile(paths.blocks, lang, "view", "gallery"), renderGallery(drawn, lang).text);
  return drawn;
}

/** What all charts of a build share. */
interface Workshop extends ChartOrder {
  facts: ChartFacts;
  digests: ReadonlyMap<string, string>;
  /** Of the data, with a mark in the place of its version. */
  edition: Edition;
  released: boolean;
  embeds: EmbedStudio;
  /** Letters and colours, read for the first picture. */
  studio(): Promise<Studio>;
  /** Settles when the pictures of the chart before are written: they are made while the next chart is drawn. */
  pictured: Promise<void>;
  document: Document;
  close(): Promise<void>;
}

async function openWorkshop({ tables, version, edition, paths }: OpenData, order: ChartOrder, released: boolean): Promise<Workshop> {
  const marked = { ...edition, version: edition.version.replace(version, VERSION_MARK) };
  const facts = gatherFacts(tables, marked);
  let studio: Promise<Studio> | undefined;
  let rasters: Rasters | undefined;
  const openAll = (): Promise<Studio> => {
    const { rasterise } = (rasters = openRasters());
    return openStudio(paths.styles, rasterise);
  };
  return {
    ...order,
    ...{ facts, digests: digestObservations(facts), edition: marked, released },
    embeds: await openEmbeds(
      VERSION_MARK,
      tables.indicators.map(({ id }) => id),
      readNotice(paths.notice),
    ),
    studio: () => (studio ??= openAll()),
    pictured: Promise.resolve(),
    close: async () => rasters?.close(),
    document: openDrawing(),
  };
}

async function drawOne(definition: Chart, project: OpenData, workshop: Workshop): Promise<{ chart: DrawnChart; listed: ListedAndShown }> {
  const { kept, facts, edition, released, embeds, document } = workshop;
  const { id } = definition;
  const result = await askChart(definition, project.engine);
  workshop.tell(definition, result);
  const rows = result.rows as readonly ChartRow[];
  const from = [chartInput(rows, facts, workshop.digests), edition, released];
  const models = () => inEachLanguage((lang) => makeChart(definition, rows, lang, document));
  let published: ReturnType<typeof publishChart> | undefined;
  const publish = () => (published ??= publishChart(models(), facts));
  const state = { version: VERSION_MARK, edition, released };
  const chart = await kept.get(`chart ${id}`, from, () => drawEverywhere(publish(), embeds, state));
  await writeChart(id, chart, project);
  sweepHeap();
  if (workshop.pictures) {
    const before = workshop.pictured;
    const files = kept.get(`files ${id}`, from, async () => drawFiles(publish(), facts, await workshop.studio()));
    workshop.pictured = files.then((own) => writeFiles(seal(own, chart, project), project));
    // An error of these is thrown where they are waited for.
    workshop.pictured.catch(() => undefined);
    await before;
  }
  const { texts, observations } = chart;
  return { chart, listed: { definition, texts, observations, fingerprint: fingerprintOf(id, rows) } };
}

/** Files of a chart, its pictures with what they say of themselves inside. */
function* seal(files: Iterable<readonly [string, string | Uint8Array]>, { testimony }: DrawnChart, { version }: OpenData) {
  for (const [path, content] of files) yield [path, sealFile(path, stampVersion(content, version), testimony, version)] as const;
}

async function writeChart(id: string, chart: DrawnChart, project: OpenData): Promise<void> {
  const { figure, page, files } = chart;
  const { paths, version } = project;
  for (const lang of LANGS) {
    await writeText(blockFile(paths.blocks, lang, "figure", id), stampVersion(figure[lang], version));
    await writeText(blockFile(paths.blocks, lang, "view", "chart", { id }), stampVersion(page.html[lang], version));
  }
  await writeFiles(seal(files, chart, project), project);
}

/** Writes files by path from the site's root, with the version of the data in the place of its mark. */
async function writeFiles(files: Iterable<readonly [string, string | Uint8Array]>, { paths, version }: OpenData): Promise<void> {
  for (const [path, content] of files) await writeText(join(paths.site, stampVersion(path, version)), stampVersion(content, version));
}
