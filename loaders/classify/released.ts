import { isType } from "../../src/model/wholes.js";
import { CONCEPTS, KINDS } from "../grammar/grammar.js";
import { frameAt } from "./frames.js";
import { typeNamed } from "./kinds.js";
import type { Scene, Spot } from "./scene.js";
import type { Fit } from "./nearest.js";
import { bestFitOf } from "./score.js";

const BY_MEANS = new Set(KINDS.by_means);
const MEANS = new Set(KINDS.means.flatMap((name) => CONCEPTS[name] ?? []));
const UNTIL = new Set(KINDS.means_until);
const BY_ANY = new RegExp(`(?:${KINDS.by_any_means.join("|")})[^,。;\\d]{0,6}$`);

const isByMeans = (id: string): boolean => BY_MEANS.has(id);

/** What a figure is whose words say a means that no longer holds for it, or a type that is all that its campaign is about; else what its words say. */
export function released(scene: Scene, spot: Spot, fit: Fit | null): Fit | null {
  const id = fit?.wording.indicator.id;
  if (id === undefined) return fit;
  if (isByMeans(id)) return isHeld(scene, spot) ? fit : bestFitOf(scene, spot.zones, spot.figure.unit, isByMeans);
  return isType(id) && isOwnSubject(scene, spot, id) ? (bestFitOf(scene, spot.zones, spot.figure.unit, isType) ?? fit) : fit;
}

/** Whether the means named last before a figure still holds for it. */
function isHeld({ text, lexicon, terms, done }: Scene, { figure, zones: { left, right } }: Spot): boolean {
  if (BY_ANY.test(text.slice(left.start, figure.start))) return false;
  const last = done.findLast(({ indicator, figure: { change } }) => indicator !== null && change === null);
  if (last && isByMeans(last.indicator ?? "")) return true;
  const means = terms.own.findLast(({ value, start }) => start < right.end && MEANS.has(lexicon.terms[value] as string));
  const at = means?.start ?? -1;
  if (at >= left.start) return true;
  return (
    !(at >= 0 && text.slice(at, figure.start).includes(";")) &&
    !done.some(({ indicator, figure: { start } }) => start > at && UNTIL.has(indicator ?? ""))
  );
}

/** 危险废物专项整治中立案查处危险废物违法案件27件: of a campaign about one type, told alone. */
function isOwnSubject({ frames, titled, done }: Scene, { figure, total }: Spot, type: string): boolean {
  const isNamed = (campaign: string | null): boolean => campaign !== null && typeNamed(campaign) === type;
  if (total !== null || !(isNamed(frameAt(frames.campaigns, figure.start)) || isNamed(titled))) return false;
  return !done.some(({ indicator }) => isType(indicator));
}
