import { hasChar, startsOf } from "../grammar/char-set.js";
import { SCOPES, wordTrie } from "../grammar/grammar.js";
import { allMatches } from "../grammar/patterns.js";
import { holdsWord } from "../grammar/trie.js";
import { type Areas, areaAt, shortAreaAt } from "./areas.js";
import type { Clause } from "./clauses.js";
import { HINT } from "./hints.js";
import type { StatedPeriod } from "./stated-period.js";

/** Who or where a clause is about: a part of the bureau or its area, or the whole (null); and whether the clauses that follow are about it too. */
export interface Subject {
  scope: string | null;
  holds: boolean;
}

const any = (list: string[]): string => [...list].sort((a, b) => b.length - a.length).join("|");
const WHOLE: Subject = { scope: null, holds: true };
const OPENING = new RegExp(`(?:${any(SCOPES.before_subject)})`, "y");
const OWN = new RegExp(`(?:${any([...SCOPES.own, ...SCOPES.all_of_bureau])})`, "y");
const OWN_PART = new RegExp(`(?:${any(SCOPES.part_of_bureau)})(?!${any(SCOPES.not_part_before)})`);
const OPENS = startsOf(SCOPES.before_subject);
const OWN_STARTS = startsOf([...SCOPES.own, ...SCOPES.all_of_bureau]);
const LEVEL_STARTS = startsOf(SCOPES.levels);
const LEVEL = new RegExp(
  `(?:${any(SCOPES.levels)})(?:(?:生态环境|环境保护|环保)(?:局|部门|分局))?(?=(?:共|累计|直接|全年)?(?:${any(SCOPES.acts)}))`,
  "y",
);
const OFFICE = new RegExp(`([\\u4e00-\\u9fff]{0,6}(?:${any(SCOPES.unit_suffix)}))`, "g");
const OFFICE_WORDS = wordTrie(SCOPES.unit_suffix.map((word) => word.replace(/\(.*/, "")));
/** We are the branch ourselves (我分局), or a month stands in front of it (1-11月分局). */
const OURSELVES = /(?:^|^.*[我本该]|^[^区县市局]*[年月日])(?:分局|支队|大队|管理局|执法局)$/;
/** A counter in a service hall, or all of the offices together, is no office of the bureau. */
const NO_OFFICE = new RegExp(`(?:${any(SCOPES.no_office)})$|(?:生态环境|环境保护)局?$`);
/** 市消防救援支队 is no office of the bureau. */
const OTHERS = new RegExp(any(SCOPES.other_bodies));
/** 与齐河、安阳两市联合执法2次, 向高新区分局移交: those with or to whom something was done. */
const PARTNER = new RegExp(`(?:${any(SCOPES.with_partner)})[^,。;]{0,16}$`);
/** 高新区、开发区等, 支队业务骨干: one of several, or people rather than the office. */
const ATTENDED = new RegExp(`^(?:[、等]|的?(?:${any(SCOPES.people)}))`);
const LEADING = /^(?:.*[是于]|由|以|其中|全市|我市|对|在|将|与|和|经(?!开|济)|其|各地|2?0?\d\d年|年|月)+/;
const MOST = /最[多高少低大小]的?[^,。;]{0,8}?(?:是|为|:)/;
/** 厅机关及直属单位, 市本级和各分局: all of the bureau. */
const ALL_TOGETHER = /^[及和与、]各?(?:直属|所属|派出|分局|县区|区县|县)/;
/** 龙马潭生态环境局: the office of an area, by the area's short name. */
const OFFICE_OF_AREA = /^[区县市旗]?(?:生态环境|环境保护|环保)(?:分局|局)(?![和与及、])/;
/** 盐城非现场立案64件: a short name is a word of other meanings too, but for one that did something itself. */
const BEHIND_SHORT = /^(?:分局|局)?(?:各|共|为|有|计|达|非现场)*(?:(?:立案|罚款|移送|查处|下达|查封)[\u4e00-\u9fff]{0,8})?$/;
const LEADS = /(?:依次|分别)?(?:是|为|有|:)/;
const LONGEST = 20;
const SEVERAL = new RegExp(
  `^[\u4e00-\u9fff]{2,8}(?:、[\u4e00-\u9fff]{2,8}){1,5}?(?:[等和及][\u4e00-\u9fff]{0,8})?(?:${SCOPES.counts.join("|")})个?(?:${any(SCOPES.counted_areas)})`,
);
const LONGEST_SEVERAL = 60;

/** The subject that a clause names, or null where it names none. */
export function subjectOf(areas: Areas, text: string, clause: Clause, periods: readonly StatedPeriod[], hints: number): Subject | null {
  const at = openingEnd(text, clause, periods);
  const part = partIn(text.slice(at, clause.head), clause.figure !== null, hints);
  if (part) return part;
  const most = (hints & HINT.most) === 0 ? null : mostIn(areas, text, clause);
  if (most) return most;
  const area = severalIn(areas, text, at, clause) ?? areaIn(areas, text, at, clause);
  if (area) return area;
  const named = lastIn(areas, text, clause);
  if (named) return named;
  if (!hasChar(OWN_STARTS, text.charCodeAt(at))) return null;
  OWN.lastIndex = at;
  return OWN.test(text) && OWN.lastIndex <= clause.head ? WHOLE : null;
}

/** Where the words that only lead up to a subject end: 其中, 全年, 2022年. */
function openingEnd(text: string, { start, head }: Clause, periods: readonly StatedPeriod[]): number {
  for (let at = start; ;) {
    const period = periods.find((span) => span.start === at);
    const next = period ? period.end : behindOpening(text, at);
    if (next === at || next > head) return at;
    at = next;
  }
}

function behindOpening(text: string, at: number): number {
  if (!hasChar(OPENS, text.charCodeAt(at))) return at;
  OPENING.lastIndex = at;
  return OPENING.test(text) ? OPENING.lastIndex : at;
}

/** 大通、湟中、湟源三县办案116件: several areas at the head of a clause, counted by how many they are. */
function severalIn(areas: Areas, text: string, at: number, { head }: Clause): Subject | null {
  const first = areaAt(areas, text, at) ?? shortAreaAt(areas, text, at);
  if (!first || first.end >= head || text[first.end] !== "、") return null;
  const name = SEVERAL.exec(text.slice(at, Math.min(head, at + LONGEST_SEVERAL)))?.[0];
  return name === undefined ? null : { scope: name.slice(0, LONGEST), holds: at + name.length < head };
}

/** An area at the head of a clause; one right before its figure is told of that figure alone. */
function areaIn(areas: Areas, text: string, at: number, { head, figure }: Clause): Subject | null {
  const full = areaAt(areas, text, at);
  const area = full && full.end <= head ? full : shortAreaAt(areas, text, at);
  if (!area || area.end > head) return null;
  const behind = text.slice(area.end, head);
  const office = OFFICE_OF_AREA.exec(behind)?.[0];
  if (office !== undefined) return { scope: area.name + office, holds: true };
  if (!full && !BEHIND_SHORT.test(behind)) return null;
  if (figure === null && full === null) return null;
  const listed = /^[、和与及]/.test(behind);
  return listed ? null : { scope: area.name, holds: behind.length > 1 };
}

/** 处罚决定最多的是江油市,达到62件: the area that a superlative names. */
function mostIn(areas: Areas, text: string, { start, head }: Clause): Subject | null {
  const found = MOST.exec(text.slice(start, head));
  const area = found && areaAt(areas, text, start + found.index + found[0].length);
  return area && area.end <= head ? { scope: area.name, holds: true } : null;
}

/** 处罚金额前三位依次是游仙区412万元: the area right before a figure, behind what opens a list. */
function lastIn(areas: Areas, text: string, { start, head, figure }: Clause): Subject | null {
  const found = figure === null ? null : LEADS.exec(text.slice(start, head));
  if (!found) return null;
  const at = start + found.index + found[0].length;
  const area = areaAt(areas, text, at) ?? shortAreaAt(areas, text, at);
  return area?.end === head ? { scope: area.name, holds: false } : null;
}

/** A level or an office of the bureau, named as subject or owner before the figure: 执法支队编制人数为19人, 市本级…. */
function partIn(head: string, counts: boolean, hints: number): Subject | null {
  LEVEL.lastIndex = 0;
  const level =
    (hasChar(LEVEL_STARTS, head.charCodeAt(0)) ? LEVEL.exec(head)?.[0] : undefined) ??
    ((hints & HINT.ownPart) === 0 ? undefined : OWN_PART.exec(head)?.[0]);
  if (level && ALL_TOGETHER.test(head.slice(head.indexOf(level) + level.length))) return WHOLE;
  if (level) return { scope: level, holds: true };
  if ((hints & HINT.office) === 0 || !holdsWord(OFFICE_WORDS, head, 0, head.length)) return null;
  const found = allMatches(OFFICE, head).at(-1);
  if (!found || (!counts && found.index > 0)) return null;
  const [name] = found;
  if (OURSELVES.test(name)) return WHOLE;
  const end = found.index + name.length;
  if (
    name.length <= 2 ||
    NO_OFFICE.test(name) ||
    (OTHERS.test(name) && !/生态|环/.test(name)) ||
    PARTNER.test(head.slice(0, end)) ||
    ATTENDED.test(head.slice(end))
  )
    return null;
  const own = name.replace(LEADING, "");
  if (/^[本我市厅].{0,3}[及和与]/.test(own)) return WHOLE;
  return OURSELVES.test(own) ? WHOLE : { scope: own.slice(-LONGEST), holds: true };
}
