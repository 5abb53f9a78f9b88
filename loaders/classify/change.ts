import type { Sentence } from "../normalise/outline.js";
import type { Figure } from "../quantity/figure.js";
import type { Classified, Context } from "./classified.js";
import { periodOf, yearPeriod } from "./period.js";
import { fitsOf, type SentenceTerms } from "./score.js";
import type { Zones } from "./zones.js";

/** A change belongs to the indicator named beside it, else to the figure before it. */
export function changeOf(
  context: Context,
  sentence: Sentence,
  terms: SentenceTerms,
  zones: Zones,
  blank: Classified,
  done: Classified[],
): Classified {
  const { figure } = blank;
  const change = figure.change;
  const before = done.findLast((other) => !other.figure.change && other.indicator !== null);
  const named =
    change?.kind === "level" ? fitsOf(context.lexicon, terms, context.text, zones, figure.unit)[0]?.wording.indicator.id : undefined;
  const beside = named ?? nameBeside(context, terms, zones, figure) ?? before?.indicator;
  if (!beside || !change || change.kind === "plain") return { ...blank, rule: "a change of something the catalogue has no name for" };
  const common = {
    ...blank,
    scope: before?.scope ?? "all",
    rule: "a stated change",
    matched: [context.text.slice(change.start, figure.start)],
  };
  if (change.kind === "level")
    return { ...common, indicator: beside, period: yearPeriod(context.year - 1), basis: before?.basis ?? null, rule: "last year's figure" };
  const period =
    before?.period.kind === "point"
      ? yearPeriod(context.year)
      : (before?.period ?? periodOf(context.text, sentence, figure.start, context.periods, context.year, false));
  return { ...common, indicator: `${beside}.yoy`, period };
}

/** The indicator that the words right before a change name (罚款金额同比下降10%), tried with each kind of figure. */
function nameBeside({ lexicon, text }: Context, terms: SentenceTerms, zones: Zones, { change }: Figure): string | undefined {
  const left = { start: zones.left.start, end: change?.start ?? zones.left.end };
  const only: Zones = {
    left,
    before: { start: 0, end: 0 },
    far: { start: 0, end: 0 },
    right: { start: 0, end: 0 },
    behind: { start: 0, end: 0 },
    shared: false,
  };
  const fits = ["CNY", "case", "visit", "person_time"].flatMap((unit) => fitsOf(lexicon, terms, text, only, unit));
  return fits.sort((a, b) => b.score - a.score)[0]?.wording.indicator.id;
}
