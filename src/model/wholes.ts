/** Indicators whose listed types make up a total, by definition of the catalogue. */
export const SUMS: readonly { total: string; types: readonly string[] }[] = [
  {
    total: "penalty.five_types_total",
    types: ["penalty.daily", "penalty.seizure", "penalty.restriction", "penalty.detention_transfer", "penalty.criminal_transfer"],
  },
  { total: "credit.evaluated", types: ["credit.green", "credit.blue", "credit.yellow", "credit.red"] },
  { total: "leniency.total", types: ["leniency.exempt", "leniency.reduced"] },
];

/** Further indicators that count some of what another counts, without making it up. */
const SOME: readonly { whole: string; some: readonly string[] }[] = [
  { whole: "penalty.decisions", some: ["penalty.minimum", "penalty.five_types_total"] },
  { whole: "penalty.cases_filed", some: ["inspection.offsite_cases"] },
  { whole: "penalty.amount", some: ["penalty.daily_amount"] },
  { whole: "licensing.eia_approvals", some: ["licensing.commitment"] },
  { whole: "inspection.visits", some: ["inspection.random_checked"] },
  {
    whole: "transparency.items_published",
    some: ["transparency.penalties_published", "transparency.inspections_published", "transparency.permits_published"],
  },
];

const BY_TYPE = "penalty.by_type.";

/** Whether an indicator counts penalties of one type. */
export const isType = (indicator: string | null): boolean => indicator?.startsWith(BY_TYPE) ?? false;

const TYPED: ReadonlySet<string> = new Set(["penalty.decisions", "penalty.cases_filed", "penalty.enterprises"]);

/** Whether an indicator counts a kind of what `whole` counts: cases of waste gas among all that were decided. */
export const isKindOf = (indicator: string, whole: string): boolean =>
  (isType(indicator) && TYPED.has(whole)) ||
  SUMS.some(({ total, types }) => total === whole && types.includes(indicator)) ||
  SOME.some((each) => each.whole === whole && each.some.includes(indicator));
