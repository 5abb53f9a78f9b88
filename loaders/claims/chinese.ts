import { bureauAt, type FoundBureau } from "../catalogue/bureau-names.js";
import { areasOf } from "../classify/areas.js";
import { type Classified, NO_WORDING } from "../classify/classified.js";
import { classify } from "../classify/classify.js";
import { compileLexicon, type Lexicon } from "../classify/lexicon.js";
import type { Prepared } from "../classify/scene.js";
import type { IndicatorWording } from "../classify/wording.js";
import { number } from "../classify/dates.js";
import { findPeriods } from "../classify/stated.js";
import { findCells } from "../grid/find-grids.js";
import { normalise } from "../normalise/characters.js";
import { sourceSpan } from "../normalise/mapped.js";
import { outline, type Sentence } from "../normalise/outline.js";
import { levelOf } from "../parse.js";
import { readYaml } from "../port/files.js";
import { findFigures } from "../quantity/find-figures.js";
import { yearOf } from "../../src/model/comparability.js";
import type { Period } from "../../src/model/observation.js";
import type { ReadClaim } from "../../src/model/reading.js";
import { bureauInChinese, CHINESE } from "./chinese-places.js";

const CLAUSE = /[^,，。;；:：!！?？\n]*[,，。;；:：!！?？\n]?/g;
const YEAR = /(20\d\d)\s*年/g;
const SENTENCE = /[^。!！?？\n]+[。!！?？\n]*/g;
const COUNTED = /\d\s*(?:余|多)?[万亿]?[件起宗家个人次元份例]/;
const any = (words: readonly string[]): RegExp => new RegExp(words.join("|"));
const [SCOPED, GOES_ON, DECIDED, GATHERED] = [CHINESE.scope_marks, CHINESE.goes_on, CHINESE.decided, CHINESE.gathered].map(any) as [
  RegExp,
  RegExp,
  RegExp,
  RegExp,
];
/** 去年（2024年）: the year itself is said. */
const RELATIVE = /[去今前当]年(?=[(（]20\d\d年)/g;
/** 某局公布的成绩单显示: who says so, and what made it public. */
const ATTRIBUTED = /(?:公布|发布|公开|披露|晒出|通报)的?(?=[^，,。；;\d]{0,8}(?:20\d\d年)?[^，,。；;\d]{0,14}(?:显示|表明|披露|称|说|透露|写道|提到)(?:[，,：:]|$))/g;
/** 2019年前8个月; 2017年7月. */
const FIRST_MONTHS = /(20\d\d)年(?:的)?[前头]([一二三四五六七八九十\d]{1,2})个?月/g;
const ONE_MONTH = /(20\d\d)年(1[0-2]|0?[1-9])月(?:份|里|当月)?(?![\d至到底末起以—~-]|日)/g;
const SAYS_NOTHING = new RegExp(
  `(?:20\\d\\d年度?|[\\d至到~—-]+个?月(?:份|底)?|[上下]半年|前?[一二三四]个?季度|[前头][一二三四五六七八九十]个?月|${CHINESE.fillers.join("|")}|\\s)`,
  "g",
);
const LOOSE = any(CHINESE.loose);
/** 从2018年算起到2024年7月底: years on end. */
const YEARS_ON = /(20\d\d)年(?:(\d+)月)?(?:算起|以来|开始|起)?[,，、]?(?:一直)?(?:到|至|截至|截止)(20\d\d)年(?:(\d+)月)?/;
/** 截至2020年底…累计: since some start that is not said. */
const UP_TO = /(?:截至|截止到?|到)(20\d\d)年(?:底|末|年底|12月)?|(20\d\d)年年?[底末]?(?:前|之前|为止)/;

/** Every number of a Chinese text with what it claims: of which bureau (the one named last, else `bureau`), indicator, time and scope. `year` holds where the text names none. */
export function readChinese(text: string, lexicon: Lexicon, told: { bureau: string | null; year: number }): ReadClaim[] {
  const mapped = normalise(text);
  return stretches(mapped.text, told).flatMap(({ start, end, code, name, year, dated, branch }) => {
    // what belongs to another bureau is blank, so that places stay
    const own = withoutCity(mapped.text, name)
      .replace(RELATIVE, "　　")
      .replace(ATTRIBUTED, (words) => "　".repeat(words.length))
      .replace(/[^\n]/g, (char, at: number) => (at >= start && at < end ? char : " "));
    const prepared: Prepared = {
      ...{ text: own, year, stretch: null, campaign: null, level: levelOf(code === null ? null : { code, name }, name) },
      ...{ areas: areasOf(code ?? "", name), sentences: sentencesOf(own, year), figures: findFigures(own, findCells(own)) },
    };
    const items = readTwice(prepared, lexicon);
    return items.map((item, i): ReadClaim => {
      const { figure, indicator, unit, of, basis, rule } = item;
      const { value, lower, upper, qualifier } = figure;
      const { raw, start: from, end: to } = sourceSpan(mapped, figure.start, figure.end);
      const before = own.slice(item.sentence.start, figure.start);
      const sentence = own.slice(item.sentence.start, item.sentence.end);
      const goesOn = indicator === null && isGoingOn(before, clauseBefore(own, items[i - 1])) ? items[i - 1] : undefined;
      const period = periodOf(before, goesOn ? lastSaid(own, item, year) : item.period);
      const meaning = { bureau: code ?? "", indicator: goesOn?.indicator ?? indicator ?? "", year: yearOf({ period }) };
      // those of one kind, of cases of five kinds, are all of theirs
      const isPart = items.some((other) => of !== null && other.figure.start === of.start && other.indicator === indicator);
      return {
        ...{ ...meaning, scope: isScope(item.scope, code) ? item.scope : "all", basis: goesOn?.basis ?? basis },
        ...{ value, lower, upper, unit, qualifier, period: period.kind, start: period.start, end: period.end },
        ...{ part_of: isPart ? "" : null, raw, from, to, rule, dated, branch, also: alsoMeant(meaning.indicator, before), decided: DECIDED.test(sentence) },
        loose: LOOSE.test(
          before
            .split(/[。；;]/)
            .at(-1)
            ?.slice(-LOOSE_REACH) ?? "",
        ),
      };
    });
  });
}

/** 立案处罚: what is filed and what is decided in one. */
const alsoMeant = (indicator: string, before: string): string[] =>
  CHINESE.both.flatMap(({ words, indicators }) =>
    indicators.includes(indicator) && words.some((word) => (before.split(/[,，;；]/).at(-1) ?? "").includes(word))
      ? indicators.filter((id) => id !== indicator)
      : [],
  );

const GOING = 12;
/** The words before the number before. */
const clauseBefore = (text: string, item: Classified | undefined): string =>
  item === undefined ? "" : (text.slice(item.sentence.start, item.figure.start).split(/[,，;；。]/).at(-1) ?? "");

const OWN_PLACE = /^[省市区县旗州盟]?$/;
const LOOSE_REACH = 24;

/** A real part: none is the bureau's own place (温州平阳县 of its own bureau). */
const isScope = (scope: string, code: string | null): boolean =>
  SCOPED.test(scope) &&
  !(code !== null && scope.endsWith("局") && (bureauAt(code)?.name_zh.endsWith(scope) ?? false)) &&
  (scope.includes("分局") || code === null || !OWN_PLACE.test(scope.split(bureauAt(code)?.short_zh ?? "\n").at(-1) ?? scope));

/** By the catalogue's wording, except where that of claims goes first, and by that of claims where it says nothing. */
function readTwice(prepared: Prepared, lexicon: Lexicon): Classified[] {
  const items = classify(prepared, lexicon);
  const reread = (list: "first" | "indicators", isOpen: (item: Classified) => boolean, all: Classified[]): Classified[] => {
    if (!all.some(isOpen)) return all;
    const others = new Map(classify(prepared, lexiconOfClaims(lexicon, list)).map((item) => [item.figure.start, item]));
    return all.map((item) => {
      const other = isOpen(item) ? others.get(item.figure.start) : undefined;
      return other && other.indicator !== null ? other : item;
    });
  };
  return reread("indicators", isUnnamed, reread("first", (item) => item.indicator !== null || isUnnamed(item), items));
}

/** What is left out as a rule or a plan stays so. */
const isUnnamed = ({ indicator, rule, figure }: Classified): boolean =>
  indicator === null && (rule === NO_WORDING || figure.change !== null);

const compiled = { first: new WeakMap<Lexicon, Lexicon>(), indicators: new WeakMap<Lexicon, Lexicon>() };

/** The lexicon of how claims word the same indicators. */
function lexiconOfClaims(lexicon: Lexicon, list: keyof typeof compiled): Lexicon {
  const known = compiled[list].get(lexicon);
  if (known) return known;
  const words = readYaml("data/claims/indicators-chinese.yaml") as Record<typeof list, Record<string, string[]>>;
  const entries = indicatorsOf(lexicon).flatMap(({ id, family, unit, kind, units = [] }) => {
    const wording = words[list][id];
    return wording ? [{ id, family, unit, kind, units, wording }] : [];
  });
  const made = compileLexicon(entries);
  compiled[list].set(lexicon, made);
  return made;
}

const listed = new WeakMap<Lexicon, IndicatorWording[]>();

/** The indicators of a lexicon, each once. */
export function indicatorsOf(lexicon: Lexicon): readonly IndicatorWording[] {
  const known = listed.get(lexicon) ?? [...new Set(lexicon.wordings.map(({ indicator }) => indicator))];
  listed.set(lexicon, known);
  return known;
}

/** 2017年只有1.04亿元, 全年移送145件: a clause of a time and words of the clause `above` goes on with what the number before it counted. */
function isGoingOn(before: string, above: string): boolean {
  const clause = before.split(/[,，;；]/).at(-1) ?? "";
  const said = clause.replace(SAYS_NOTHING, "").trim();
  return GOES_ON.test(clause.slice(-GOING)) || said === "" || (said.length > 1 && above.includes(said));
}

/** The time said last before a figure. */
function lastSaid(text: string, { sentence, figure, period }: Classified, year: number): Period {
  return findPeriods(text, sentence, year, false).findLast(({ end }) => end <= figure.start)?.period ?? period;
}

/** A month, the first months of a year, a count over years on end, or one up to a day since nobody says when. */
function periodOf(before: string, period: Period): Period {
  const on = YEARS_ON.exec(before);
  if (on?.[1] !== undefined && on[3] !== undefined && on[1] < on[3]) {
    return { start: `${on[1]}-${two(on[2] ?? "1")}-01`, end: monthEnd(Number(on[3]), Number(on[4] ?? 12)), kind: "cumulative" };
  }
  const first = [...before.matchAll(FIRST_MONTHS)].at(-1);
  if (first && period.kind === "year") return monthsOf(Number(first[1]), 1, number(first[2]) ?? 12);
  const month = [...before.matchAll(ONE_MONTH)].at(-1);
  if (month && period.kind === "year" && !/全年/.test(before.slice(month.index)))
    return monthsOf(Number(month[1]), Number(month[2]), Number(month[2]));
  if (UP_TO.test(before) && period.kind === "year" && GATHERED.test(before)) return { start: null, end: period.end, kind: "cumulative" };
  return period;
}

const monthsOf = (year: number, from: number, to: number): Period => ({
  ...{ start: `${year}-${two(String(from))}-01`, end: monthEnd(year, to) },
  kind: from === 1 && to === 12 ? "year" : "partial",
});
const two = (number: string): string => number.padStart(2, "0");
const monthEnd = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** A branch of a city's bureau is a part of that: its name stays in the clause as what a figure covers. */
function wholeOf(bureau: FoundBureau | null, clause: string): FoundBureau | null {
  if (bureau === null || bureau.code.endsWith("00") || !clause.includes("分局")) return bureau;
  const city = bureauAt(`${bureau.code.slice(0, 4)}00`);
  // districts of the four municipalities have bureaus of their own
  return city === null || city.level !== "prefecture" ? bureau : { code: city.code, name: city.name_zh };
}

/** A loose paragraph has no frame around it: a short line is a sentence all the same. */
function sentencesOf(text: string, year: number): Sentence[] {
  return outline(text, year, "paragraph").map((sentence) => (sentence.zone === "frame" ? { ...sentence, zone: "body" } : sentence));
}

/** 杭州市生态环境局余杭分局 is 余杭分局 of its city. */
const withoutCity = (text: string, city: string): string =>
  city === "" ? text : text.replace(new RegExp(`${city}(?=[\u4e00-\u9fff]{1,6}分局)`, "g"), (name) => " ".repeat(name.length));

interface Speaking {
  start: number;
  end: number;
  code: string | null;
  name: string;
  /** The code of a branch that is named as one of the bureau; empty where none is. */
  branch: string;
  /** Year that holds where a figure names none, and whether the text has named it. */
  year: number;
  dated: boolean;
}

/** The text by whom it speaks of: a clause that names a bureau or a place begins a stretch. */
function stretches(text: string, told: { bureau: string | null; year: number }): Speaking[] {
  const found: Speaking[] = [];
  let here: Omit<Speaking, "start" | "end"> = { code: told.bureau, name: "", branch: "", year: told.year, dated: false };
  for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
    const year = sentence.match(YEAR)?.[0].slice(0, 4);
    if (year !== undefined) here = { ...here, year: Number(year), dated: true };
    let start = index;
    for (const clause of sentence.matchAll(CLAUSE)) {
      const bureau = clause[0] === "" ? null : bureauIn(clause[0], text);
      if (bureau === null || (bureau.code === here.code && bureau.branch === here.branch)) continue;
      const at = index + clause.index;
      // what stands in front of the first name (a date) is said of it
      if (COUNTED.test(text.slice(start, at))) {
        found.push({ ...here, start, end: at });
        start = at;
      }
      here = { ...here, code: bureau.code, name: bureau.name, branch: bureau.branch };
    }
    found.push({ ...here, start, end: index + sentence.length });
  }
  // “我们……”上海市生态环境局负责人说: who is named behind speaks before, too
  const named = [...new Set(found.flatMap(({ code }) => code ?? []))];
  return found.map((stretch) => (stretch.code === null && named.length === 1 ? { ...stretch, code: named[0] ?? null } : stretch));
}

function bureauIn(clause: string, text: string): (FoundBureau & { branch: string }) | null {
  const found = bureauInChinese(clause, text);
  const whole = wholeOf(found, clause);
  return whole && { ...whole, branch: found === null || found.code === whole.code ? "" : found.code };
}
