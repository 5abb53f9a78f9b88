import type { Sentence } from "../normalise/outline.js";
import type { Classified } from "./classified.js";

const OPENS_PARTS = /^\s?(?:其中|期中)/;

/** Figures of the sentence before one that opens with 其中, whose totals they are. */
export function toldBefore(text: string, sentence: Sentence, prior: Classified[], earlier: readonly Classified[]): Classified[] {
  const last = prior.at(-1);
  const follows = last !== undefined && OPENS_PARTS.test(text.slice(sentence.start, sentence.start + 4));
  if (!follows || text.slice(last.sentence.end, sentence.start).includes("\n")) return [];
  const whole = takenApart(prior, earlier);
  return whole ? [whole] : prior.filter(({ figure }) => figure.value !== 0);
}

/** 146条。按部门分:生态环境97条、其他部门49条。其中检察机关移送31条: what the sentence before took apart wholly is what the next one goes on with. */
function takenApart(prior: readonly Classified[], earlier: readonly Classified[]): Classified | undefined {
  const of = prior[0]?.of ?? null;
  if (of === null || prior.some((part) => part.of !== of || part.figure.change)) return undefined;
  const sum = prior.reduce((all, { figure }) => all + figure.value, 0);
  return sum === of.value ? earlier.findLast(({ figure }) => figure === of) : undefined;
}
