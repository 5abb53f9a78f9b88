import { SCOPES } from "../grammar/grammar.js";
import { ByTwo } from "../grammar/by-two.js";
import type { Classified } from "./classified.js";

const AREA = new RegExp(`(?:${[...SCOPES.area_suffix, ...SCOPES.part_of_bureau].join("|")})$`);
/** How far an area's figure may stand behind that of the whole: figures of a section. */
const REACH = 40;

/** 全市处罚决定962份。…铜山、邳州分别为148件、131件: what an area's figures are of is the last whole of their kind and time that was told before them. */
export function linkAreas(classified: readonly Classified[], campaign: string | null): void {
  const wholes = new ByTwo((): { item: Classified; at: number } => ({ item: classified[0] as Classified, at: -Infinity }));
  for (const [at, item] of classified.entries()) {
    const { indicator, figure, scope, period } = item;
    if (indicator === null || figure.change !== null || item.of !== null || figure.value === 0) continue;
    const whole = wholes.at(indicator, `${period.start ?? ""}${period.end}`);
    if (scope === "all" || scope === campaign) Object.assign(whole, { item, at });
    else if (at - whole.at <= REACH && AREA.test(scope) && figure.value < whole.item.figure.value) item.of = whole.item.figure;
  }
}
