import { figureHref, periodText, seenFrom, valueWithUnit } from "../charts/observed.js";
import { CAVEATS, readCaveats } from "../model/caveat.js";
import { HEADLINE_REASONS } from "../model/headline.js";
import type { Lang } from "../model/indicator.js";
import type { FiledFigure, FigureSource } from "../series/file.js";
import { BREAK_NAMES } from "../words/bureau.js";
import { scopeText } from "../words/scopes.js";
import { BASIS_NAMES, HEDGES, SOURCE_NAMES, unitName } from "../words/terms.js";
import { UI } from "../words/ui.js";

/** A figure with all that must go with it, names in one language: bounds, hedge, period, scope, whether it stands for its year, caveats, the words of its source, its page. */
export function tellFigure(figure: FiledFigure, source: FigureSource | undefined, root: string, lang: Lang) {
  const {
    id,
    bureau_code,
    indicator,
    year,
    value,
    lower,
    upper,
    unit,
    qualifier,
    scope,
    part_of,
    basis,
    headline,
    headline_reason,
    quote,
  } = figure;
  const caveats = readCaveats(figure.caveats ?? "").map((code) => CAVEATS[code][lang]);
  return {
    ...{ id, bureau: bureau_code, indicator, year, value, unit, unit_name: unitName(unit, lang), said: valueWithUnit(figure, lang) },
    ...{ hedge: qualifier, hedge_means: HEDGES[qualifier][lang], lower, upper },
    ...{ period: periodText(figure, lang), scope: scope === "all" ? UI.scopeAll[lang] : scopeText(scope, lang), part_of },
    ...{ basis: basis && BASIS_NAMES[basis][lang], stands_for_its_year: headline, because: HEADLINE_REASONS[headline_reason][lang] },
    changed_since_figure_before: (figure.breaks ?? "").split(" ").flatMap((code) => BREAK_NAMES[code]?.[lang] ?? []),
    ...{ caveats, status: figure.status, confidence: figure.confidence, quote },
    source: source && { kind: SOURCE_NAMES[source.kind][lang], title: source.title, published: source.published, url: source.url },
    page: `${root}${seenFrom(figureHref(id, bureau_code), `${lang}/`)}`,
  };
}

export type ToldFigure = ReturnType<typeof tellFigure>;
