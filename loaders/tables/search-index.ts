import { index, rollup } from "d3-array";
import { Converter as toTraditional } from "opencc-js/cn2t";
import { Converter as toSimplified } from "opencc-js/t2cn";
import type { RowOf } from "../../src/model/columns.js";
import { baseIndicator } from "../../src/model/comparability.js";
import type { IndicatorEntry, PageEntry, QuoteEntry, SearchIndex } from "../../src/model/search-index.js";
import type { Catalogue } from "../catalogue/load.js";
import type { Tables } from "./rows.js";

/** Everything that the full-text search looks through: the catalogue with its wording, every observation, and the given pages. */
export function indexSearch(tables: Tables, catalogue: Catalogue, pages: readonly PageEntry[]): SearchIndex {
  const counts = rollup(
    tables.observations,
    (rows) => rows.length,
    ({ indicator }) => baseIndicator(indicator),
  );
  const indicators = catalogue.indicators.map((entry): IndicatorEntry => {
    const { id, name, definition, wording } = entry;
    const names = { name_zh: name.zh, name_en: name.en, definition_zh: definition.zh, definition_en: definition.en };
    return { id, ...names, wording: listPhrases(wording), stated: counts.get(id) ?? 0 };
  });
  const places = new Map(indicators.map(({ id }, i) => [id, i]));
  const sections = [...new Set(tables.observations.map((row) => row.section ?? ""))];
  const orders = new Map(sections.map((section, i) => [section, i]));
  const quotes = tables.observations.map((row) => quoteEntry(row, places, orders));
  const found = { indicators, pages: [...pages, ...listReports(tables)], sections, quotes, parts: [] };
  return { traditional: listTraditional(JSON.stringify(found)), ...found };
}

/** Every traditional character, followed by its simplified one, that a text holds or that could be typed for one it holds. */
export function listTraditional(text: string): string {
  // Made here, not once above: a converter takes tenths of a second that few who import this file need.
  const simplify = toSimplified({ from: "t", to: "cn" });
  const converters = (["t", "tw", "hk"] as const).map((to) => toTraditional({ from: "cn", to }));
  const held = [...new Set(text.match(/\p{Script=Han}/gu))].sort();
  const simplified = [...new Set(held.map((char) => simplify(char)))];
  const typed = converters.flatMap((convert) => simplified.map((char) => [convert(char), char] as const));
  const pairs = [...typed, ...held.map((char) => [char, simplify(char)] as const)];
  return [...new Map(pairs.filter(([traditional, char]) => traditional !== char && !simplified.includes(traditional)))].flat().join("");
}

function quoteEntry(row: RowOf<"observations">, places: ReadonlyMap<string, number>, sections: ReadonlyMap<string, number>): QuoteEntry {
  const { id, indicator, bureau_code, year, quote, section, headline, headline_reason, caveats, value, qualifier, unit } = row;
  const place = places.get(baseIndicator(indicator));
  if (place === undefined) throw new Error(`search indicator unknown: ${indicator}`);
  const figure = [value, qualifier, unit] as const;
  return [
    id,
    place,
    bureau_code,
    year,
    quote,
    sections.get(section ?? "") ?? -1,
    headline ? "" : headline_reason,
    caveats ?? "",
    ...figure,
  ];
}

/** The Chinese phrases of an indicator's wording, without its signs and conditions. */
export function listPhrases(wording: readonly string[]): string {
  const parts = wording.flatMap((line) => line.split(/[|\s]+/)).filter((part) => !/^[!~+N{]/.test(part));
  return [...new Set(parts.filter((part) => /^\p{Script=Han}+$/u.test(part)))].join(" ");
}

function listReports({ sources, bureaus }: Tables): PageEntry[] {
  const names = index(bureaus, ({ code }) => code);
  return sources
    .filter((row) => !row.coded)
    .map((row) => {
      const bureau = names.get(row.bureau_code);
      const about = { about_zh: row.title, about_en: bureau?.name_en ?? "", also: "" };
      return {
        kind: "report",
        path: `report/${row.id}`,
        zh: `${bureau?.short_zh} ${row.year}`,
        en: `${bureau?.short_en} ${row.year}`,
        ...about,
      };
    });
}
