import { COUNTRY } from "../../src/model/level.js";
import type { Mention } from "./bureau-names-mentions.js";
import type { FoundPlace } from "./bureau-names-places.js";
import type { AgencyLevel, Area, Register } from "./bureau-names-register.js";

/** The text that decides between places of one name, made when it is asked for. */
export type Evidence = () => string;

/** The code of the bureau that a mention means, with `evidence` to decide between places of one name; null if that stays open. */
export function resolveMention(mention: Mention, evidence: Evidence, register: Register): string | null {
  const { level, places, branch, foreign } = mention;
  if (foreign) return null;
  if (level === "national") return COUNTRY;
  const [nearest] = places;
  if (!nearest) return null;
  const served = areas(nearest.codes, register).filter(
    (area) => serves(area, level, nearest) && isMeant(area, nearest, evidence, register),
  );
  const placed = insideAll(served, places.slice(1), register);
  if (branch === null) return choose(placed, nearest, evidence, register);
  const below = areas(register.places.names.get(branch)?.codes ?? [], register).filter(({ above }) =>
    placed.some(({ code }) => above.includes(code)),
  );
  return choose(below, { whole: true }, evidence, register);
}

/** The code of the area that a place name means in a text; null if several come into question. */
export function choosePlace(place: FoundPlace, evidence: Evidence, register: Register): string | null {
  return choose(areas(place.codes, register), place, evidence, register);
}

/** Whether an agency of this level may serve an area: departments provinces, branches counties, bureaus all but provinces, save 北京市 and the 广东省环境保护局 of old. */
function serves({ level, name_zh }: Area, agency: AgencyLevel, { name, whole }: FoundPlace): boolean {
  if (agency === "province") return level === "province";
  if (agency === "branch") return level === "county";
  return level !== "province" || name_zh.endsWith("市") || (whole && name === name_zh);
}

// 吉林生态环境局 may be of the city or of a place in the province: unless 吉林市 is said somewhere, it stays open.
function isMeant({ level, name_zh }: Area, { codes, whole }: FoundPlace, evidence: Evidence, register: Register): boolean {
  if (whole || level === "province") return true;
  return evidence().includes(name_zh) || areas(codes, register).every((area) => area.level !== "province");
}

function insideAll(candidates: readonly Area[], outer: readonly FoundPlace[], register: Register): readonly Area[] {
  return outer.reduce<readonly Area[]>((inner, place) => {
    const codes = areas(place.codes, register).map(({ code }) => code);
    const inside = inner.filter((area) => area.above.some((code) => codes.includes(code)));
    return inside.length > 0 || place.whole ? inside : inner;
  }, candidates);
}

function choose(candidates: readonly Area[], { whole }: { whole: boolean }, evidence: Evidence, register: Register): string | null {
  const [only] = candidates;
  if (candidates.length <= 1) return only?.code ?? null;
  const scored = candidates.map((area) => ({ area, score: support(area, evidence, register) })).sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  if (best && next && best.score > next.score) return best.area.code;
  const cities = candidates.filter(({ level }) => level === "prefecture");
  return !whole && cities.length === 1 && best?.score === 0 ? (cities[0]?.code ?? null) : null;
}

/** How far a text speaks for one of several places of a name: by its whole name, and those of the areas above it that are called otherwise. */
function support(area: Area, evidence: Evidence, register: Register): number {
  const said = evidence();
  const own = said.includes(area.name_zh) ? 3 : 0;
  return areas(area.above, register).reduce((sum, { level, name_zh, short_zh }) => {
    if (level === "national" || short_zh === area.short_zh) return sum;
    const weight = level === "prefecture" ? 2 : 1;
    return sum + (said.includes(name_zh) ? 2 * weight : said.includes(short_zh) ? weight : 0);
  }, own);
}

function areas(codes: readonly string[], register: Register): Area[] {
  return codes.flatMap((code) => register.areas.get(code) ?? []);
}
