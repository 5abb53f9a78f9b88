import { CAVEATS, readCaveats } from "../model/caveat.js";
import { baseIndicator } from "../model/comparability.js";
import { HEADLINE_REASONS } from "../model/headline.js";
import { keysOf, type Lang } from "../model/indicator.js";
import type { SheetCell, SheetTable } from "../model/sheet.js";
import { type FigureFile, type FigureIndicator, type FigureSource, type FiledFigure, readFigures } from "../series/file.js";
import { BREAK_NAMES, BUREAU, LEVEL_GROUPS } from "../words/bureau.js";
import { SITE } from "../words/pages.js";
import { scopeText } from "../words/scopes.js";
import { BASIS_NAMES, HEDGES, PERIODS, SOURCE_NAMES, unitName } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { FIGURE_HEADS, SHEETS, WORKBOOK } from "../words/workbook.js";
import { figureHref, seenFrom } from "./observed.js";

/** What a workbook holds besides its figures, and where it was made. */
export interface WorkbookParts {
  /** Lines of the first sheet that only this workbook has. */
  about: readonly (readonly [what: string, said: string])[];
  figures: Pick<SheetTable, "heads" | "rows" | "widths">;
  sources: readonly FigureSource[];
  indicators: readonly FigureIndicator[];
  /** Kind, code and meaning of each code that its figures use. */
  codes: readonly (readonly [kind: string, code: string, meaning: string])[];
  silence: string;
  /** Of the file that the figures are from. */
  file: Pick<FigureFile, "version" | "released" | "licence">;
  /** Whole addresses of the page and of the site's root. */
  page: string;
  site: string;
}

/** A workbook of four sheets: read me, figures, sources, notes. */
export function makeWorkbook(parts: WorkbookParts, lang: Lang): SheetTable[] {
  const { figures, sources, indicators, codes } = parts;
  const name = (sheet: keyof typeof SHEETS) => SHEETS[sheet][lang];
  const say = (...words: (keyof typeof WORKBOOK)[]) => words.map((word) => WORKBOOK[word][lang]);
  const notes = [
    ...indicators.map((one) => [WORKBOOK.indicator[lang], one.id, one[`name_${lang}`], one[`definition_${lang}`], one.legal_basis]),
    ...codes.map(([kind, code, meaning]) => [kind, code, meaning, null, null]),
  ];
  return [
    { name: name("about"), heads: say("what", "said"), rows: aboutRows(parts, lang), widths: [22, 100] },
    { name: name("figures"), ...figures },
    {
      ...{ name: name("sources"), heads: say("sourceId", "sourceKind", "sourceTitle", "published", "url"), widths: [24, 16, 60, 14, 60] },
      rows: sources.map(({ id, kind, title, published, url }) => [id, SOURCE_NAMES[kind][lang], title, published, url]),
    },
    { name: name("notes"), heads: say("kind", "code", "meaning", "said", "law"), rows: notes, widths: [14, 24, 40, 80, 40] },
  ];
}

function aboutRows({ about, silence, file, page, site }: WorkbookParts, lang: Lang): SheetCell[][] {
  const hash = file.version.replace(/^.*\+/, "");
  const said = (word: keyof typeof WORKBOOK, text: string) => [WORKBOOK[word][lang], text];
  return [
    ...about.map(([what, text]) => [what, text]),
    said("silence", silence),
    said("hedge", WORKBOOK.hedgeSaid[lang]),
    said("stands", WORKBOOK.standsSaid[lang]),
    ...[said("version", file.version), said("released", file.released), said("licence", file.licence), said("address", page)],
    said("changes", `${site}${lang}/check.html?q=${hash}`),
    said("cite", fill(WORKBOOK.citeSaid[lang], SITE[lang], file.version, page)),
  ];
}

/** The workbook of an indicator or a bureau, from its file; `page` is its page's whole address. */
export function figureWorkbook(file: FigureFile, lang: Lang, { page, site }: Pick<WorkbookParts, "page" | "site">): SheetTable[] {
  const figures = readFigures(file);
  const about: [string, string][] = [
    [WORKBOOK.title[lang], `${SITE[lang]}${UI.colon[lang]}${file.of.name[lang]} (${file.of.id})`],
    [WORKBOOK.coverage[lang], file.coverage.said[lang]],
  ];
  const { sources, indicators } = file;
  const codes = codesOf(figures, lang);
  return makeWorkbook(
    { about, figures: figureTable(figures, file, lang, site), sources, indicators, codes, silence: file.silence[lang], file, page, site },
    lang,
  );
}

/** Meanings of the caveats and reasons that figures use. */
function codesOf(figures: readonly FiledFigure[], lang: Lang): WorkbookParts["codes"] {
  const caveats = [...new Set(figures.flatMap(({ caveats: cell }) => readCaveats(cell ?? "")))].sort();
  const reasons = [...new Set(figures.map(({ headline_reason }) => headline_reason))].sort();
  return [
    ...caveats.map((code) => [WORKBOOK.caveat[lang], code, CAVEATS[code][lang]] as const),
    ...reasons.map((code) => [WORKBOOK.reason[lang], code, HEADLINE_REASONS[code][lang]] as const),
  ];
}

function figureTable(figures: readonly FiledFigure[], file: FigureFile, lang: Lang, site: string): WorkbookParts["figures"] {
  const bureaus = new Map(file.bureaus.map((bureau) => [bureau.code, bureau]));
  const names = new Map(file.indicators.map((one) => [one.id, one[`name_${lang}`]]));
  const rows = figures.map((figure) => {
    const bureau = bureaus.get(figure.bureau_code);
    const name =
      (names.get(baseIndicator(figure.indicator)) ?? "") +
      (baseIndicator(figure.indicator) === figure.indicator ? "" : BUREAU.change[lang]);
    const cells = { bureau: bureau?.[`short_${lang}`] ?? "", level: LEVEL_GROUPS[bureau?.level ?? ""]?.[lang] ?? "", name };
    return Object.values(cellsOf(figure, cells, lang, site));
  });
  return { heads: keysOf(FIGURE_HEADS).map((head) => FIGURE_HEADS[head][lang]), rows };
}

type Named = Record<"bureau" | "level" | "name", string>;

function cellsOf(figure: FiledFigure, named: Named, lang: Lang, site: string): Record<keyof typeof FIGURE_HEADS, SheetCell> {
  const { id, bureau_code: code, year, indicator, value, lower, upper, raw, scope, basis, status, confidence, quote } = figure;
  const changed = (figure.breaks ?? "").split(" ").flatMap((one) => BREAK_NAMES[one]?.[lang] ?? []);
  const caveats = readCaveats(figure.caveats ?? "").map((one) => CAVEATS[one][lang]);
  return {
    ...{ code, bureau: named.bureau, level: named.level, year, indicator, name: named.name },
    ...{ value, hedge: HEDGES[figure.qualifier][lang], lower, upper, unit: unitName(figure.unit, lang), raw },
    ...{ stands: UI[figure.headline ? "yes" : "no"][lang], because: HEADLINE_REASONS[figure.headline_reason][lang] },
    ...{ period: PERIODS[figure.period_kind][lang], from: figure.period_start, to: figure.period_end },
    ...{
      scope: scope === "all" ? UI.scopeAll[lang] : scopeText(scope, lang),
      part: figure.part_of,
      basis: basis && BASIS_NAMES[basis][lang],
    },
    ...{ changed: changed.join(UI.comma[lang]), caveats: caveats.join(UI.semicolon[lang]), status, confidence, quote },
    ...{ source: figure.source_id, page: `${site}${seenFrom(figureHref(id, code), `${lang}/`)}`, id },
  };
}
