import type { BureauLevel } from "../../src/model/level.js";

/** An administrative division of China, a row of `data/catalogue/divisions.csv`; `code` is GB/T 2260, `former` earlier names with their last year. */
export interface Division {
  code: string;
  name_zh: string;
  name_en: string;
  short_zh: string;
  short_en: string;
  level: BureauLevel;
  province: string;
  parent: string;
  former: string;
}

/** An environmental bureau, a row of `data/catalogue/bureaus.csv`, under the code of the division it serves. */
export type BureauRow = Division;

/** How bureaus of one kind of division are named; a missing condition holds for all. */
export interface NamePattern {
  level: BureauLevel;
  ends?: string;
  of?: "municipality" | "province";
  under?: string[];
  zh: string;
  en: string;
  former: string;
}

/** Names the bureau of a division after the first pattern that fits; throws if none does. */
export function nameBureau(division: Division, divisions: ReadonlyMap<string, Division>, patterns: readonly NamePattern[]): BureauRow {
  const parent = divisions.get(division.parent);
  const pattern = patterns.find((candidate) => fits(candidate, division, parent));
  if (!pattern) throw new Error(`bureau names no pattern for: ${division.code}`);
  const words: Record<string, string> = {
    name: division.name_zh,
    before: nameBeforeReform(division),
    short: shortBesides(division, divisions),
    name_en: division.name_en,
    short_en: division.short_en,
    parent: parent?.name_zh ?? "",
    parent_en: parent?.short_en ?? "",
    parent_bureau_en: pattern.en.includes("{parent_bureau_en}") && parent ? nameBureau(parent, divisions, patterns).name_en : "",
  };
  const fill = (template: string): string => template.replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? "");
  const { code, short_zh, short_en, level, province, parent: above } = division;
  return {
    code,
    name_zh: fill(pattern.zh),
    name_en: fill(pattern.en),
    short_zh,
    short_en,
    level,
    province,
    parent: above,
    former: fill(pattern.former),
  };
}

// Counties that became districts or cities after their bureau was renamed: 海门市 until 2020.
function nameBeforeReform({ name_zh, former }: Division): string {
  const later = [...former.matchAll(/([^; ]+) \(–(\d{4})\)/g)].find(([, , until]) => Number(until) >= 2019);
  return later?.[1] ?? name_zh;
}

// 临夏州 has 临夏市 and 临夏县, whose branches need the whole name.
function shortBesides({ code, name_zh, short_zh, parent }: Division, divisions: ReadonlyMap<string, Division>): string {
  for (const other of divisions.values()) if (other.short_zh === short_zh && other.parent === parent && other.code !== code) return name_zh;
  return short_zh;
}

function fits(pattern: NamePattern, division: Division, parent: Division | undefined): boolean {
  return (
    pattern.level === division.level &&
    (pattern.ends === undefined || division.name_zh.endsWith(pattern.ends)) &&
    (pattern.of === undefined || pattern.of === kindOf(parent)) &&
    (pattern.under === undefined || pattern.under.some((prefix) => division.code.startsWith(prefix)))
  );
}

function kindOf(parent: Division | undefined): string | undefined {
  return parent?.level === "province" && parent.name_zh.endsWith("市") ? "municipality" : parent?.level;
}
