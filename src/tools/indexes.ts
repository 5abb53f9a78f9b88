import type { RowOf } from "../model/columns.js";
import { type BureauEntry, type BureauIndex, findBureaus, foldName } from "../model/find-bureau.js";
import type { SearchIndex } from "../model/search-index.js";
import { type AtlasDoor, ToolError } from "./tool.js";

type IndicatorRow = RowOf<"indicators">;

/** Paths of the indexes and of the table of indicators, from the site's root. */
export const INDEX_FILES = {
  search: "data/parts/search-index.json",
  bureaus: "data/parts/bureau-index.json",
  indicators: "data/indicators.json",
} as const;

export const loadSearchIndex = (atlas: AtlasDoor) => atlas.load(INDEX_FILES.search) as Promise<SearchIndex>;
export const loadBureaus = (atlas: AtlasDoor) => atlas.load(INDEX_FILES.bureaus) as Promise<BureauIndex>;
export const loadIndicators = (atlas: AtlasDoor) => atlas.load(INDEX_FILES.indicators) as Promise<IndicatorRow[]>;

/** The indicator of an id or exact name; throws a ToolError that tells how to find it. */
export async function indicatorOf(text: string, atlas: AtlasDoor): Promise<IndicatorRow> {
  const all = await loadIndicators(atlas);
  const found = all.find(({ id, name_zh, name_en }) => [id, name_zh, name_en.toLowerCase()].includes(text.trim().toLowerCase()));
  if (found) return found;
  throw new ToolError(`no indicator ${text.slice(0, 60)}: find_indicator gives the ids`);
}

/** The bureau of a code or a name that means one only; throws a ToolError with those that it may mean. */
export async function bureauOf(text: string, atlas: AtlasDoor): Promise<BureauEntry> {
  const index = await loadBureaus(atlas);
  const found = findBureaus(index, text).flatMap((match) => ("entry" in match ? [match.entry] : []));
  const exact = found.filter((entry) => isNamed(entry, foldName(text, index.traditional)));
  const [only, ...others] = exact.length > 0 ? exact : found;
  if (only && others.length === 0) return only;
  if (!only) throw new ToolError(`no bureau ${text.slice(0, 60)}: find_bureau gives the codes`);
  const meant = [only, ...others].slice(0, 6).map(({ code, name_zh }) => `${code} ${name_zh}`);
  throw new ToolError(
    `${text.slice(0, 60)} may mean ${meant.join(", ")}${others.length > 5 ? ` and ${others.length - 5} more` : ""}: ask by code`,
  );
}

function isNamed({ code, short_zh, short_en, name_zh, name_en }: BureauEntry, folded: string): boolean {
  return [code, short_zh, short_en, name_zh, name_en].some((name) => foldName(name) === folded);
}

/** Each of several bureaus once, in the order given. */
export async function bureausOf(texts: readonly string[], atlas: AtlasDoor): Promise<BureauEntry[]> {
  const entries = await Promise.all(texts.map((text) => bureauOf(text, atlas)));
  return [...new Map(entries.map((entry) => [entry.code, entry])).values()];
}
