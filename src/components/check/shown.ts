import { renderVerdict } from "../../charts/check-answer.js";
import { renderShown, type Answered } from "../../charts/check-shown.js";
import type { MadeChart } from "../../charts/reader-chart.js";
import { testify } from "../../charts/testify.js";
import { type Html, html } from "../../html.js";
import { NOBODY, readAuthor } from "../../model/author.js";
import { readChartCode } from "../../model/chart-code.js";
import { explorationsOf, readChart, type ReaderChart, writeChart } from "../../model/chart-state.js";
import type { CheckedChartFile, VersionFile } from "../../model/check-files.js";
import { readExploration, writeExploration } from "../../model/explore.js";
import type { Lang } from "../../model/indicator.js";
import { COMPUTED, type Testimony } from "../../model/testimony.js";
import { loadFrozen } from "../../series/load.js";
import { readPicture } from "../../testimony/read.js";
import { CHECK } from "../../words/check.js";
import { CHECK_PICTURE } from "../../words/check-picture.js";
import { fill, UI } from "../../words/ui.js";
import { VIEW_NOTES } from "../../words/view.js";
import { loadExploreParts } from "../explore-chart.js";
import { siteRoot, siteVersion } from "../../site-file.js";
import { writeFiltered } from "../leave/filtered-query.js";
import { readChartFile, readIndicatorIds, readVersions, tellPoints } from "./files.js";
import { isAsDrawn, isAsPublished } from "./redrawn.js";

type Points = readonly (readonly [id: string, said: string | null])[];

/** The answer to the bytes of a file. */
export async function answerPicture(bytes: Uint8Array<ArrayBuffer>, lang: Lang): Promise<Html> {
  const found = readPicture(bytes);
  if (found.kind !== "found") return refuse(CHECK_PICTURE[found.kind][lang], lang);
  const { testimony, intact } = found;
  if (testimony.chart === COMPUTED.chart) return (await import("./computed.js")).answerComputed(testimony, intact, lang);
  return testimony.chart === "exploration"
    ? answerReaders(testimony, intact, bytes, lang)
    : answerPublished(testimony, intact, bytes, lang);
}

/** The answer to the query of a reader's chart, at a data version or as it is now. */
export async function answerState(query: string, version: string | null, lang: Lang, remarks: readonly string[] = []): Promise<Html> {
  const [chart, { now }] = await Promise.all([readExplored(query), readVersions()]);
  if (typeof chart === "string") return refuse(fill(VIEW_NOTES.ignored[lang], chart), lang);
  // An address may hold several indicators, which are drawn below each other.
  const charts = explorationsOf(chart).map((exploration): ReaderChart => ({ ...chart, exploration }));
  const made = await Promise.all(charts.map((one) => makeNow(one, lang)));
  const then = version === null || version === now ? null : await makeAllThen(charts, version, lang);
  const lost = version !== null && version !== now && then === null ? [fill(CHECK_PICTURE.notKept[lang], version)] : [];
  const nowhere = ({ model }: MadeChart): Points => [...model.observations].map((id) => [id, null] as const);
  const points: Points = then ? then.flatMap(pointsOf) : made.flatMap(version === now ? pointsOf : nowhere);
  return renderShown({
    ...(await describe(chart, made, lang)),
    ...{ picture: null, version, now, points: await tellPoints(points), remarks: [...lost, ...remarks] },
  });
}

/** The answer to a code that a picture prints. */
export async function answerCode(text: string, lang: Lang): Promise<Html> {
  const [ids, { now, releases, charts }] = await Promise.all([readIndicatorIds(), readVersions()]);
  const code = readChartCode(
    text,
    ids,
    Object.values(charts).map(({ id }) => id),
  );
  if (code === null) return refuse(fill(CHECK.nothing[lang], text), lang);
  if (code === "unknown") return refuse(CHECK_PICTURE.codeUnknown[lang], lang);
  const version = [now, ...releases.map(({ hash }) => hash)].find((hash) => hash.startsWith(code.version)) ?? null;
  const remarks = [
    ...(version === null ? [fill(CHECK_PICTURE.noRelease[lang], code.version)] : []),
    ...(code.cut ? [CHECK_PICTURE.cut[lang]] : []),
  ];
  const { shown } = code;
  if ("exploration" in shown) return answerState(writeExploration(shown.exploration), version, lang, remarks);
  return answerFiltered(shown.chart, writeFiltered(shown), version, lang, remarks);
}

/** A filtered chart of the site: which figures it shows is for the page with the engine to say. */
async function answerFiltered(id: string, state: string, version: string | null, lang: Lang, remarks: readonly string[]): Promise<Html> {
  const [file, { now }] = await Promise.all([readChartFile(id), readVersions()]);
  if (file === null) return refuse(fill(CHECK.unknownChart[lang], id), lang);
  return renderShown({
    ...ofSite(id, file, state, lang),
    ...{ picture: null, version, now, points: [], remarks: [...remarks, CHECK_PICTURE.filtered[lang]] },
  });
}

/** The answer to a chart of the site whose pictures print the fingerprint of the data that it has now. */
export async function answerPrinted(id: string, now: string, lang: Lang): Promise<Html> {
  const file = await readChartFile(id);
  if (file === null) return refuse(fill(CHECK.unknownChart[lang], id), lang);
  const points: Points = file.observations.map((observation) => [observation, null]);
  return renderShown({
    ...ofSite(id, file, "", lang),
    ...{ picture: null, version: now, now, points: await tellPoints(points), remarks: [CHECK.chartNow[lang]] },
  });
}

async function answerReaders(testimony: Testimony, intact: boolean, bytes: Uint8Array<ArrayBuffer>, lang: Lang): Promise<Html> {
  const [chart, { now }] = await Promise.all([readExplored(testimony.state), readVersions()]);
  if (typeof chart === "string") return refuse(fill(VIEW_NOTES.ignored[lang], chart), lang);
  const { version } = testimony;
  const own = await makeNow(chart, testimony.lang);
  const isNow = version === now && own.version === now;
  const points = await tellPoints(testimony.points);
  const picture = {
    intact,
    same: isNow ? await isAsDrawn(bytes, own, chart, siteRoot()) : null,
    fits: isNow ? JSON.stringify(pointsOf(own)) === JSON.stringify(testimony.points) : null,
  };
  const made = testimony.lang === lang ? own : await makeNow(chart, lang);
  return renderShown({ ...(await describe(chart, [made], lang)), picture, version, now, points, remarks: cameTo(own, testimony, lang) });
}

/** How the chart of now differs in its figures from one of before. */
function cameTo({ model }: MadeChart, { points }: Testimony, lang: Lang): string[] {
  const then = new Set(points.map(([id]) => id));
  const came = [...model.observations].filter((id) => !then.has(id)).length;
  const left = [...then].filter((id) => !model.observations.has(id)).length;
  return came + left > 0 ? [fill(CHECK_PICTURE.came[lang], came, left)] : [];
}

async function answerPublished(testimony: Testimony, intact: boolean, bytes: Uint8Array, lang: Lang): Promise<Html> {
  const { chart, state } = testimony;
  const [file, versions] = await Promise.all([readChartFile(chart), readVersions()]);
  if (file === null) return refuse(fill(CHECK.unknownChart[lang], chart), lang);
  // A whole chart is of a state of its own data, what a filter leaves of one of all.
  const [version, now] = state === "" ? [testimony.data, dataNow(chart, versions)] : [testimony.version, versions.now];
  const isNow = version === now && state === "";
  const same = isNow ? await isAsPublished(bytes, testimony) : null;
  const shown = new Set(file.observations);
  const fits = isNow ? testimony.points.every(([id]) => shown.has(id)) : null;
  return renderShown({
    ...ofSite(chart, file, state, lang),
    ...{ picture: { intact, same, fits }, version, now, points: await tellPoints(testimony.points), remarks: [] },
  });
}

/** What tells the data of a chart of the site now. */
const dataNow = (chart: string, { charts }: VersionFile): string =>
  Object.entries(charts).find(([, { id, version }]) => id === chart && version === null)?.[0] ?? "";

type Facts = Pick<Answered, "lang" | "title" | "href" | "open" | "author" | "drawing">;

/** What is said of a chart of the site, or of what a filter leaves of it. */
function ofSite(id: string, { title, topic }: CheckedChartFile, state: string, lang: Lang): Facts {
  const { exploration } = readExploration(state, new Set());
  const href = state === "" ? `./chart/${id}.html` : `./${topic}.html${writeFiltered(exploration)}#${id}`;
  const { author } = readAuthor(new URLSearchParams(state));
  return { lang, title: title[lang], href, open: CHECK.openChart[lang], author, drawing: null };
}

async function describe({ exploration, author }: ReaderChart, made: readonly MadeChart[], lang: Lang): Promise<Facts> {
  const { renderPicture } = await loadExploreParts();
  const several = made.length > 1;
  const pictures = made.map(({ model }) => html`${several && html`<h4>${model.title}</h4>`} ${renderPicture(model)}`);
  return {
    ...{
      lang,
      title: made.map(({ model }) => model.title).join(UI.semicolon[lang]),
      href: `./explore.html${writeChart({ exploration, author })}`,
    },
    ...{ open: CHECK_PICTURE.openState[lang], author, drawing: html`${pictures}` },
  };
}

/** A reader's chart by its query, or the part of it that means nothing. */
async function readExplored(query: string): Promise<ReaderChart | string> {
  const { exploration, author, also = [], ignored } = readChart(query, await readIndicatorIds());
  return ignored[0]?.slice(0, 80) ?? { exploration, author, also };
}

async function makeNow(chart: ReaderChart, lang: Lang): Promise<MadeChart> {
  const parts = await loadExploreParts();
  const files = await parts.loadFigures(chart.exploration, siteRoot());
  return parts.makeReaderChart({ ...chart, author: NOBODY }, files, { lang, site: siteRoot(), version: siteVersion(), document });
}

async function makeAllThen(charts: readonly ReaderChart[], version: string, lang: Lang): Promise<MadeChart[] | null> {
  const then = await Promise.all(charts.map((chart) => makeThen(chart, version, lang)));
  const kept = then.filter((made) => made !== null);
  return kept.length === then.length ? kept : null;
}

async function makeThen(chart: ReaderChart, version: string, lang: Lang): Promise<MadeChart | null> {
  const files = await loadFrozen(chart.exploration, version, siteRoot());
  return files && (await loadExploreParts()).makeReaderChart(chart, files, { lang, site: siteRoot(), version, document });
}

const pointsOf = ({ model, facts, version }: MadeChart) => testify(model, facts.observations, { state: "", version, data: "" }).points;

const refuse = (text: string, lang: Lang): Html => renderVerdict("unknown", lang, html`<p>${text}</p>`);
