import { CATALOGUE } from "../port/files.js";
import { findMentions, type Mention } from "./bureau-names-mentions.js";
import { wholePlaces } from "./bureau-names-places.js";
import { type Area, bureauOf, loadRegister, type Register } from "./bureau-names-register.js";
import { choosePlace, resolveMention } from "./bureau-names-resolve.js";
import type { BureauRow } from "./bureau-names-rule.js";

/** A bureau of today: its code in `data/catalogue/bureaus.csv` or GB/T 2260, and its Chinese name. */
export interface FoundBureau {
  code: string;
  name: string;
}

const TITLE_LENGTH = 300;
const CONTEXT_LENGTH = 4000;
const LABEL_REACH = 12;

/** The bureau that a report's title names, under today's code; `context` (first lines, publisher, site) decides between places of one name and names it where the title does not; null where neither says surely. */
export function findBureau(title: string, context: string, dir = CATALOGUE): FoundBureau | null {
  const register = loadRegister(dir);
  const head = tidy(title, TITLE_LENGTH, register).replace(/(?<=[\u3400-\u9fff])[ \t]+(?=[\u3400-\u9fff])/g, "");
  // most titles name their bureau fully, and tidying the context costs more than all the rest
  let tidied: string | null = null;
  const code = codeInTitle(head, () => (tidied ??= tidy(context, CONTEXT_LENGTH, register)), register);
  const bureau = code ? bureauOf(code, register) : null;
  return bureau && { code: bureau.code, name: bureau.name_zh };
}

/** The bureau under a code, where a code of an abolished division (320684 海门市) stands for its successor; null for unknown codes. */
export function bureauAt(code: string, dir = CATALOGUE): BureauRow | null {
  const register = loadRegister(dir);
  return bureauOf(register.successors.get(code) ?? code, register);
}

function codeInTitle(title: string, context: () => string, register: Register): string | null {
  const mentions = findMentions(title, register).filter(namesPlace);
  const mention = mentions.find(({ generic }) => generic === null) ?? mentions[0];
  if (!mention) return codeInContext(context(), register);
  if (mention.generic) return codeOfKind(mention, context(), register);
  return resolveMention(mention, () => `${title}\n${context()}`, register);
}

const namesPlace = ({ level, places, generic, foreign }: Mention): boolean =>
  level === "national" || places.length > 0 || generic !== null || foreign;

/** The publisher named by a label, else by a line of its own, else the lowest of the bureaus named where the others stand above it. */
function codeInContext(context: string, register: Register): string | null {
  const named = findMentions(context, register).flatMap((mention) => {
    const code = mention.generic ? null : resolveMention(mention, () => context, register);
    return code ? [{ mention, code }] : [];
  });
  const labelled =
    named.find(({ mention }) => hasLabel(context, mention, register)) ?? named.find(({ mention }) => isLine(context, mention));
  if (labelled) return labelled.code;
  const lowest = named.find(({ code }) => named.every((other) => other.code === code || areaOf(code, register).above.includes(other.code)));
  return lowest?.code ?? null;
}

function hasLabel(context: string, { start }: Mention, { words }: Register): boolean {
  const before = context.slice(Math.max(0, start - LABEL_REACH), start).replace(/[\s:：|]+$/, "");
  return words.publisher_labels.some((label) => before.endsWith(label));
}

function isLine(context: string, { start, end }: Mention): boolean {
  const before = context.slice(Math.max(0, start - 8), start);
  return /(^|\n)\s*$/.test(before) && /^([\u3400-\u9fff]{1,16}(分局|管理局))?\s*(\n|$)/.test(context.slice(end, end + 24));
}

/** For 市生态环境局: the one place of that kind that the context speaks of, bureaus counting for three places. */
function codeOfKind(mention: Mention, context: string, register: Register): string | null {
  const votes = new Map<string, number>();
  const vote = (code: string, weight: number): void => void votes.set(code, (votes.get(code) ?? 0) + weight);
  for (const other of findMentions(context, register)) {
    const code = other.generic ? null : resolveMention(other, () => context, register);
    if (code) vote(code, 3);
  }
  for (const place of wholePlaces(context, register.places)) {
    const code = choosePlace(place, () => context, register);
    if (code) vote(code, 1);
  }
  const fitting = [...votes].filter(([code]) => isKind(areaOf(code, register), mention.generic ?? "")).sort((a, b) => b[1] - a[1]);
  const [first, second] = fitting;
  if (!first || (second && second[1] * 2 > first[1])) return null;
  return mention.branch
    ? resolveMention({ ...mention, generic: null, places: [placeOf(first[0], register)] }, () => context, register)
    : first[0];
}

const placeOf = (code: string, register: Register) => ({ codes: [code], whole: true, name: areaOf(code, register).name_zh, start: 0 });

// 市 is the prefecture or a city under a province: other county-level cities have a branch.
function isKind({ level, name_zh, parent, province }: Area, kind: string): boolean {
  if (kind === "省") return level === "province" && !name_zh.endsWith("市");
  if (kind === "市") return name_zh.endsWith("市") && (level !== "county" || parent === province);
  return name_zh.endsWith(kind) && level !== "province";
}

function areaOf(code: string, { areas }: Register): Area {
  const area = areas.get(code);
  if (!area) throw new Error(`bureau names unknown code: ${code}`);
  return area;
}

const PATTERNS = new WeakMap<ReadonlyMap<string, string>, RegExp>();

/** A pattern of the map's characters, made once. */
function oneOf(map: ReadonlyMap<string, string>): RegExp {
  const known = PATTERNS.get(map);
  if (known) return known;
  const pattern = new RegExp(`[${[...map.keys()].join("")}]`, "g");
  PATTERNS.set(map, pattern);
  return pattern;
}

function tidy(text: string, length: number, { traditional }: Register): string {
  return text
    .slice(0, length)
    .normalize("NFKC")
    .slice(0, length)
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, "")
    .replace(oneOf(traditional), (char) => traditional.get(char) ?? char);
}
