import { bureauAt, findBureau, type FoundBureau } from "./catalogue/bureau-names.js";
import { loadRegister } from "./catalogue/bureau-names-register.js";
import { bureauOfPlace } from "./catalogue/bureau-names-told.js";
import { areasOf } from "./classify/areas.js";
import { classify } from "./classify/classify.js";
import type { Lexicon } from "./classify/lexicon.js";
import { findCells } from "./grid/find-grids.js";
import { normalise } from "./normalise/characters.js";
import { sourceSpan } from "./normalise/mapped.js";
import { outline, type Sentence } from "./normalise/outline.js";
import { levelOf } from "./parse.js";
import { CONCEPTS } from "./grammar/grammar.js";
import { CATALOGUE } from "./port/files.js";
import { findFigures } from "./quantity/find-figures.js";
import { yearOf } from "../src/model/comparability.js";
import type { Words } from "../src/model/indicator.js";
import type { Claims, ReadClaim } from "../src/model/reading.js";

const CLAUSE = /[^,，。;；!！?？\n]*[,，。;；!！?？\n]?/g;
const YEAR = /(20\d\d)\s*年/;
const SENTENCE = /[^。!！?？\n]+[。!！?？\n]*/g;
const COUNTED = /\d\s*(?:余|多)?[万亿]?[件起宗家个人次元份例]/;
/** Words that let a place's name stand for its bureau. */
const ABOUT = "生态环境";

/** Every number of a loose paragraph with what it claims: of which bureau (the one named last, else `bureau`), indicator, time and scope. `year` holds where the text names none. */
export function readClaims(text: string, lexicon: Lexicon, told: { bureau: string | null; year: number }): ReadClaim[] {
  const mapped = normalise(text);
  return stretches(mapped.text, told).flatMap(({ start, end, code, name, year, dated, branch }) => {
    // what belongs to another bureau is blank, so that places stay
    const own = withoutCity(mapped.text, name).replace(/[^\n]/g, (char, at: number) => (at >= start && at < end ? char : " "));
    const figures = findFigures(own, findCells(own));
    const prepared = {
      ...{ text: own, year, stretch: null, campaign: null, level: levelOf(code === null ? null : { code, name }, name) },
      ...{ areas: areasOf(code ?? "", name), sentences: sentencesOf(own, year), figures },
    };
    const items = classify(prepared, lexicon);
    return items.map((item): ReadClaim => {
      const { figure, indicator, unit, period, scope, of, basis, rule } = item;
      const { value, lower, upper, qualifier } = figure;
      const { raw, start: from, end: to } = sourceSpan(mapped, figure.start, figure.end);
      const meaning = { bureau: code ?? "", indicator: indicator ?? "", year: yearOf({ period }), scope, basis };
      const time = { period: period.kind, start: period.start, end: period.end };
      // those of one kind, of cases of five kinds, are all of theirs
      const isPart = items.some((other) => of !== null && other.figure.start === of.start && other.indicator === indicator);
      return { ...meaning, value, lower, upper, unit, qualifier, ...time, part_of: isPart ? "" : null, raw, from, to, rule, dated, branch };
    });
  });
}

/** Claims with the names of their bureaus and of all indicators. */
export function nameClaims(claims: readonly ReadClaim[], indicators: ReadonlyMap<string, Words>): Claims {
  const bureaus = [...new Set(claims.map(({ bureau }) => bureau))].flatMap((code) => {
    const bureau = bureauAt(code);
    return bureau ? [[code, { zh: bureau.name_zh, en: bureau.name_en }] as const] : [];
  });
  return { claims, names: { ...Object.fromEntries(bureaus), ...Object.fromEntries(indicators) } };
}

/** A branch of a city's bureau is a part of that: its name stays in the clause as what a figure covers. */
function wholeOf(bureau: FoundBureau | null, clause: string): FoundBureau | null {
  if (bureau === null || bureau.code.endsWith("00") || !clause.includes("分局")) return bureau;
  const city = bureauAt(`${bureau.code.slice(0, 4)}00`);
  return city && { code: city.code, name: city.name_zh };
}

/** A loose paragraph has no frame around it: a short line is a sentence all the same. */
function sentencesOf(text: string, year: number): Sentence[] {
  return outline(text, year, "paragraph").map((sentence) => (sentence.zone === "frame" ? { ...sentence, zone: "body" } : sentence));
}

/** 杭州市生态环境局余杭分局 is 余杭分局 of its city. */
const withoutCity = (text: string, city: string): string =>
  city === "" ? text : text.replace(new RegExp(`${city}(?=[\u4e00-\u9fff]{1,6}分局)`, "g"), (name) => " ".repeat(name.length));

/** What bureaus do, by which the name of a place stands for its bureau: 浙江2015年全年立案查处. */
const DONE = ["file", "penalise", "decide", "handle", "transfer", "dispatch", "inspect"].flatMap((idea) => CONCEPTS[idea] ?? []);
const MEANT = [
  /^[省市]?全[省市]|^[省市]/,
  /^(?:20\d\d年)?[\u4e00-\u9fff]{0,4}(?:环境|环保)/,
  new RegExp(`^(?:20\\d\\d年)?(?:全年)?共?(?:${DONE.join("|")})`),
];

/** 浙江全省, 聊城市环保部门: a province or city by its short name, where what follows says that its area or bureau is meant. */
function shortPlace(clause: string): FoundBureau | null {
  for (const { code, short_zh, level } of loadRegister(CATALOGUE).areas.values()) {
    if (level === "county" || short_zh.length < 2 || !clause.includes(short_zh)) continue;
    const behind = clause.slice(clause.indexOf(short_zh) + short_zh.length);
    const bureau = MEANT.some((pattern) => pattern.test(behind)) ? bureauAt(code) : null;
    if (bureau) return { code: bureau.code, name: bureau.name_zh };
  }
  return null;
}

interface Stretch {
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
function stretches(text: string, told: { bureau: string | null; year: number }): Stretch[] {
  const found: Stretch[] = [];
  let here: Omit<Stretch, "start" | "end"> = { code: told.bureau, name: "", branch: "", year: told.year, dated: false };
  for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
    const year = YEAR.exec(sentence)?.[1];
    if (year !== undefined) here = { ...here, year: Number(year), dated: true };
    let start = index;
    for (const clause of sentence.matchAll(CLAUSE)) {
      const bureau = clause[0] === "" ? null : bureauIn(clause[0]);
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
  return found;
}

function bureauIn(clause: string): (FoundBureau & { branch: string }) | null {
  const found = findBureau(clause, clause) ?? bureauOfPlace(clause, clause + ABOUT) ?? shortPlace(clause);
  const whole = wholeOf(found, clause);
  return whole && { ...whole, branch: found === null || found.code === whole.code ? "" : found.code };
}
