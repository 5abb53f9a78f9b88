import type { BureauEntry } from "../model/find-bureau.js";
import type { Lang } from "../model/indicator.js";
import { type FiledFigure, type FigureFile, figurePath, readFigures } from "../series/file.js";
import { HEADLINE_REASONS } from "../model/headline.js";
import { baseIndicator } from "../model/comparability.js";
import { groupBy } from "../model/group.js";
import { unitName } from "../words/terms.js";
import { TOOLS_SAY } from "../words/tools.js";
import { fill, UI } from "../words/ui.js";
import { cutList, INDICATOR, LANG, limitOf, makeAnswer } from "./answer.js";
import { defineTool } from "./arguments.js";
import { bureausOf, indicatorOf } from "./indexes.js";
import { tellFigure } from "./told-figure.js";
import { type AtlasDoor, ToolError } from "./tool.js";

/** Years that figures may be of. */
export const YEAR = { type: "integer", minimum: 1980, maximum: 2100 } as const;

/** Figures of one indicator, each with everything that must go with it. */
export const getSeries = defineTool(
  {
    name: "get_series",
    title: "Get a series",
    description:
      "Figures of one indicator, of chosen bureaus and years or of all: value, unit, bounds, hedge, period, scope, caveats, the quoted words, source and page of each. Repeat hedge and caveats with a number. Figures that do not stand for a full year of the whole bureau are left out, counted, unless `all` is true; what is not there is not stated, never zero.",
    parameters: {
      indicator: INDICATOR,
      bureaus: {
        type: "array",
        items: { type: "string" },
        maxItems: 100,
        description: "Codes or names of bureaus; all where none is given.",
      },
      from: { ...YEAR, description: "First year." },
      to: { ...YEAR, description: "Last year." },
      all: { type: "boolean", default: false, description: "Whether figures that do not stand for their year are given too." },
      limit: limitOf(300, 50),
      lang: LANG,
    },
    required: ["indicator"],
  },
  async ({ indicator, bureaus: named = [], from = YEAR.minimum, to = YEAR.maximum, all, limit, lang }, atlas) => {
    if (from > to) throw new ToolError(`from ${from} is after to ${to}`);
    const { id, unit, kind } = await indicatorOf(indicator, atlas);
    const bureaus = await bureausOf(named, atlas);
    const file = await loadFile(id, atlas);
    const asked = readFigures(file).filter((figure) => {
      return figure.year >= from && figure.year <= to && (bureaus.length === 0 || bureaus.some(({ code }) => code === figure.bureau_code));
    });
    const kept = all ? asked : asked.filter(standsFor);
    const { shown, left_out } = cutList(kept, limit, lang);
    const sources = new Map(file.sources.map((source) => [source.id, source]));
    const [row] = file.indicators.filter((one) => one.id === id);
    return makeAnswer(
      {
        left_out: [
          ...sayApart(asked, all, lang),
          ...saySilent(bureaus, asked, lang),
          ...sayGaps(bureaus, asked, [from, to], lang),
          ...left_out,
        ],
        indicator: { id, name: file.of.name[lang], definition: row?.[`definition_${lang}`], unit, unit_name: unitName(unit, lang), kind },
        coverage: file.coverage.said[lang],
        figures: shown.map((figure) => tellFigure(figure, sources.get(figure.source_id), atlas.root, lang)),
        addresses: {
          page: `${lang}/indicator/${id}.html`,
          explore: `${lang}/explore.html?indicator=${id}${bureaus.length > 0 ? `&bureaus=${bureaus.map(({ code }) => code).join(",")}` : ""}`,
          ...{ json: figurePath("indicator", id, "json"), csv: figurePath("indicator", id, "csv") },
        },
      },
      atlas,
      lang,
    );
  },
);

/** Whether a figure stands for its bureau and year; a stated change stands beside the indicator. */
const standsFor = ({ headline, indicator }: FiledFigure): boolean => headline && baseIndicator(indicator) === indicator;

/** The file of an indicator; throws where the site has none. */
export async function loadFile(id: string, atlas: AtlasDoor): Promise<FigureFile> {
  const file = (await atlas.load(figurePath("indicator", id, "json"))) as FigureFile | null;
  if (file === null) throw new Error(`no file of ${id}`);
  return file;
}

/** How many figures do not stand for their year, by reason, where they are left out. */
function sayApart(asked: readonly FiledFigure[], all: boolean, lang: Lang): string[] {
  const apart = all ? [] : asked.filter((figure) => !standsFor(figure));
  if (apart.length === 0) return [];
  const reasons = [...groupBy(apart, ({ headline, headline_reason }) => (headline ? "change" : headline_reason))].map(
    ([code, own]) => `${code === "change" ? TOOLS_SAY.change[lang] : HEADLINE_REASONS[code][lang]} (${own.length})`,
  );
  return [fill(TOOLS_SAY.apart[lang], apart.length, reasons.join(UI.semicolon[lang]))];
}

function saySilent(bureaus: readonly BureauEntry[], asked: readonly FiledFigure[], lang: Lang): string[] {
  const silent = bureaus.filter(({ code }) => asked.every((figure) => figure.bureau_code !== code));
  if (silent.length === 0) return asked.length === 0 ? [TOOLS_SAY.nothing[lang]] : [];
  return [fill(TOOLS_SAY.silent[lang], silent.map((entry) => `${entry[`short_${lang}`]} (${entry.code})`).join(UI.comma[lang]))];
}

/** Years between the first and the last that a chosen bureau states, or that were asked for, for which nothing of it stands. */
function sayGaps(
  bureaus: readonly BureauEntry[],
  asked: readonly FiledFigure[],
  [from, to]: readonly [number, number],
  lang: Lang,
): string[] {
  return bureaus.flatMap((entry) => {
    const years = new Set(asked.filter((figure) => standsFor(figure) && figure.bureau_code === entry.code).map(({ year }) => year));
    if (years.size === 0) return [];
    const [first, last] = [from === YEAR.minimum ? Math.min(...years) : from, to === YEAR.maximum ? Math.max(...years) : to];
    const gaps = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((year) => !years.has(year));
    return gaps.length === 0 ? [] : [fill(TOOLS_SAY.gaps[lang], entry[`short_${lang}`], gaps.join(UI.comma[lang]))];
  });
}
