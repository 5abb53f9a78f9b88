import type { Edition } from "../model/cite.js";
import type { RowOf } from "../model/columns.js";
import type { FiledFigure, FigureFile } from "../series/file.js";
import type { FigureTables } from "../series/tables.js";
import { SITE } from "../words/pages.js";
import type { ChartFacts } from "./chart-facts.js";
import { reachOf } from "./coverage-text.js";

/** What files of figures know beyond a chart's own rows, for the texts around it; what they leave out is empty. */
export function factsOf({ figures, bureaus, sources, indicators }: FigureTables, edition: Edition): ChartFacts {
  const rows = figures.map(wholeRow);
  return {
    observations: new Map(rows.map((row) => [row.id, row])),
    sources: new Map([...sources].map(([id, source]) => [id, wholeSource(source)])),
    bureaus: new Map(
      [...bureaus].map(([code, { short_zh, short_en, level, province }]) => {
        const names = { name_zh: short_zh, name_en: short_en, short_zh, short_en };
        return [code, { code, ...names, level, province, parent: null, former: null }];
      }),
    ),
    indicators,
    reach: reachOf(rows),
    edition,
  };
}

/** The state of the data that a file is of, for a site at `site`. */
export function editionIn({ version, released }: Pick<FigureFile, "version" | "released">, site: string): Edition {
  return { title: SITE, author: SITE, version, released, site };
}

function wholeRow(figure: FiledFigure): RowOf<"observations"> {
  const family = figure.indicator.slice(0, figure.indicator.indexOf("."));
  const place = { in_figures: false, stretch: null, changes: null, points: null, stated: null };
  return { ...figure, ...place, family, comparable: figure.obstacle === null, section: null, start: null, rule: null };
}

function wholeSource(source: FigureFile["sources"][number]): RowOf<"sources"> {
  const empty = {
    bureau_code: "",
    year: 0,
    coded: source.id.startsWith("ref-"),
    sha256: null,
    length: null,
    observations: 0,
    unclassified: 0,
  };
  return { ...empty, ...source };
}
