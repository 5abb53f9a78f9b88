import { type Classified, type Scene, type Spot, unclassified } from "./classified.js";
import { periodOf, yearPeriod } from "./period.js";
import { bestFitOf } from "./score.js";
import type { Zones } from "./zones.js";

const NOWHERE = { start: 0, end: 0 };
const RESPECTIVELY = /分别/;
const RESPECTIVELY_REACH = 14;
const COUNTED = ["CNY", "case", "visit", "person_time"];

/** A change belongs to the indicator named beside it, else to the figure before it; last year's own figure is one of that year. */
export function changeOf(scene: Scene, spot: Spot, blank: Classified): Classified {
  const { change, start, unit } = spot.figure;
  const before = scene.done.findLast((other) => !other.figure.change && other.indicator !== null);
  const level = change?.kind === "level";
  const own = level ? bestFitOf(scene, spot.zones, unit)?.wording.indicator.id : undefined;
  const indicator = own ?? listedBefore(scene, spot) ?? nameBeside(scene, spot) ?? before?.indicator;
  const plain = change?.kind === "plain" && !followsAt(scene, change.start, before);
  if (!indicator || !change || plain) return unclassified(blank, "a change of something the catalogue has no name for");
  const stated = level ? yearPeriod(scene.year - 1) : (before?.period ?? periodOf(scene, start, false));
  blank.indicator = level ? indicator : `${indicator}.yoy`;
  blank.period = stated.kind === "point" ? yearPeriod(scene.year) : stated;
  blank.scope = before?.scope ?? "all";
  blank.basis = level ? (before?.basis ?? null) : null;
  blank.rule = level ? "last year's figure" : "a stated change";
  blank.matched = [scene.text.slice(change.start, start)];
  return blank;
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
