/** A share and the whole it cannot exceed; where `carries` a later step may include cases of the year before. */
export const WHOLES: readonly { share: string; whole: string; carries: boolean }[] = [
  { share: "penalty.decisions", whole: "penalty.cases_filed", carries: true },
  { share: "penalty.minimum", whole: "penalty.decisions", carries: false },
  { share: "penalty.daily_amount", whole: "penalty.amount", carries: false },
  { share: "inspection.offsite_cases", whole: "inspection.offsite_leads", carries: true },
  { share: "inspection.problems_fixed", whole: "inspection.problems_found", carries: true },
  { share: "oversight.inspection_issues_closed", whole: "oversight.inspection_issues", carries: true },
  { share: "compensation.completed", whole: "compensation.started", carries: true },
  { share: "compensation.amount_collected", whole: "compensation.amount_agreed", carries: true },
];

/** An average with the amount and the counts it may be of; the first count that the source states is taken. */
export const AVERAGES: readonly { average: string; amount: string; counts: readonly string[] }[] = [
  { average: "penalty.average_amount", amount: "penalty.amount", counts: ["penalty.decisions"] },
];

/** A rate in percent, what it is a share of, and what the count of that share is called. */
export const RATES: readonly { rate: string; of: string; counted: RegExp }[] = [
  { rate: "petitions.handled_rate", of: "petitions.received", counted: /处理|办理|处置|回复|答复/ },
  { rate: "petitions.closed_rate", of: "petitions.received", counted: /办结|结案|结/ },
];

/** Measures of single events, of which a report may name several: two of them need not speak of the same thing. */
export const EVENT_UNITS: ReadonlySet<string> = new Set([
  "session",
  "person_time",
  "visit",
  "view",
  "item",
  "document",
  "place",
  "tree",
  "enterprise",
]);

/** A whole that its share exceeds by more than this cannot be explained by cases carried over. */
export const MOST_CARRIED = 2;
