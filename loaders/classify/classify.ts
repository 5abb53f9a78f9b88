import { LOOSE_UNITS, SCOPES, UNIT_GROUP, NOT_FACTS } from "../grammar/grammar.js";
import type { Basis, Period } from "../../src/model/observation.js";
import type { Sentence, Span } from "../normalise/outline.js";
import type { Figure } from "../quantity/figure.js";
import { partsOf } from "./parts.js";
import { findPeriods, periodOf, yearPeriod, type StatedPeriod } from "./period.js";
import { isWider, partScope, scopeOf } from "./scope.js";
import { fitsOf, termsOf, type Fit, type SentenceTerms } from "./score.js";
import type { IndicatorWording, Lexicon } from "./wording.js";
import { findZeros } from "./zero.js";
import { zonesOf, type Zones } from "./zones.js";

/** What a figure became: an indicator with period, scope and total, or only a quantity with the reason why. */
export interface Classified {
  figure: Figure;
  sentence: Sentence;
  indicator: string | null;
  unit: string;
  period: Period;
  scope: string;
  /** The figure of the same sentence that this is a part of. */
  of: Figure | null;
  basis: Basis | null;
  rule: string;
  matched: string[];
  /** Places of the matched words, or of the words before an unclassified figure. */
  words: Span[];
}

/** A tidied report, ready to be classified. */
export interface Prepared {
  text: string;
  year: number;
  level: string;
  sentences: Sentence[];
  figures: Figure[];
}

interface Context extends Prepared {
  lexicon: Lexicon;
  periods: StatedPeriod[];
}

const CAMPAIGN_FAMILIES = new Set(["inspection", "penalty", "petitions"]);
const ACCOUNT_INDICATORS = new Set(["outreach.followers", "outreach.posts"]);
const FUTURE = new RegExp(`(?:${NOT_FACTS.future.join("|")})[^,。;]{0,12}$`);
const SUPERLATIVE = /(?:最高|最大|最低)[^,。;、]{0,6}$/;
const GROUP_OF_CASES = /\d{2}年(?:启动|立案|受理|结转|遗留)的?(?:案件)?$/;
const FREQUENCY = new RegExp(`(?:${NOT_FACTS.frequency.join("|")})[^,。;]{0,10}$`);

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
  const fit = bestFit(context, terms, zones, figure, total);
  if (!fit) return total?.indicator ? inherit(context, blank, zones, total) : { ...blank, rule: "no wording fits" };
  return describe(context, sentence, zones, blank, fit, total);
}

/** Why a figure is no figure of this bureau's year, or null. */
function refusalOf({ text, level }: Context, zones: Zones, figure: Figure): string | null {
  const left = text.slice(zones.left.start, figure.start);
  if (FUTURE.test(left)) return "a plan";
  if (FREQUENCY.test(left)) return "a frequency";
  if (SUPERLATIVE.test(left)) return "one case, not a total";
  return isWider(text, zones, level) ? "another body's total" : null;
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

/** A change belongs to the indicator named beside it, else to the figure before it. */
function changeOf(
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

/** A loose measure word takes the indicator's unit: 2个申请 are cases, 12件规范性文件 are documents. */
function unitFor(text: string, { unit, start, measure: from, end }: Figure, indicator: IndicatorWording): string {
  if (unit === "case" && PLACE_BEFORE.test(text.slice(Math.max(0, start - 3), start))) return "place";
  const measure = text.slice(from, end);
  if (LOOSE_UNITS.has(measure) && measure !== "项") return indicator.unit;
  if (unit === "case" && indicator.unit === "document") return "document";
  if (unit === "person_time" && indicator.unit === "view") return "view";
  return unit;
}

const PLACE_BEFORE = /(?:地块|土地|场地)$/;
const FINE = /罚款|罚金|罚单|处罚款/;
const CONFISCATION = /没收|罚没/;

function basisOf(text: string, { left, right }: Zones): Basis {
  const words = text.slice(left.start, left.end) + text.slice(right.start, right.end);
  if (/罚没/.test(words) || (FINE.test(words) && CONFISCATION.test(words))) return "fine_and_confiscation";
  return CONFISCATION.test(words) ? "confiscation" : "fine";
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

/** Words that mark an area as the bureau's own; exported for reports that name it. */
export const OWN_AREA = SCOPES.own;
