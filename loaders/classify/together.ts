import { type Classified, withKindOf } from "./classified.js";
import type { Scene } from "./scene.js";
import { yearEnd, yearPeriod } from "./dates.js";

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

/** 由上年的9870家次降至6215家次: this year's figure behind last year's. */
export function movedOn({ text, year, done }: Scene, blank: Classified): Classified | null {
  const before = done.at(-1);
  if (before?.figure.change?.kind !== "level" || before.indicator === null || before.unit !== blank.unit) return null;
  if (!MOVED.test(text.slice(before.figure.end, blank.figure.start))) return null;
  withKindOf(before, blank, before.scope, "moved on from last year's figure").period =
    before.period.kind === "point" ? yearEnd(year) : yearPeriod(year);
  return blank;
}

const MOVED = /^[,]?[^,。;]{0,4}[增降升减落高低长加少][^,。;]{0,2}[至到为]$/;

/** Money or persons right behind a count belong to it: 立案处罚1503起9764万元, 行政拘留643起(689人). */
export function writtenTogether({ text, done }: Scene, blank: Classified): Classified | null {
  const { figure } = blank;
  const before = done.at(-1);
  if (!before?.indicator || !/^[(、/]?(?:共|计|合计|金额|罚款)?$/.test(text.slice(before.figure.end, figure.start))) return null;
  const indicator = TOGETHER.find(([count, unit]) => count.test(before.indicator ?? "") && unit === figure.unit)?.[2];
  if (!indicator) return null;
  const ofType = before.indicator.startsWith("penalty.by_type.");
  const scope = ofType ? (before.matched[0] ?? before.scope) : before.scope;
  withKindOf(before, blank, scope, "written together with the count before it");
  blank.indicator = indicator;
  if (blank.of?.unit !== figure.unit) blank.of = null;
  blank.basis = figure.unit === "CNY" ? "fine" : null;
  blank.matched = before.matched;
  blank.words = before.words;
  return blank;
}
