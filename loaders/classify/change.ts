import type { Classified, Scene, Spot } from "./classified.js";
import { periodOf, yearPeriod } from "./period.js";
import { fitsOf } from "./score.js";
import type { Zones } from "./zones.js";

const NOWHERE = { start: 0, end: 0 };
const COUNTED = ["CNY", "case", "visit", "person_time"];

/** A change belongs to the indicator named beside it, else to the figure before it; last year's own figure is one of that year. */
export function changeOf(scene: Scene, spot: Spot, blank: Classified): Classified {
  const { change, start, unit } = spot.figure;
  const before = scene.done.findLast((other) => !other.figure.change && other.indicator !== null);
  const level = change?.kind === "level";
  const own = level ? fitsOf(scene, spot.zones, unit)[0]?.wording.indicator.id : undefined;
  const indicator = own ?? nameBeside(scene, spot) ?? before?.indicator;
  if (!indicator || !change || change.kind === "plain") return { ...blank, rule: "a change of something the catalogue has no name for" };
  const common = { ...blank, scope: before?.scope ?? "all", matched: [scene.text.slice(change.start, start)] };
  if (level) return { ...common, indicator, period: yearPeriod(scene.year - 1), basis: before?.basis ?? null, rule: "last year's figure" };
  const stated = before?.period ?? periodOf(scene, start, false);
  return {
    ...common,
    indicator: `${indicator}.yoy`,
    period: stated.kind === "point" ? yearPeriod(scene.year) : stated,
    rule: "a stated change",
  };
}

/** The indicator that the words right before a change name (罚款金额同比下降10%), tried with each kind of figure. */
function nameBeside(scene: Scene, { figure, zones }: Spot): string | undefined {
  const left = { start: zones.left.start, end: figure.change?.start ?? zones.left.end };
  const only: Zones = { left, before: NOWHERE, far: NOWHERE, right: NOWHERE, behind: NOWHERE, shared: false };
  const fits = COUNTED.flatMap((unit) => fitsOf(scene, only, unit));
  return fits.sort((a, b) => b.score - a.score)[0]?.wording.indicator.id;
}
