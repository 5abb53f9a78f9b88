import { group } from "d3-array";
import { pinyin } from "pinyin-pro";
import type { RowOf } from "../../src/model/columns.js";
import type { BureauEntry, BureauIndex } from "../../src/model/find-bureau.js";
import type { Tables } from "./rows.js";

/** Readings that the dictionary has wrong where they stand in a place's name. */
const READINGS: Readonly<Record<string, readonly string[]>> = { 喀什: ["ka", "shi"] };

/** Every bureau as it can be found, in order of its code; `pairs` are traditional characters with their simplified ones. */
export function indexBureaus(tables: Tables, pairs: readonly (readonly [string, string])[]): BureauIndex {
  const stated = group(tables.observations, ({ bureau_code }) => bureau_code);
  const entries = tables.bureaus.map((row) => {
    const own = stated.get(row.code) ?? [];
    return { ...nameEntry(row), headline: own.filter(({ headline }) => headline).length, stated: own.length };
  });
  const known = new Set(entries.flatMap(({ name_zh, former }) => [...name_zh, ...former.join("")]));
  const traditional = pairs.filter(([, simplified]) => known.has(simplified)).flat();
  return { traditional: traditional.join(""), entries };
}

function nameEntry(row: RowOf<"bureaus">): Omit<BureauEntry, "headline" | "stated"> {
  const { code, name_zh, name_en, short_zh, short_en, level, province } = row;
  const syllables = readName(short_zh, name_zh);
  return {
    ...{ code, name_zh, name_en, short_zh, short_en },
    ...{ pinyin: syllables.join(""), initials: syllables.map((syllable) => syllable.charAt(0)).join("") },
    ...{ former: formerNames(row.former ?? ""), level, province },
  };
}

/** Syllables of a short name, read within the whole name, which tells 重 in 重庆 from 重 alone; what stands in brackets is left out. */
export function readName(short: string, name: string): readonly string[] {
  const stem = short.replace(/（.*$/, "");
  const at = name.lastIndexOf(stem);
  const read = (text: string) => pinyin(text, { toneType: "none", type: "array", v: true });
  return READINGS[stem] ?? (at < 0 ? read(stem) : read(name).slice(at, at + stem.length));
}

// 深圳市环境保护局 (–2009); 深圳市人居环境委员会 (2009–2019)
function formerNames(former: string): string[] {
  return former
    .split(";")
    .map((name) => name.replace(/\(.*?\)/g, "").trim())
    .filter((name) => name !== "");
}
