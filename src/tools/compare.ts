import { DIVISORS, type DivisorName } from "../model/explore.js";
import { keysOf } from "../model/indicator.js";
import { INDICATOR, LANG } from "./answer.js";
import { defineTool } from "./arguments.js";
import { compareBureaus } from "./compare-bureaus.js";
import { compareYears } from "./compare-years.js";
import { YEAR } from "./get-series.js";
import { bureausOf, indicatorOf } from "./indexes.js";
import { ToolError } from "./tool.js";

/** Bureaus in one year, or one bureau in two years, only as far as their figures compare. */
export const compare = defineTool(
  {
    name: "compare",
    title: "Compare bureaus or years",
    description:
      "Compares several bureaus in one year, or one bureau in two years, by the rules of the atlas: full years, whole bureaus, one level, unit, basis and definition. Refuses with the reasons (`verdict: refused`) where the figures do not allow it; then do not compare them yourself. Ranks are ranges where bounds or hedges allow more than one.",
    parameters: {
      indicator: INDICATOR,
      bureaus: {
        type: "array",
        items: { type: "string" },
        maxItems: 100,
        description: "Codes or names: two or more for one year, one for two years.",
      },
      years: {
        ...{ type: "array", items: { type: "integer" }, maxItems: 2 },
        description: "One year for several bureaus (the fullest where none is given), two for one bureau.",
      },
      per: {
        type: "string",
        enum: keysOf(DIVISORS) as readonly DivisorName[],
        description: "What each figure is divided by; residents are 100,000 of the census of 2020.",
      },
      lang: LANG,
    },
    required: ["indicator", "bureaus"],
  },
  async ({ indicator, bureaus: named, years: given = [], per, lang }, atlas) => {
    const { id } = await indicatorOf(indicator, atlas);
    const bureaus = await bureausOf(named, atlas);
    const years = [...new Set(given)].sort((a, b) => a - b);
    const wrong = years.find((year) => year < YEAR.minimum || year > YEAR.maximum);
    if (wrong !== undefined) throw new ToolError(`years: ${wrong} is not from ${YEAR.minimum} to ${YEAR.maximum}`);
    const [bureau, other] = bureaus;
    if (bureau === undefined) throw new ToolError("bureaus: one at least is meant");
    if (per !== undefined && DIVISORS[per].indicator === id) throw new ToolError(`per: ${id} divided by itself says nothing`);
    const asked = { indicator: id, bureaus, by: per ?? null, lang };
    const [first, second] = years;
    if (other === undefined) {
      if (first === undefined || second === undefined) throw new ToolError("years: two are meant for one bureau, or name another bureau");
      return compareYears({ ...asked, bureau, years: [first, second] }, atlas);
    }
    if (second !== undefined) throw new ToolError("years: one is meant for several bureaus");
    return compareBureaus({ ...asked, year: first ?? null }, atlas);
  },
);
