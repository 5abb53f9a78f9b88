import { isType } from "../../src/model/wholes.js";
import { bureauAt, type FoundBureau } from "../catalogue/bureau-names.js";
import { areasOf } from "../classify/areas.js";
import type { Classified } from "../classify/classified.js";
import type { Lexicon } from "../classify/lexicon.js";
import type { Prepared } from "../classify/scene.js";
import { findCells } from "../grid/find-grids.js";
import { normalise } from "../normalise/characters.js";
import { sourceSpan } from "../normalise/mapped.js";
import { outline, type Sentence } from "../normalise/outline.js";
import { levelOf } from "../parse.js";
import { findFigures } from "../quantity/find-figures.js";
import { COUNTRY } from "../../src/model/level.js";
import { yearOf } from "../../src/model/comparability.js";
import type { ReadClaim } from "../../src/model/reading.js";
import { bureauInChinese, CHINESE } from "./chinese-places.js";
import { asReported, isOneOrAll } from "./chinese-text.js";
import { isUntil, lastSaid, periodBehind, periodOf, yearBefore } from "./chinese-times.js";
import { readTwice } from "./chinese-wording.js";

const CLAUSE = /[^,，。;；:：!！?？\n]*[,，。;；:：!！?？\n]?/g;
/** 2018年, 2018上半年. */
const YEAR = /(20\d\d)\s*(?=年|[上下]半年|全年|整年|这一?年|一年|第?[一二三四]季|前[一二三四五六七八九十\d]|[：:|｜])/g;
const SENTENCE = /[^。!！?？\n]+[。!！?？\n]*/g;
const COUNTED = /\d\s*(?:余|多)?[万亿]?(?:[件起宗家人次元份例名条项册处篇户]|个(?!月|季度))/;
const any = (words: readonly string[]): RegExp => new RegExp(words.join("|"));
const [SCOPED, GOES_ON, DECIDED] = [CHINESE.scope_marks, CHINESE.goes_on, CHINESE.decided].map(any) as [RegExp, RegExp, RegExp];
const SAYS_NOTHING = new RegExp(
  `(?:20\\d\\d年度?|[\\d至到~—-]+个?月(?:份|底)?|[上下]半年|前?[一二三四]个?季度|[前头][一二三四五六七八九十]个?月|${CHINESE.fillers.join("|")}|\\s)`,
  "g",
);
const [LOOSE, TRADES] = [any(CHINESE.loose), any(CHINESE.trades)];
/** Every number of a Chinese text with what it claims: of which bureau (the one named last, else `bureau`), indicator, time and scope. `year` holds where the text names none. */
export function readChinese(text: string, lexicon: Lexicon, told: { bureau: string | null; year: number }): ReadClaim[] {
  const mapped = normalise(text);
  return stretches(mapped.text, told).flatMap(({ start, end, code, name, year, dated, branch, isGuess }) => {
    const said = asReported(code === COUNTRY ? mapped.text : withoutCountry(mapped.text), name);
    const prepare = (from: number): Prepared => {
      // what belongs to another bureau is blank, so that places stay
      const text = said.replace(/[^\n]/g, (char, at: number) =>
        at >= from && at < end && (at >= start || !/[\d一二三四五六七八九十百千万亿]/.test(char)) ? char : " ",
      );
      return {
        ...{ text, year, stretch: null, campaign: null, level: levelOf(code === null ? null : { code, name }, name) },
        ...{ areas: areasOf(code ?? "", name), sentences: sentencesOf(text, year), figures: findFigures(text, findCells(text)) },
      };
    };
    const prepared = prepare(start);
    const own = prepared.text;
    const opening =
      start -
      (
        said
          .slice(0, start)
          .split(/[。!！?？\n]/)
          .at(-1) ?? ""
      ).length;
    const items = readTwice(prepared, lexicon, opening < start ? () => prepare(opening) : undefined);
    return items.map((item, i): ReadClaim => {
      const { figure, indicator, unit, of, basis, rule } = item;
      const { value, lower, upper, qualifier } = figure;
      const { raw, start: from, end: to } = sourceSpan(mapped, figure.start, figure.end);
      const before = own.slice(item.sentence.start, figure.start);
      const sentence = own.slice(item.sentence.start, item.sentence.end);
      const goesOn = indicator === null && isGoingOn(before, clauseBefore(own, items[i - 1])) ? items[i - 1] : undefined;
      const period =
        periodBehind(mapped.text, item, year) ?? yearBefore(before) ?? periodOf(before, goesOn ? lastSaid(own, item, year) : item.period);
      // information published on checks, as part of all that is: checks published
      const kind = of !== null && isPublished(indicator) ? kindPublished(before) : undefined;
      const meaning = { bureau: code ?? "", indicator: kind ?? goesOn?.indicator ?? indicator ?? "", year: yearOf({ period }) };
      // those of one kind, of cases of five kinds, are all of theirs
      const scope = kind === undefined && isScope(item.scope, code) && !sentence.includes(`${item.scope}播`) ? item.scope : undefined;
      const isSoft = scope === undefined && CAMPAIGN.test(before);
      const isPart =
        kind === undefined && items.some((other) => of !== null && other.figure.start === of.start && other.indicator === indicator);
      return {
        ...{ ...meaning, scope: scope ?? partIn(before), basis: goesOn?.basis ?? basis },
        ...{ value, lower, upper, unit, qualifier, period: period.kind, start: period.start, end: period.end },
        ...{ part_of: isPart ? "" : null, raw, from, to, rule, dated, branch, also: alsoMeant(meaning.indicator, before) },
        ...{
          decided: DECIDED.test(sentence),
          loose:
            isGuess || isLoose(withoutPlace(before, code), meaning.indicator) || (unit === "CNY" && isOneOrAll(mapped.text, figure.start)),
        },
        ...(isSoft ? { soft: true } : {}),
        ...(isUntil(before, period) ? { until: true } : {}),
        said: sentence,
      };
    });
  });
}

/** 全国捷报频传，其中甘肃…: the country is only a frame where somebody else is spoken of. */
const withoutCountry = (text: string): string => text.replace(/全国(?=[^，,。；;\d]{0,16}[，,])/g, "　　");

const isPublished = (indicator: string | null): boolean => indicator === "transparency.items_published";

/** 行政检查类: the indicator of what is published of that kind. */
const kindPublished = (before: string): string | undefined =>
  Object.entries(CHINESE.kinds_published).find(([words]) => (before.split(/[,，;；]/).at(-1) ?? "").includes(words))?.[1];

/** “利剑二号”行动. */
const CAMPAIGN = /(?:“(?!双随机)[^”]{1,14}”|专项)(?:专项)?(?:执法)?(?:行动|整治|检查)/;

/** A part that the clause of a figure names, 固定源 or 县区级; several are all. */
function partIn(before: string): string {
  const clause = before.split(/[,，;；。]/).at(-1) ?? "";
  const found = CHINESE.parts.filter((word) => clause.includes(word));
  return (found.length === 1 ? found[0] : CAMPAIGN.exec(before)?.[0]) ?? "all";
}

/** 重庆高新区 of its own bureau is no zone within another. */
const withoutPlace = (words: string, code: string | null): string => words.replaceAll(bareName(code), "");
const bareName = (code: string | null): string => (code === null ? null : bureauAt(code))?.short_zh ?? "\n";

/** Words that leave open what is meant, except of what they name. */
const OWN_WORDS: Readonly<Record<string, RegExp>> = { "penalty.average_amount": /平均|均每/g, leniency: /少罚|减少/g };

/** Words that leave open what is meant; an average is one by its own words. */
function isLoose(before: string, indicator: string): boolean {
  const near = (before.split(/[。；;]/).at(-1) ?? "").slice(-LOOSE_REACH);
  const isOfTrade = !isType(indicator) && TRADES.test(near);
  return isOfTrade || LOOSE.test(near.replace(OWN_WORDS[indicator.split(".")[0] === "leniency" ? "leniency" : indicator] ?? /(?!)/g, ""));
}

/** 立案处罚: what is filed and what is decided in one. */
const alsoMeant = (indicator: string, before: string): string[] =>
  CHINESE.both.flatMap(({ words, indicators }) =>
    indicators.includes(indicator) && any(words).test(before.split(/[,，;；]/).at(-1) ?? "")
      ? indicators.filter((id) => id !== indicator)
      : [],
  );

/** The words before the number before. */
const clauseBefore = (text: string, item: Classified | undefined): string =>
  item === undefined
    ? ""
    : (text
        .slice(item.sentence.start, item.figure.start)
        .split(/[,，;；。]/)
        .at(-1) ?? "");

const OWN_PLACE = /^[省市区县旗州盟]?$/;
const LOOSE_REACH = 24;
const GOING = 12;

/** 会同公安等部门: with whom it is done, no part of it. */
const TOGETHER = /会同|等部门|联合/;

/** A real part: none is the bureau's own place (温州平阳县 of its own bureau). */
const isScope = (scope: string, code: string | null): boolean =>
  SCOPED.test(scope) &&
  !TOGETHER.test(scope) &&
  !(code !== null && scope.endsWith("局") && (bureauAt(code)?.name_zh.endsWith(scope) ?? false)) &&
  (scope.includes("分局") || code === null || !OWN_PLACE.test(scope.split(bureauAt(code)?.short_zh ?? "\n").at(-1) ?? scope));

/** 2017年只有1.04亿元, 全年移送145件: a clause of a time and words of the clause `above` goes on with what the number before it counted. */
function isGoingOn(before: string, above: string): boolean {
  const clause = before.split(/[,，;；]/).at(-1) ?? "";
  const said = clause.replace(SAYS_NOTHING, "").trim();
  return GOES_ON.test(clause.slice(-GOING)) || said === "" || (said.length > 1 && above.includes(said));
}

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
  /** The name is that of several places. */
  isGuess: boolean;
}

/** The text by whom it speaks of: a clause that names a bureau or a place begins a stretch. */
function stretches(text: string, told: { bureau: string | null; year: number }): Speaking[] {
  const found: Speaking[] = [];
  // a text of one year is of that year, wherever it names it
  const years = new Set(text.match(YEAR)?.map((words) => Number(words.slice(0, 4))));
  const [year = told.year] = years.size === 1 ? years : [];
  let here: Omit<Speaking, "start" | "end"> = {
    ...{ code: told.bureau, name: "", branch: "", year, dated: years.size === 1, isGuess: false },
  };
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
      here = { ...here, code: bureau.code, name: bureau.name, branch: bureau.branch, isGuess: bureau.isGuess };
    }
    found.push({ ...here, start, end: index + sentence.length });
  }
  // “我们……”上海市生态环境局负责人说: who is named behind speaks before, too
  const named = [...new Set(found.flatMap(({ code }) => code ?? []))];
  const around = named.length === 0 ? bureauInChinese(text, text, true) : null;
  if (around) return found.map((stretch) => ({ ...stretch, code: around.code, name: around.name, isGuess: around.isGuess === true }));
  const [only] = found.filter(({ code, branch }) => code !== null && (branch !== "" || named.length === 1));
  return found.map((stretch) =>
    stretch.code === null && named.length === 1 && only ? { ...stretch, code: only.code, name: only.name, branch: only.branch } : stretch,
  );
}

function bureauIn(clause: string, text: string): (FoundBureau & { branch: string; isGuess: boolean }) | null {
  const found = bureauInChinese(clause, text);
  const whole = wholeOf(found, clause);
  return whole && { ...whole, branch: found === null || found.code === whole.code ? "" : found.code, isGuess: found?.isGuess === true };
}
