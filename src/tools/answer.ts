import { LICENCE } from "../model/cite.js";
import type { Lang } from "../model/indicator.js";
import { FIGURE_FILES } from "../words/figure-files.js";
import { TOOLS_SAY } from "../words/tools.js";
import { fill } from "../words/ui.js";
import type { ToolAnswer, AtlasDoor, Parameter } from "./tool.js";

/** The language of names and sentences, which every tool may be asked for. */
export const LANG = {
  type: "string",
  enum: ["en", "zh"],
  default: "en",
  description: "Language of names and sentences; quotes stay as they are printed.",
} as const satisfies Parameter;

/** The indicator that figures are asked of. */
export const INDICATOR = {
  ...{ type: "string", minLength: 1, maxLength: 100 },
  description: "Id of an indicator, such as `penalty.amount` (see find_indicator).",
} as const satisfies Parameter;

/** How many things a tool shows at most. */
export const limitOf = <const M extends number, const U extends number>(most: M, usual: U) =>
  ({ type: "integer", minimum: 1, maximum: most, default: usual, description: "Most to show; what is left out is counted." }) as const;

/** An answer with what belongs in every one: whether it is whole, what silence means, the version of the data, the licence, and addresses by paths from the site's root. */
export function makeAnswer(
  { left_out, addresses, ...own }: { left_out: readonly string[]; addresses: Readonly<Record<string, string>> } & Record<string, unknown>,
  { root, version }: AtlasDoor,
  lang: Lang,
): ToolAnswer {
  const whole = Object.fromEntries(Object.entries(addresses).map(([name, path]) => [name, root + path]));
  return {
    complete: left_out.length === 0,
    left_out,
    ...own,
    ...{ silence: FIGURE_FILES.silence[lang], data_version: version, licence: LICENCE.path, addresses: whole },
    ...(root === "" ? { addresses_are: TOOLS_SAY.below[lang] } : {}),
  };
}

/** The first ones of a list, with the sentence that says how many are left out. */
export function cutList<T>(all: readonly T[], most: number, lang: Lang): { shown: readonly T[]; left_out: string[] } {
  const left = all.length - most;
  return { shown: all.slice(0, most), left_out: left > 0 ? [fill(TOOLS_SAY.cut[lang], most, all.length, left)] : [] };
}
