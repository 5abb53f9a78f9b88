import { PERIODS } from "../grammar/grammar.js";
import { yearOf } from "./dates.js";
import type { StatedPeriod } from "./stated-period.js";

const words = (list: string[]): string => [...list].sort((a, b) => b.length - a.length).join("|");
const REACH = 16;
/** Behind a time: 2021年立案的, 2021年启动案件, 2021年3月前印发, 2021年版. */
const APART = new RegExp(
  `^(?:(?:\\d{1,2}月(?:\\d{1,2}日)?)?(?:以前|之前|底?前))?(?:(?:${words(PERIODS.things_of_time)})(?:的|[^,。;、\\d]{1,4}的)|(?:${words(PERIODS.groups_of_cases)})案件|${words(PERIODS.left_over)})`,
);
/** 按照2020年机构改革方案: the year is the paper's. */
const BY_PAPER = new RegExp(`(?:${words(PERIODS.by)})[^,。;]{0,6}$`);
const PAPER = new RegExp(`^[^,。;、\\d]{0,10}(?:${words(PERIODS.papers)})`);

/** Whether a time belongs to the noun behind it. */
export function tellsApart(text: string, { start, end, period, mention }: StatedPeriod): boolean {
  if (!mention && period.kind !== "cumulative") return false;
  const behind = text.slice(end, end + REACH);
  return APART.test(behind) || (mention && PAPER.test(behind) && BY_PAPER.test(text.slice(Math.max(0, start - REACH), start)));
}

/** 2021年启动案件31件,2022年启动案件43件: years before the same words are told side by side. */
export const standsBeside = (text: string, span: StatedPeriod, all: readonly StatedPeriod[]): boolean =>
  span.mention &&
  all.some(
    (other) =>
      other.mention &&
      yearOf(other.period) !== yearOf(span.period) &&
      text.slice(other.end, other.end + 4) === text.slice(span.end, span.end + 4),
  );
