import { KINDS, PERIODS, SCOPES } from "../grammar/grammar.js";
import type { Figure } from "../quantity/figure.js";
import { type Classified, withKindOf } from "./classified.js";
import { pointAt, yearEnd, yearOf } from "./dates.js";
import type { Scene, Spot } from "./scene.js";

/** The rule of a figure of another year that stands beside this year's. */
export const TIME_BESIDE = "the figure of another time beside it";

const LEADING_IN = new RegExp(`分别|新|共|累计|总计|,|${SCOPES.own.join("|")}`, "g");
const ACT = /^[\u4e00-\u9fff]{2,6}$/;

export const FILLING =
  /[增升扩降减][加长大少]?[至到为]|分别|已有?|仅|就有|都是|均为|依次|共|累计|总计|只有|仅有?|最[多少高低],?|[为是达有到]+$|达到|则/g;

const SAID_AGAIN = new Set(KINDS.said_again);
const BROUGHT_OVER = new RegExp(PERIODS.brought_over.join("|"));

const OWN_WORDS = /^(?![和与及左以的上下])[\u4e00-\u9fff]{2}/;

/** The last figure of a kind that is known, in the same unit. */
export const lastLike = (done: readonly Classified[], { unit }: Figure): Classified | undefined =>
  done.findLast((other) => other.indicator !== null && !other.figure.change && other.figure.unit === unit);

/** 2020年受理信访2710件、2021年受理2466件; 1至10月罚款1466万元,全年达到1831万元: times told side by side count the same thing, where the later ones only say less of it. */
export function timeBeside(scene: Scene, { figure, zones }: Spot, blank: Classified): Classified | null {
  const { text, done, periods, sentence } = scene;
  const listed = listedWith(scene, figure, blank);
  if (listed) return listed;
  // 环比增加7起(7月为34起): in brackets a month is told beside the figure before them
  const bracketed = text[zones.left.start - 1] === "(";
  const own = periods.findLast(
    ({ start, end, mention, period }) =>
      (mention || bracketed || period.kind === "partial" || period.kind === "cumulative") &&
      start >= zones.left.start &&
      end <= figure.start,
  );
  const kin = own && lastLike(done, figure);
  const soFar = own ? null : countedSoFar(scene, zones.left.start, figure, blank);
  if (soFar) return soFar;
  if (done.length === 0) return actBefore(scene, figure, blank);
  if (!own || !kin || own.end <= kin.figure.start) return null;
  if (BROUGHT_OVER.test(text.slice(zones.left.start, own.start))) return null;
  const theirs = periods.findLast(({ end }) => end <= kin.figure.start);
  if (kin.period.kind !== "point" && own.period.start === kin.period.start && own.period.end === kin.period.end) return null;
  const words = text.slice(own.end, figure.start).replace(FILLING, "");
  // 年内8人参加考试: what they did is told behind them
  if (words === "" && OWN_WORDS.test(text.slice(figure.after, figure.after + 2))) return null;
  if (!SAID_AGAIN.has(words) && !text.slice(theirs?.end ?? sentence.start, kin.figure.start).includes(words)) return null;
  const period = kin.period.kind === "point" ? pointAt(own.day ?? yearEnd(yearOf(own.period)).end) : own.period;
  withKindOf(kin, blank, kin.scope, TIME_BESIDE).period = period;
  return blank;
}

const SO_FAR = /^(?:累计|共计)(?:为|达|有)?$/;

/** 3月12件,累计35件: behind a month's figure the year's up to its end. */
function countedSoFar({ text, done }: Scene, from: number, figure: Figure, blank: Classified): Classified | null {
  const kin = lastLike(done, figure);
  if (!kin || !SO_FAR.test(text.slice(from, figure.start)) || kin.figure.value > figure.value) return null;
  const { start, end, kind } = kin.period;
  if (kind !== "partial" || start === null || start.slice(0, 7) !== end.slice(0, 7) || start.slice(5, 7) === "01") return null;
  withKindOf(kin, blank, kin.scope, TIME_BESIDE).period = { start: `${end.slice(0, 4)}-01-01`, end, kind: "partial" };
  return blank;
}

/** 11月,接到举报221件。1至11月累计接到2866件: what is done again in another time counts the same thing. */
function actBefore({ text, prior, periods, sentence }: Scene, figure: Figure, blank: Classified): Classified | null {
  const own = periods.findLast(({ start, end }) => start === sentence.start && end <= figure.start);
  const kin =
    own &&
    lastLike(
      prior.filter(({ of }) => of === null),
      figure,
    );
  if (!own || !kin || kin.of !== null || (own.period.start === kin.period.start && own.period.end === kin.period.end)) return null;
  const act = text.slice(own.end, figure.start).replace(LEADING_IN, "");
  if (!ACT.test(act) || !text.slice(kin.sentence.start, kin.figure.start).includes(act)) return null;
  withKindOf(kin, blank, kin.scope, TIME_BESIDE).period = own.period;
  return blank;
}

/** 立案137起,罚款864万元;2019年分别为182起和1127万元: what is listed with a figure of another time is of that time, too. */
function listedWith({ text, done }: Scene, figure: Figure, blank: Classified): Classified | null {
  const beside = done.at(-1);
  if (beside?.rule !== TIME_BESIDE || beside.unit === figure.unit || !/^[、和及与]$/.test(text.slice(beside.figure.after, figure.start)))
    return null;
  const kin = lastLike(done, figure);
  if (!kin) return null;
  withKindOf(kin, blank, kin.scope, TIME_BESIDE).period = beside.period;
  return blank;
}

const TURN = /(?:分别|依次)(?:为|是|有|达)?$/;
const TURN_REACH = 4;
/** 2019年这三个数分别是: says how many there are, and tells none. */
const THESE = new Set(["这", "述"]);
const JOIN = /^[、和与及]$/;

/** 3月查封扣押2件、移送拘留1件;1—3月累计分别为7件、4件: as many figures of another time as there were things told before it, one for each. */
export function timeInTurn({ text, figures, done, periods }: Scene, { figure }: Spot, blank: Classified): Classified | null {
  const at = figures.indexOf(figure);
  const joined = (i: number): boolean => {
    const [a, b] = [figures[i], figures[i + 1]];
    return a !== undefined && b !== undefined && JOIN.test(text.slice(a.after, b.start));
  };
  let first = at;
  while (joined(first - 1)) first--;
  let last = at;
  while (joined(last)) last++;
  const start = figures[first]?.start ?? 0;
  const count = last - first + 1;
  if (count < 2 || figure.change || !TURN.test(text.slice(Math.max(0, start - TURN_REACH), start))) return null;
  const isTold = (at: number): boolean => !THESE.has(text[at - 1] ?? "");
  const heads = done.filter((other) => other.figure.start < start && !other.figure.change && isTold(other.figure.start)).slice(-count);
  const own = periods.findLast((span) => span.start >= (heads.at(-1)?.figure.after ?? start) && span.end <= start);
  if (!own || heads.length < count || heads.some(({ indicator, of }) => indicator === null || of !== null)) return null;
  if (new Set(heads.map(({ indicator }) => indicator)).size < count) return null;
  if (heads.some((head, i) => head.figure.unit !== figures[first + i]?.unit)) return null;
  const kin = heads[at - first] as Classified;
  if (own.period.start === kin.period.start && own.period.end === kin.period.end) return null;
  withKindOf(kin, blank, kin.scope, TIME_BESIDE).period = own.period;
  blank.of = null;
  return blank;
}
