import type { CellClass } from "../model/own-type.js";
import { quoteName } from "../model/sql-text.js";
import { NO_FIGURE, POWERS } from "../words/own-cells.js";
import { quote } from "./filter.js";

const WHOLE = String.raw`[+-]?(0|[1-9]\d*)`;
const GROUPED = String.raw`[+-]?[1-9]\d{0,2}([, ]\d{3})+`;
// 11E4 is the name of something; a power of ten has a sign, or a fraction before it.
const FRACTION = String.raw`((\.\d+)([eE][+-]?\d+)?|[eE][+-]\d+)?`;
const NUMBER = String.raw`((${WHOLE}|${GROUPED})${FRACTION}|[+-]?\.\d+)`;
const DECIMAL_COMMA = String.raw`[+-]?(\d{1,3}(\.\d{3})+|0|[1-9]\d*),\d+`;
const DATE = String.raw`\d{4}([-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)`;
const TIME = String.raw`\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(:\d{2}(\.\d+)?)?`;
const ZONE = String.raw`( ?Z|[+-]\d{2}(:?\d{2})?)`;
const CLOCK = String.raw`([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?`;
const POWER = `(${POWERS.map(([word]) => word).join("|")})`;
const SCALED = String.raw`[+-]?\d[\d, ]*(\.\d+)?\s*${POWER}?\s*[^\d\s.,:/%+-]?[^\d]{0,8}`;

const WIDE = "０１２３４５６７８９．，％－＋−\u00a0\u2009\u202f";
const NARROW = "0123456789.,%-+-   ";

/** SQL: the text of a cell, digits and signs of full width as usual ones, blanks around it off. */
export function foldCell(name: string): string {
  const cell = quoteName(name);
  // A text of as many bytes as characters has none of them.
  return `trim(CASE WHEN strlen(${cell}) = length(${cell}) THEN ${cell} ELSE translate(${cell}, ${quote(WIDE)}, ${quote(NARROW)}) END)`;
}

/** SQL: a date's text with hyphens. */
export const plainDate = (text: string) => `rtrim(regexp_replace(${text}, '[/.年月]', '-', 'g'), '日')`;

/** SQL: a folded text without what divides its thousands. */
export const plainNumber = (text: string) => `replace(replace(${text}, ',', ''), ' ', '')`;

/** SQL: whether a folded text is nothing, or stands for no figure. */
export const isNothing = (text: string) => `${text} IS NULL OR ${text} = '' OR (${isSign(text)})`;

const LONGEST_SIGN = Math.max(...NO_FIGURE.map((sign) => sign.length));
const isSign = (text: string) =>
  `length(${text}) <= ${LONGEST_SIGN} AND lower(${text}) IN (${NO_FIGURE.map((sign) => quote(sign)).join(", ")})`;

/** SQL: the class of a folded text; it is asked first whether it is of class `likely`, which most texts are. */
export function classify(text: string, likely?: CellClass): string {
  const is = (pattern: string) => `regexp_full_match(${text}, ${quote(pattern)})`;
  const cases: (readonly [CellClass, string])[] = [
    ["empty", `${text} IS NULL OR ${text} = ''`],
    ["whole", is(`(${WHOLE}|${GROUPED})`)],
    ["number", is(NUMBER)],
    ["sign", isSign(text)],
    ["bool", `lower(${text}) IN ('true', 'false')`],
    ["text", `NOT regexp_matches(${text}, '^[+-]?[0-9.]') OR regexp_full_match(${text}, '0[0-9]+')`],
    ["percent", is(String.raw`${NUMBER} ?%`)],
    ["comma", is(DECIMAL_COMMA)],
    ["date", `${is(DATE)} AND TRY_CAST(${plainDate(text)} AS DATE) IS NOT NULL`],
    ["time", `${is(TIME)} AND TRY_CAST(${text} AS TIMESTAMP) IS NOT NULL`],
    ["zoned", `${is(TIME + ZONE)} AND TRY_CAST(${text} AS TIMESTAMPTZ) IS NOT NULL`],
    ["clock", is(CLOCK)],
    ["scaled", is(SCALED)],
  ];
  cases.sort((one, other) => Number(other[0] === likely) - Number(one[0] === likely));
  return `CASE ${cases.map(([name, test]) => `WHEN ${test} THEN '${name}'`).join(" ")} ELSE 'text' END`;
}

const LEADING = String.raw`^([+-]?[0-9][0-9, ]*(?:\.[0-9]+)?)\s*${POWER}?\s*`;

/** SQL: what stands behind the number and its power of ten in a folded text. */
export const unitOf = (text: string) => `regexp_replace(${text}, ${quote(LEADING)}, '')`;

/** SQL: the power of ten by which a word behind the number multiplies it, as the end of a number's text; nothing where there is none. */
export function powerOf(text: string): string {
  const cases = POWERS.map(([word, power]) => `WHEN ${quote(word)} THEN 'e${power}'`);
  return `CASE regexp_extract(${text}, ${quote(LEADING)}, 2) ${cases.join(" ")} ELSE '' END`;
}

/** SQL: the number at the start of a folded text. */
export const numberOf = (text: string) => plainNumber(`regexp_extract(${text}, ${quote(LEADING)}, 1)`);
