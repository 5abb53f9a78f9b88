import { charSet, hasChar, startsOf } from "../grammar/char-set.js";
import { CHANGES, suffixTrie } from "../grammar/grammar.js";
import { allMatches } from "../grammar/patterns.js";
import { longestBefore } from "../grammar/trie.js";
import type { StatedChange, Figure } from "./figure.js";
import type { Written } from "./read-figure.js";

const list = (name: string): string[] => CHANGES[name] ?? [];
const UP = suffixTrie(list("up"));
const DOWN = suffixTrie(list("down"));
const FILLER = suffixTrie([...list("filler"), "约", "近", "超", "超过", "不足", "分别"]);
const PREVIOUS = suffixTrie(list("previous"));
const RATIO = suffixTrie([...list("ratio_of_previous"), "同期的", "上年的", "去年的"]);
const COMPARE = new RegExp(list("compare").join("|"));
const MOVES_STARTS = startsOf([",", "再", "又", "逐步", "大幅", "分别", ...list("up"), ...list("down"), ...list("moves")]);
const MOVES_ON = new RegExp(
  `^[,]?(?:再|又|逐步|大幅|分别)?(?:${[...list("up"), ...list("down"), ...list("moves")].join("|")})(?:${list("level").join("|")}|了)`,
);
const FROM = new RegExp(`(?:${list("from").join("|")})(?:20\\d\\d年(?:度|[底末初])?的?)?[^,。;\\d]{0,8}$`);
/** 较2022年的463件, (2022年为463件), 2022年同期为463件. */
const YEAR_BEFORE =
  /(?:[较比(]20\d\d年(?:同期|全年|度)?(?:的|为|是|:)?|(?:^|[,。;:\n])与20\d\d年(?:同期|全年|度)?的|20\d\d年(?:同期|同口径)(?:分别|依次)?(?:的|为|是|:)?)$/;
/** 上年度为3400件, 比去年同期(5件), 前一年的. */
const LAST_YEAR = /(?:上|去|前一|上一)年?(?:年|度|年度)(?:同期|全年)?(?:数|[则,])?(?:分别|依次|仅|只)?(?:的|为|是|有|:|\()?(?:约|近)?$/;
const LAST_ENDS = charSet("年期度数的为是有:(约近仅只");
const YEAR_REACH = 14;
/** One look at the last character of these spares most figures the pattern. */
const YEAR_ENDS = charSet("年期度的为是:");
const LISTED = /^[、和及与]$/;
const IN_TURN = /分别|各/;
const TURN_REACH = 6;
const VERB = /(?:减少|下降|降低|增加|增长|上升)了?$/;
const SHARES = new Set(["percent", "percentage_point", "times"]);
const SENTENCE_REACH = 120;

/** The figure, just read, signed by the direction in front of it (同比下降15.70% → -15.7), or as last year's figure (上年为310件, 由15个增加至33个). */
export function withChange(text: string, figure: Figure, before: Figure | undefined): Figure {
  const listed = before?.change && isListed(text, before, figure) ? before : null;
  if (listed?.change) return listed.value < 0 ? negative(figure, listed.change) : changed(figure, listed.change);
  const direction = directionBefore(text, figure.start);
  if (direction) return signed(text, figure, direction);
  if (figure.unit === "times") return ratioOf(text, figure);
  return isLastYears(text, figure) ? changed(figure, { kind: "level", start: figure.start }) : figure;
}

/** 增长8%、23%; 分别减少28件、316.4万元: a figure behind a change goes its way, of another unit only where they are told in turn. */
const isListed = (text: string, before: Figure, { unit, start }: Figure): boolean =>
  LISTED.test(text.slice(before.end, start)) &&
  (before.unit === unit ||
    (unit === "CNY" && !SHARES.has(before.unit) && text.slice(before.end, start) === "、" && before.change?.kind === "previous") ||
    (before.change?.kind === "level" && !SHARES.has(unit)) ||
    IN_TURN.test(text.slice(Math.max(0, (before.change?.start ?? 0) - TURN_REACH), before.change?.start)));

function isLastYears(text: string, { unit, start, end }: Figure): boolean {
  if (SHARES.has(unit)) return false;
  return (
    longestBefore(PREVIOUS, text, start) !== null ||
    (hasChar(LAST_ENDS, text.charCodeAt(start - 1)) && LAST_YEAR.test(text.slice(Math.max(0, start - YEAR_REACH), start))) ||
    (hasChar(YEAR_ENDS, text.charCodeAt(start - 1)) && YEAR_BEFORE.test(text.slice(Math.max(0, start - YEAR_REACH), start))) ||
    (hasChar(MOVES_STARTS, text.charCodeAt(end)) &&
      MOVES_ON.test(text.slice(end, end + 8)) &&
      FROM.test(text.slice(Math.max(0, start - 16), start)))
  );
}

const NEAR = 24;

/** 206件,比去年同期(189)增长9.0%: a bare number in brackets behind last year's name is of the measure told before it. */
export function bracketed(text: string, start: number, written: Written, before: Figure | undefined): Written {
  const { unit, numeral } = written;
  if (unit !== "" || !before || before.unit === "CNY" || SHARES.has(before.unit) || start - before.after > NEAR) return written;
  const isOfLast =
    text[numeral.end] === ")" &&
    /\([^()]{0,8}$/.test(text.slice(Math.max(0, start - YEAR_REACH), start)) &&
    LAST_YEAR.test(text.slice(Math.max(0, start - YEAR_REACH), start));
  if (isOfLast) written.unit = before.unit;
  return written;
}

/** The word of a doubling, and where it says so without a number: 同比翻番. */
export const DOUBLE = "番";
const DOUBLED = /(?<![一二两三四五六七八九十几\d])翻了?番/g;

/** The doublings since last year that a text tells without a number, each a change by 100 percent. */
export function doubled(text: string): Figure[] {
  return allMatches(DOUBLED, text).flatMap(({ 0: words, index: start }) => {
    const clause = /[^。;\n]*$/.exec(text.slice(Math.max(0, start - SENTENCE_REACH), start))?.[0] ?? "";
    if (!COMPARE.test(clause)) return [];
    const end = start + words.length;
    const figure: Figure = {
      value: 100,
      lower: 100,
      upper: 100,
      unit: "percent",
      qualifier: "exact",
      start,
      measure: end,
      end,
      after: end,
      change: { kind: "previous", start },
      cell: null,
    };
    return [figure];
  });
}

function directionBefore(text: string, start: number): { sign: 1 | -1; start: number } | null {
  for (let at = start, steps = 0; steps < 3; steps++) {
    const down = longestBefore(DOWN, text, at);
    const found = down ?? longestBefore(UP, text, at);
    if (found) return { sign: down ? -1 : 1, start: found.start };
    const filler = longestBefore(FILLER, text, at);
    if (!filler) return null;
    at = filler.start;
  }
  return null;
}

/** 翻一番 and 增加一倍 are changes by 100 percent; the number of 番 was read as what it multiplies by. */
function inPercent(text: string, figure: Figure): void {
  const { value, lower, upper, measure, end } = figure;
  const less = text.slice(measure, end) === "番" ? 1 : 0;
  const percent = (times: number | null): number | null => (times === null ? null : Math.round((times - less) * 1e4) / 100);
  figure.value = percent(value) ?? value;
  figure.lower = percent(lower);
  figure.upper = percent(upper);
  figure.unit = "percent";
}

function signed(text: string, figure: Figure, { sign, start }: { sign: 1 | -1; start: number }): Figure {
  const sentence = text.slice(Math.max(0, start - SENTENCE_REACH), figure.start);
  const clause = sentence.slice(Math.max(sentence.lastIndexOf("。"), sentence.lastIndexOf(";"), sentence.lastIndexOf("\n")) + 1);
  // 由5件增长为171件 and 压缩至5日 state a level
  if (/[到为至]$/.test(clause) && !/[幅率](?:分别)?为$/.test(clause)) return figure;
  const compared = COMPARE.test(clause);
  // 罚款减少12万元 is a change of the fines even where it is not said since when
  const moves = VERB.test(clause);
  if (!compared && !SHARES.has(figure.unit) && !moves) return figure;
  const multiplies = figure.unit === "times";
  if (multiplies) inPercent(text, figure);
  const change: StatedChange = { kind: compared || multiplies ? "previous" : "plain", start };
  return sign > 0 ? changed(figure, change) : negative(figure, change);
}

/** Makes a figure that was just read one of a change. */
export function changed(figure: Figure, change: StatedChange): Figure {
  figure.change = change;
  return figure;
}

/** Makes a figure that was just read one of a change downwards: its sign is turned, and its bounds with it. */
export function negative(figure: Figure, change: StatedChange): Figure {
  const { value, lower, upper } = figure;
  if (value !== 0) {
    figure.value = -value;
    figure.lower = upper === null ? null : -upper;
    figure.upper = lower === null ? null : -lower;
  }
  return changed(figure, change);
}

function ratioOf(text: string, figure: Figure): Figure {
  const ratio = longestBefore(RATIO, text, figure.start);
  return ratio ? changed(figure, { kind: "ratio", start: ratio.start }) : figure;
}
