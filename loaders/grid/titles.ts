import { UNIT_IDS } from "../grammar/grammar.js";
import type { CellText, GridKind, Role, Title } from "./grid.js";
import { longestFirst, WORDS } from "./words.js";

const ROLES: readonly (readonly [Role, string[]])[] = [
  ["share", longestFirst(WORDS.share)],
  ["change", longestFirst(WORDS.change)],
  ["previous", longestFirst(WORDS.previous)],
  ["current", longestFirst(WORDS.current)],
];
const PLAN = longestFirst(WORDS.plan);
const KINDS = new Map<string, GridKind>([
  ...[...WORDS.total, ...WORDS.whole].map((word) => [word, "total"] as const),
  ...WORDS.subtotal.map((word) => [word, "subtotal"] as const),
  ...WORDS.other.map((word) => [word, "other"] as const),
]);
const EMPTY = new Set([...WORDS.plain, ...WORDS.label, ""]);
const TIME = /(?:(?:19|20)\d\d年?|\d{1,2}(?:[-~至]\d{1,2})?月|[一二三四1-4]季度|[上下]半年)(?:度|份|全年|末|底)?/g;
const BRACKETS = /[([]([^()[\]]*)[)\]]:?$/;
const SLASH = /\/([^/]{1,3})$/;
const EDGES = /^[(%±):、.\d一二三四五六七八九十]{0,3}[、.)]|^[(%±):]+|[(%±):*]+$/g;

/** Whether words are a measure word and nothing else (件, 万元, 人次). */
export const isUnit = (words: string): boolean =>
  UNIT_IDS.has(words.replace(/^[百千万亿]{1,2}(?=[^次])/, "")) && !/^[年月日分]$/.test(words);

/** A heading without its unit, and the unit: `罚款金额(万元)` → 罚款金额, 万元. */
export function splitUnit(words: string): { rest: string; unit: string } {
  const [match, inside = ""] = BRACKETS.exec(words) ?? SLASH.exec(words) ?? [];
  const unit = inside.replace(/^(?:计量)?单位:?/, "");
  return match && isUnit(unit) ? { rest: words.slice(0, -match.length), unit } : { rest: words, unit: "" };
}

/** Takes a heading or label apart. */
export function titleOf(cell: CellText): Title {
  const words = cell.words.replaceAll(" ", "");
  if (isUnit(words)) return { cell, subject: "", role: "current", unit: words, timed: false, kind: "plain", part: false };
  const { rest, unit } = splitUnit(words);
  const [role, bare] = roleOf(rest);
  const subject = bare.replace(TIME, "").replace(EDGES, "");
  const kind = KINDS.get(subject) ?? KINDS.get(rest) ?? "plain";
  return { cell, subject: EMPTY.has(subject) ? "" : subject, role, unit, timed: bare.replace(TIME, "") !== bare, kind, part: false };
}

function roleOf(label: string): [Role, string] {
  if (PLAN.some((word) => label.endsWith(word))) return ["plan", label];
  for (const [role, words] of ROLES) {
    const found = words.find((word) => label.includes(word));
    if (found) return [role, label.replace(found, "")];
  }
  return ["current", label];
}

const UNITS_GIVEN = /单位[:为]?([^\s\t)\]。;]{1,16})/g;

/** The units that words over a table give for it: `单位:件、万元`, `单位:件;罚款单位:万元` → 件, 万元. */
export const listedUnits = (words: string): string[] =>
  [...words.matchAll(UNITS_GIVEN)].flatMap(([, listed = ""]) => listed.split(/[、,，/及和]/).filter(isUnit));

const MONEY = longestFirst(WORDS.money);
const COUNTED = WORDS.counted
  .flatMap(({ unit, words }) => words.map((word) => ({ unit, word })))
  .sort((a, b) => b.word.length - a.word.length);

/** Of the units given for a whole table those that may fit what labels and headings name: the one of money for money, the others for the rest, the likeliest first. */
export function fittingUnits(names: readonly string[], listed: readonly string[]): string[] {
  const isMoney = names.some((name) => MONEY.some((word) => name.endsWith(word)));
  const fitting = listed.filter((unit) => unit.endsWith("元") === isMoney);
  if (isMoney || listed.length === 1) return fitting.length > 0 ? fitting : isMoney ? [] : [...listed];
  const likely = COUNTED.find(({ word }) => names.some((name) => name.endsWith(word)))?.unit;
  if (fitting.length === 0) return likely ? [likely] : [];
  return likely && fitting.includes(likely) ? [likely, ...fitting.filter((unit) => unit !== likely)] : fitting;
}
