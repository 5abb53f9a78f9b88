import { formatExact, formatHedged } from "../marks/format.js";
import { CAVEATS, readCaveats } from "../model/caveat.js";
import type { Lang } from "../model/indicator.js";
import type { Basis, PeriodKind, Qualifier } from "../model/observation.js";
import type { Status } from "../model/status.js";
import { STATE } from "../words/check.js";
import { BASIS_NAMES, PERIODS, STATUS_NAMES, unitName } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";

const HEDGED: Readonly<Record<string, Qualifier>> = { "": "exact", "~": "approx", ">=": "at_least", "<=": "at_most" };
const VALUE = /^(~|>=|<=|)(\S+) (\S+)$/;

/** What `stateOf` wrote, in the reader's words; a part that is not known is shown as it is. */
export function stateText(state: string, lang: Lang): string {
  const [value = "", ...parts] = state.split("; ");
  return [valueText(value, lang), ...parts.map((part) => partText(part, lang))].join(UI.comma[lang]);
}

function valueText(text: string, lang: Lang): string {
  const [, sign = "", digits = "", unit = ""] = VALUE.exec(text) ?? [];
  if (digits === "") return text;
  const name = unitName(unit, lang);
  return `${formatHedged(Number(digits), HEDGED[sign] ?? "exact", lang, formatExact)}${unit === "percent" ? "" : " "}${name}`;
}

function partText(part: string, lang: Lang): string {
  const [, name = "", rest = ""] = /^(\w+)[= ]([^]*)$/.exec(part) ?? [];
  if (name in PERIODS) return `${PERIODS[name as PeriodKind][lang]} ${rest.replace("..", " – ")}`;
  const read: Readonly<Record<string, () => string>> = {
    between: () => fill(STATE.between[lang], ...rest.split("..").map((end) => end || "…")),
    scope: () => `${UI.scope[lang]}${rest}`,
    part_of: () => fill(STATE.partOf[lang], rest),
    basis: () => BASIS_NAMES[rest as Basis][lang],
    status: () => STATUS_NAMES[rest as Status][lang],
    caveats: () =>
      readCaveats(rest)
        .map((code) => CAVEATS[code][lang])
        .join(UI.comma[lang]),
  };
  return read[name]?.() ?? part;
}
