import { type Classified, unclassified } from "./classified.js";
import type { Scene, Spot } from "./scene.js";
import { periodOf } from "./period.js";
import type { Period } from "../../src/model/observation.js";
import { yearEnd, yearPeriod } from "./dates.js";
import { bestFitOf } from "./score.js";
import type { Zones } from "./zones.js";

const NOWHERE = { start: 0, end: 0 };
const NAMED_YEAR = /(20\d\d)年[^,。;()\d]{0,4}$/;
const NAMED_REACH = 10;
const RESPECTIVELY = /分别/;
const RESPECTIVELY_REACH = 14;
const COUNTED = ["CNY", "case", "visit", "person_time"];

/** A change belongs to the indicator named beside it, else to the figure before it; last year's own figure is one of that year. */
export function changeOf(scene: Scene, spot: Spot, blank: Classified): Classified {
  const { change, start, unit } = spot.figure;
  const before = comparedBefore(scene, unit);
  const level = change?.kind === "level";
  const fit = level ? bestFitOf(scene, spot.zones, unit) : null;
  const indicator = fit?.wording.indicator.id ?? listedBefore(scene, spot) ?? nameBeside(scene, spot) ?? before?.indicator;
  const plain = change?.kind === "plain" && !followsAt(scene, change.start, before);
  if (!indicator || !change || plain) return unclassified(blank, "a change of something the catalogue has no name for");
  const isStock = fit ? fit.wording.indicator.kind === "stock" : before?.period.kind === "point";
  const stated = level ? lastYear(namedYear(scene, start), isStock) : (before?.period ?? periodOf(scene, start, false));
  if (level && before?.indicator === indicator) blank.unit = before.unit;
  blank.indicator = level ? indicator : `${indicator}.yoy`;
  blank.period = !level && stated.kind === "point" ? yearPeriod(scene.year) : stated;
  blank.scope = before?.scope ?? "all";
  blank.basis = level ? (before?.basis ?? null) : null;
  blank.rule = level ? "last year's figure" : "a stated change";
  blank.matched = [scene.text.slice(change.start, start)];
  return blank;
}

const lastYear = (year: number, stock: boolean): Period => (stock ? yearEnd(year) : yearPeriod(year));

/** The figure before that a change may be of; a change in percentage points is that of the rate right before it, whatever that rate is. */
function comparedBefore({ done }: Scene, unit: string): Classified | undefined {
  const counted = done.findLast((other) => !other.figure.change && (other.indicator !== null || unit === "percentage_point"));
  return counted?.indicator === null ? undefined : counted;
}

/** 较2022年的463件, (2022年为463件): the year that is compared with, else the year before. */
function namedYear({ text, year }: Scene, start: number): number {
  const named = Number(NAMED_YEAR.exec(text.slice(Math.max(0, start - NAMED_REACH), start))?.[1]);
  return named < year ? named : year - 1;
}

/** 立案21宗、罚款90万元,分别增长8%和23%: the figure before the list that stands where the change does in it. */
function listedBefore({ text, figures, done }: Scene, { figure }: Spot): string | undefined {
  const changes = figures.filter((other) => other.change?.start === figure.change?.start && other.change);
  if (changes.length < 2 || !RESPECTIVELY.test(text.slice(Math.max(0, (changes[0]?.start ?? 0) - RESPECTIVELY_REACH), changes[0]?.start)))
    return undefined;
  const counted = done.filter((other) => other.indicator !== null && !other.figure.change);
  return counted.at(changes.indexOf(figure) - changes.length)?.indicator ?? undefined;
}

/** A change right behind a figure (受理100件,上升12%) is that figure's, though it names no year. */
const followsAt = ({ text }: Scene, start: number, before: Classified | undefined): boolean =>
  before !== undefined && /^[,(、]?$/.test(text.slice(before.figure.after, start));

/** The indicator that the words right before a change name (罚款金额同比下降10%), tried with each kind of figure. */
function nameBeside(scene: Scene, { figure, zones }: Spot): string | undefined {
  const left = { start: zones.left.start, end: figure.change?.start ?? zones.left.end };
  const only: Zones = { left, before: NOWHERE, far: NOWHERE, right: NOWHERE, behind: NOWHERE, shared: false };
  const fits = COUNTED.map((unit) => bestFitOf(scene, only, unit)).filter((fit) => fit !== null);
  return fits.sort((a, b) => b.score - a.score)[0]?.wording.indicator.id;
}
