import { bureauAt, findBureau, type FoundBureau } from "../catalogue/bureau-names.js";
import { findMentions } from "../catalogue/bureau-names-mentions.js";
import { type Area, loadRegister } from "../catalogue/bureau-names-register.js";
import { CATALOGUE, readYaml } from "../port/files.js";
import { COUNTRY } from "../../src/model/level.js";

interface ChineseWords {
  places: Record<
    "country" | "no_country" | "wordlike" | "name_of_other" | "other_authorities" | "only_mentioned" | "read" | "leads" | "follows",
    string[]
  >;
  scope_marks: string[];
  goes_on: string[];
  fillers: string[];
  loose: string[];
  decided: string[];
  gathered: string[];
  parts: string[];
  trades: string[];
  totals: string[];
  one_party: string[];
  kinds_published: Record<string, string>;
  both: { words: string[]; indicators: string[] }[];
}

/** How claims in Chinese name places, scopes and money (`data/claims/chinese.yaml`). */
export const CHINESE = readYaml("data/claims/chinese.yaml") as ChineseWords;

const { places } = CHINESE;
const any = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join("|");
const COUNTRY_SAID = new RegExp(`(?:${any(places.country)})(?!${any(places.no_country)})`);
const OTHER_NAME = new RegExp(`^[^,，。;；、的\\d年]{0,6}?(?:${any(places.name_of_other)})`);
const OTHER_AUTHORITY = new RegExp(`^[省市区县州]?(?:${any(places.other_authorities)})`);
const MENTIONED = new RegExp(`(?:${any(places.only_mentioned)})$`);
const LED = new RegExp(`(?:^|[^\\u3400-\\u9fff]|${any(places.leads)})$`);
const FOLLOWED = new RegExp(`^(?:[\\d(（,，:：]|${any(places.follows)})`);
/** 翻看楚雄州生态环境局…: what is done with its papers is no part of a name. */
const READ = new RegExp(`(?:${any(places.read)})(?=[\\u3400-\\u9fff]{2,20}[局厅部])`);
const WORDLIKE: ReadonlySet<string> = new Set(places.wordlike);
const BRANCH = /^(?:生态环境|环保)?(?:分局|局|管理局)/;

/** Whom a clause speaks of: a bureau by its name, else the bureau of the place that governs it, or, where the text names none else, in which something happens; one without a code where that is another authority's. */
export function bureauInChinese(clause: string, text: string, isNoneElse = false): (FoundBureau & { isGuess?: boolean }) | null {
  const named = findBureau(clause, clause);
  if (named) return named;
  const read = clause.replace(READ, (words) => "，".repeat(words.length));
  if (read !== clause) return bureauInChinese(read, text, isNoneElse);
  const [register, place] = [loadRegister(CATALOGUE), governing(clause, text, isNoneElse)];
  if (place === "other" || findMentions(clause, register).some(({ foreign }) => foreign)) return { code: "", name: "" };
  const bureau = place === null ? null : bureauAt(place.code);
  return bureau && { code: bureau.code, name: bureau.name_zh, ...(place?.isGuess === true ? { isGuess: true } : {}) };
}

const NOWHERE: { end: number; areas: readonly Area[] } = { end: -1, areas: [] };

/** The code of the place named last that governs its clause, the inner one of two that stand together. */
function governing(clause: string, text: string, isNoneElse: boolean): { code: string; isGuess?: boolean } | "other" | null {
  const { areas, places: index, listed } = loadRegister(CATALOGUE);
  let last = NOWHERE;
  let other = false;
  for (let at = 0; at < clause.length; at++) {
    const name = longestAt(clause, at, index.names, index.longest);
    if (name === null) continue;
    const [before, behind] = [clause.slice(0, at), clause.slice(at + name.length)];
    const all = index.names.get(name)?.codes.flatMap((code) => areas.get(code) ?? []) ?? [];
    const outer: readonly Area[] = last.end === at ? last.areas : [];
    const inner = all.filter(({ above }) => outer.some(({ code }) => above.includes(code)));
    const meant =
      inner.length > 0 ? inner : all.filter((area) => isMeant(area, name, index.names.get(name)?.whole ?? false, before, behind));
    if (OTHER_AUTHORITY.test(behind)) other = true;
    else if (
      meant.length > 0 &&
      !isOtherName(behind, meant) &&
      !(MENTIONED.test(before) && before.trim() !== LOCATED && !(isNoneElse && before.endsWith(LOCATED)))
    )
      last = isAside(before, meant, last.areas) ? last : { end: at + name.length, areas: oneOf(meant, text) };
    // 记者从江苏…: 从江 is a county, and none here
    if (meant.length > 0 || !hidesLonger(clause, at, name.length, index)) at += name.length - 1;
  }
  if (last.areas[0] && last.areas.length === 1) return { code: last.areas[0].code };
  // of several of one name, the one that sources are known of
  const [known, ...more] = last.areas.filter(({ code }) => listed.has(code));
  if (known && more.length === 0) return { code: known.code, isGuess: true };
  if (other) return "other";
  const country = COUNTRY_SAID.exec(clause);
  return country && !MENTIONED.test(clause.slice(0, country.index)) ? { code: COUNTRY } : null;
}

/** Whether another name begins within one and goes on behind it. */
function hidesLonger(
  clause: string,
  at: number,
  length: number,
  { names, longest }: { names: ReadonlyMap<string, unknown>; longest: number },
): boolean {
  return Array.from({ length: length - 1 }, (_, i) => at + i + 1).some(
    (next) => next + (longestAt(clause, next, names, longest)?.length ?? 0) > at + length,
  );
}

/** 在杭州，…: a place at the start of its clause is where all of it happens. */
const LOCATED = "在";

/** 房山分局（北京）: in brackets behind a place stands the one that it lies in. */
const isAside = (before: string, meant: readonly Area[], of: readonly Area[]): boolean =>
  /[(（]$/.test(before) && of.some(({ above }) => meant.some(({ code }) => above.includes(code)));

/** 重庆港务, not 泉州泉港: a place behind it that lies in it belongs to no name. */
function isOtherName(behind: string, meant: readonly Area[]): boolean {
  if (!OTHER_NAME.test(behind)) return false;
  const { areas, places: index } = loadRegister(CATALOGUE);
  const next = longestAt(behind, 0, index.names, index.longest);
  const inner = next === null ? [] : (index.names.get(next)?.codes.flatMap((code) => areas.get(code) ?? []) ?? []);
  return !inner.some(({ above }) => meant.some(({ code }) => above.includes(code)));
}

function longestAt(text: string, at: number, names: ReadonlyMap<string, unknown>, longest: number): string | null {
  for (let length = Math.min(longest, text.length - at); length >= 2; length--) {
    const name = text.slice(at, at + length);
    if (names.has(name)) return name;
  }
  return null;
}

/** A whole name says its place; a short one where its surroundings do, one of a county only before its office. */
function isMeant({ level, name_zh }: Area, name: string, whole: boolean, before: string, behind: string): boolean {
  if (whole && name === name_zh) return true;
  if (level === "county") return LED.test(before) && (BRANCH.test(behind) || (FOLLOWED.test(behind) && !WORDLIKE.has(name)));
  return !WORDLIKE.has(name) || LED.test(before) || FOLLOWED.test(behind);
}

/** Of several places of one name the highest, else the one whose area the text names. */
function oneOf(meant: readonly Area[], text: string): readonly Area[] {
  const { areas } = loadRegister(CATALOGUE);
  const isSaid = ({ short_zh }: Area, code: string): boolean => {
    const over = areas.get(code);
    return over !== undefined && code !== COUNTRY && over.short_zh !== short_zh && text.includes(over.short_zh);
  };
  const inside = meant.filter((area) => area.above.some((code) => isSaid(area, code)));
  const [own] = [inside.length > 0 ? inside : meant];
  const provinces = own.filter(({ level }) => level === "province");
  const cities = own.filter(({ level }) => level === "prefecture");
  return provinces.length === 1 ? provinces : cities.length === 1 ? cities : own;
}
