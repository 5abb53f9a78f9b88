import { CAVEATS, readCaveats } from "../model/caveat.js";
import { chartPagePath } from "../model/embed-address.js";
import { keysOf, type Lang } from "../model/indicator.js";
import type { ChartRow } from "../queries/shapes.js";
import { EMBED } from "../words/embed.js";
import { CROWD } from "../words/crowd.js";
import { DAGGER, PICTURE } from "../words/pictures.js";
import { TREND } from "../words/series.js";
import { SOURCE_NAMES } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { type ChartFacts, observationsOf } from "./chart-facts.js";
import type { ChartModel } from "./chart-model.js";
import { coverageText } from "./coverage-text.js";
import { MOST_REPORTS } from "./crowd.js";
import { reasonOf, sayFootnotes } from "./footnotes.js";
import { isOfReport, isReport, isSourced, reportLabel } from "./observed.js";

/** Everything that is said around a chart where it stands alone, as plain text; `address` is that of its page, empty where the site's is not known. */
export interface ChartTexts {
  id: string;
  title: string;
  unit: string;
  coverage: string;
  /** What keeps single figures from comparing, or is doubtful about them: the footnotes, then the remarks. */
  flags: string[];
  /** What the footnotes do not say of single figures. */
  remarks: string[];
  note: string;
  source: string;
  site: string;
  about: string;
  address: string;
  /** The chart in words, for whoever does not see it. */
  description: string;
}

/** Address of a chart's page, empty where the site's is not known. */
export function chartAddress(id: string, lang: Lang, site: string): string {
  return site === "" ? "" : site + chartPagePath(id, lang);
}

/** The texts of a chart, whose data have the given fingerprint; `own` is the address of a reader's chart, whose fingerprint is that of all data. */
export function chartTexts(chart: ChartModel, facts: ChartFacts, fingerprint: string, own?: string): ChartTexts {
  const { id, lang, shown, title, unit, note, description } = chart;
  const { released, site } = facts.edition;
  const address = own ?? chartAddress(id, lang, site);
  const made = [fill((own === undefined ? PICTURE.fingerprint : EMBED.version)[lang], fingerprint), released, PICTURE.licence[lang]].join(
    UI.dot[lang],
  );
  const remarks = listRemarks(chart, facts);
  return {
    ...{ id, unit, note, remarks },
    title: title.replace(/\s+/g, " "),
    coverage: coverageText(shown, facts.reach, lang).replace(/[。.]$/, ""),
    flags: [...sayFootnotes(chart.footnotes), ...remarks],
    source: sourceText(shown, lang, facts),
    site: PICTURE.site[lang],
    about: [address === "" ? fill(PICTURE.chart[lang], id) : address.replace(/^https?:\/\//, ""), made].join(UI.dot[lang]),
    address,
    description: description.replace(/\s*\n\s*/g, UI.dot[lang]),
  };
}

/** Remarks on rows that the footnotes do not make, the gravest first. */
function listRemarks({ shown, lang, footnotes }: ChartModel, facts: ChartFacts): string[] {
  const grave = (row: ChartRow) => (row.broken ? 0 : row.joined === false ? 1 : 2);
  const remarks = [...shown].sort((a, b) => grave(a) - grave(b)).flatMap((row) => flagRow(row, lang, facts, footnotes.caveats === true));
  const more = remarks.length - MOST_REPORTS;
  return more > 0 ? [...remarks.slice(0, MOST_REPORTS), fill(CROWD.moreNotes[lang], more)] : remarks;
}

/** What does not compare or is doubtful in a row that the list below the chart does not have already. */
function flagRow(row: ChartRow, lang: Lang, facts: ChartFacts, isNoted: boolean): string[] {
  const noted = isNoted && typeof row.caveats === "string" ? readCaveats(row.caveats) : [];
  const own = new Set<string>(noted.map((code) => CAVEATS[code][lang]));
  const said = (row.comparable === false ? caveatsIn(row, lang, facts) : remarksOf(row, lang, facts)).filter((text) => !own.has(text));
  if (said.length === 0) return [];
  const name = [isOfReport(row) ? reportLabel(row, lang) : "", row[`name_${lang}`] ?? ""].filter((part) => part !== "").join(" ");
  const sign = row.joined === false ? PICTURE.hollow[lang] + UI.dot[lang] : `${DAGGER} `;
  return [sign + name + UI.colon[lang] + said.join(UI.semicolon[lang])];
}

/** Why a row does not compare, what changed since the point before, and the caveats of its figures. */
export function remarksOf(row: ChartRow, lang: Lang, facts: ChartFacts): string[] {
  const said = [
    ...(row.comparable === false || row.joined === false ? [whyApart(row, lang)] : []),
    ...(row.broken ? [TREND.broken[lang]] : []),
    ...caveatsIn(row, lang, facts),
  ];
  return [...new Set(said)];
}

function whyApart(row: ChartRow, lang: Lang): string {
  if (row.status === "E") return PICTURE.estimated[lang];
  return reasonOf(row, lang) || PICTURE.incomparable[lang];
}

function caveatsIn(row: ChartRow, lang: Lang, facts: ChartFacts): string[] {
  const codes = observationsOf(row, facts).flatMap((observation) => readCaveats(observation.caveats ?? ""));
  return [...new Set(codes)].map((code) => CAVEATS[code][lang]);
}

const MOST_NAMED = 6;

/** The reports that a chart's figures stand in by name, or how many sources of each kind. */
function sourceText(rows: readonly ChartRow[], lang: Lang, facts: ChartFacts): string {
  const ids = new Set(rows.flatMap((row) => [row.source_id, ...observationsOf(row, facts).map((observation) => observation.source_id)]));
  const found = [...ids].map((id = "") => facts.sources.get(id)).filter((source) => source !== undefined);
  const labels = new Set(rows.filter(isSourced).map((row) => reportLabel(row, lang)));
  if (found.every(({ id }) => isReport(id)) && labels.size <= MOST_NAMED) {
    return fill(PICTURE.reportsBy[lang], [...labels].join(lang === "zh" ? "、" : ", "));
  }
  const kinds = keysOf(SOURCE_NAMES).flatMap((kind) => {
    const count = found.filter((source) => source.kind === kind).length;
    return count > 0 ? [fill(PICTURE.sourceCount[lang], SOURCE_NAMES[kind][lang], count)] : [];
  });
  return fill(PICTURE.sources[lang], kinds.join(lang === "zh" ? "、" : ", "));
}
