import { pinyin } from "pinyin-pro";

/** Vocabulary of `data/catalogue/bureau-words.yaml` and `place-names-en.csv` that names of divisions are made with. */
export interface NameWords {
  endings: Record<string, string>;
  peoples: string[];
  english: ReadonlyMap<string, string>;
}

/** Names of a division in both languages, whole and short. */
export interface DivisionNames {
  short_zh: string;
  short_en: string;
  name_en: string;
}

/** Shortens a division's Chinese name (恩施土家族苗族自治州 → 恩施, 攸县 stays) and spells it in English. */
export function nameDivision(name: string, words: NameWords): DivisionNames {
  const ending = endingOf(name, Object.keys(words.endings));
  const stem = stripPeoples(name.slice(0, name.length - ending.length), words.peoples);
  const kind = words.endings[ending] ?? "";
  const spelled = words.english.get(name) ?? spell(name, stem.length);
  const name_en = [spelled, name.endsWith("矿区") ? "District" : kind].filter(Boolean).join(" ");
  return stem.length < 2 ? { short_zh: name, short_en: name_en, name_en } : { short_zh: stem, short_en: spelled, name_en };
}

// 北林区 is the district 北林, not the forest 北; 攸县 has no shorter name; mining districts are named with their ending.
function endingOf(name: string, endings: readonly string[]): string {
  if (name.endsWith("矿区")) return "";
  const fitting = endings.filter((end) => name.endsWith(end));
  return fitting.find((end) => name.length - end.length >= 2) ?? fitting[0] ?? "";
}

function stripPeoples(stem: string, peoples: readonly string[]): string {
  const people = peoples.find((word) => stem.endsWith(word));
  if (people && stem.length - people.length >= 2) return stripPeoples(stem.slice(0, -people.length), peoples);
  return people === stem && stem.endsWith("族") ? stem.slice(0, -1) : stem;
}

// The whole name is read for the sake of characters with two readings; only its first `length` syllables are kept.
function spell(name: string, length: number): string {
  const syllables = pinyin(name, { toneType: "none", type: "array", v: true }).slice(0, length);
  const fixed = syllables.map((syllable, i) => (name[i] === "都" ? "du" : syllable.replace("v", "ü")));
  const joined = fixed.map((syllable, i) => (i > 0 && /^[aeo]/.test(syllable) ? `'${syllable}` : syllable)).join("");
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}
