import type { Sentence } from "../normalise/outline.js";
import type { Figure } from "../quantity/figure.js";
import { changeOf } from "./change.js";
import type { Classified, Context, Prepared } from "./classified.js";
import { partsOf } from "./parts.js";
import { findPeriods, periodOf, yearPeriod } from "./period.js";
import { refusalOf } from "./refuse.js";
import { partScope, scopeOf } from "./scope.js";
import { fitsOf, termsOf, type Fit, type SentenceTerms } from "./score.js";
import { writtenTogether } from "./together.js";
import { basisOf, unitFor } from "./unit.js";
import type { Lexicon } from "./wording.js";
import { findZeros } from "./zero.js";
import { zonesOf, type Zones } from "./zones.js";

const CAMPAIGN_FAMILIES = new Set(["inspection", "penalty", "petitions"]);
const ACCOUNT_INDICATORS = new Set(["outreach.followers", "outreach.posts"]);
const GROUP_OF_CASES = /\d{2}年(?:启动|立案|受理|结转|遗留)的?(?:案件)?$/;

/** Classifies every figure of a prepared report against the lexicon; figures of frames and plans are left out. */
export function classify(prepared: Prepared, lexicon: Lexicon): Classified[] {
  const context: Context = { ...prepared, lexicon, periods: findPeriods(prepared.text, prepared.year) };
  let next = 0;
  return prepared.sentences.flatMap((sentence) => {
    const figures: Figure[] = [];
    for (; next < prepared.figures.length && (prepared.figures[next] as Figure).start < sentence.end; next++)
      figures.push(prepared.figures[next] as Figure);
    return sentence.zone === "body" ? classifySentence(context, sentence, figures) : [];
  });
}

function classifySentence(context: Context, sentence: Sentence, figures: Figure[]): Classified[] {
  const terms = termsOf(context.lexicon, context.text, sentence);
  const zeros = zerosOf(context, sentence, terms);
  if (figures.length === 0) return zeros;
  const totals = partsOf(context.text, figures);
  const done: Classified[] = [];
  figures.forEach((figure, i) => {
    const zones = zonesOf(context.text, sentence, figures, i);
    const total = totals[i] ?? null;
    done.push(classifyFigure(context, sentence, terms, zones, figure, done, total === null ? null : (done[total] ?? null)));
  });
  return [...done, ...zeros];
}

function classifyFigure(
  context: Context,
  sentence: Sentence,
  terms: SentenceTerms,
  zones: Zones,
  figure: Figure,
  done: Classified[],
  total: Classified | null,
): Classified {
  const blank: Classified = {
    figure,
    sentence,
    indicator: null,
    unit: figure.unit,
    period: yearPeriod(context.year),
    scope: "all",
    of: total?.figure ?? null,
    basis: null,
    rule: "",
    matched: [],
    words: [zones.left],
  };
  const refusal = refusalOf(context, zones, figure);
  if (refusal) return { ...blank, rule: refusal };
  if (figure.change) return changeOf(context, sentence, terms, zones, blank, done);
  const together = writtenTogether(context, blank, done);
  if (together) return together;
  const fit = bestFit(context, terms, zones, figure, total);
  if (!fit) return total?.indicator ? inherit(context, blank, zones, total) : { ...blank, rule: "no wording fits" };
  return describe(context, sentence, zones, blank, fit, total);
}

function bestFit(
  { lexicon, text }: Context,
  terms: SentenceTerms,
  zones: Zones,
  { unit, start }: Figure,
  total: Classified | null,
): Fit | null {
  if (total?.indicator && GROUP_OF_CASES.test(text.slice(zones.left.start, start))) return null;
  const fits = fitsOf(lexicon, terms, text, zones, unit);
  const [best] = fits;
  // a part says its own name only next to itself; words before its total belong to the total
  if (
    best &&
    total?.indicator &&
    best.wording.indicator.id !== total.indicator &&
    best.score < 5 &&
    best.matched.every((match) => match.end <= total.figure.start)
  )
    return null;
  return best ?? null;
}

function describe(context: Context, sentence: Sentence, zones: Zones, blank: Classified, fit: Fit, total: Classified | null): Classified {
  const { indicator, text: rule } = fit.wording;
  const { figure } = blank;
  const same = total?.indicator === indicator.id;
  const campaign = CAMPAIGN_FAMILIES.has(indicator.family) && !total;
  const scope = same
    ? partScope(context.text, zones, figure)
    : scopeOf(context.text, sentence, figure, zones, campaign, ACCOUNT_INDICATORS.has(indicator.id));
  return {
    ...blank,
    indicator: indicator.id,
    unit: unitFor(context.text, figure, indicator),
    period: periodOf(context.text, sentence, figure.start, context.periods, context.year, indicator.kind === "stock"),
    scope,
    basis: indicator.unit === "CNY" && indicator.family === "penalty" ? basisOf(context.text, zones) : null,
    rule,
    matched: fit.matched.map((match) => context.lexicon.terms[match.value] ?? ""),
    words: fit.matched.map(({ start, end }) => ({ start, end })),
  };
}

function inherit(context: Context, blank: Classified, zones: Zones, total: Classified): Classified {
  return {
    ...blank,
    indicator: total.indicator,
    period: total.period,
    basis: total.basis,
    scope: partScope(context.text, zones, blank.figure),
    rule: "part of the total before it",
    matched: [],
  };
}

function zerosOf(context: Context, sentence: Sentence, terms: SentenceTerms): Classified[] {
  return findZeros(context.lexicon, context.text, sentence, terms).map(({ start, end, indicator, word, rule, clauseEnd }) => ({
    figure: { value: 0, lower: 0, upper: 0, unit: indicator.unit, qualifier: "exact", start, measure: end, end, after: end, change: null },
    sentence,
    indicator: indicator.id,
    unit: indicator.unit,
    period: periodOf(context.text, sentence, start, context.periods, context.year, false),
    scope: "all",
    of: null,
    basis: null,
    rule,
    matched: [word],
    words: [{ start, end: clauseEnd }],
  }));
}
