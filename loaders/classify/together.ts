import type { Classified, Scene } from "./classified.js";

/** Count, unit behind it, and what the second figure then is. */
const TOGETHER: readonly [RegExp, string, string][] = [
  [/^penalty\.(?:decisions|cases_filed|enterprises|by_type\..*)$/, "CNY", "penalty.amount"],
  [/^penalty\.daily$/, "CNY", "penalty.daily_amount"],
  [/^penalty\.detention_transfer$/, "person", "penalty.detention_persons"],
  [/^petitions\.rewards$/, "CNY", "petitions.reward_amount"],
  [/^training\.sessions$/, "person_time", "training.participants"],
  [/^training\.sessions$/, "person", "training.participants"],
  [/^outreach\.sessions$/, "person_time", "outreach.participants"],
  [/^emergency\.drills$/, "person_time", "emergency.participants"],
  [/^inspection\.visits$/, "visit", "inspection.visits"],
];

/** Money or persons right behind a count belong to it: 立案处罚1503起9764万元, 行政拘留643起(689人). */
export function writtenTogether({ text, done }: Scene, blank: Classified): Classified | null {
  const { figure } = blank;
  const before = done.at(-1);
  if (!before?.indicator || !/^[(、/]?(?:共|计|合计|金额|罚款)?$/.test(text.slice(before.figure.end, figure.start))) return null;
  const indicator = TOGETHER.find(([count, unit]) => count.test(before.indicator ?? "") && unit === figure.unit)?.[2];
  if (!indicator) return null;
  const ofType = before.indicator.startsWith("penalty.by_type.");
  const scope = ofType ? (before.matched[0] ?? before.scope) : before.scope;
  return {
    ...blank,
    indicator,
    period: before.period,
    scope,
    of: null,
    basis: figure.unit === "CNY" ? "fine" : null,
    rule: "written together with the count before it",
    matched: before.matched,
    words: before.words,
  };
}
