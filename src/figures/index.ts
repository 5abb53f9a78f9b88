import { CASES_FILED, CASES_FIVE, CASES_TYPE } from "./cases.js";
import { COMPENSATION_AMOUNTS, COMPENSATION_CASES } from "./compensation.js";
import { COVERAGE } from "./coverage.js";
import type { Figure } from "./figure.js";
import { FINES_AMOUNT, FINES_AVERAGE, LENIENCY } from "./fines.js";
import { CODES, COLUMNS, DOWNLOADS, FILTER, INDICATORS, SOURCES } from "./data-views.js";
import { KEY_FIGURES } from "./key-figures.js";
import { CLASSIFIED, HEDGED } from "./methods.js";
import type { View } from "./view.js";
import { WORKLOAD_SENTENCES } from "./workload-sentences.js";
import { WORKLOAD_DECISIONS, WORKLOAD_VISITS } from "./workload.js";

/** Every figure of the site, in the order of its pages. */
export const FIGURES: readonly Figure[] = [
  COVERAGE,
  FINES_AMOUNT,
  FINES_AVERAGE,
  LENIENCY,
  CASES_FILED,
  CASES_FIVE,
  CASES_TYPE,
  WORKLOAD_DECISIONS,
  WORKLOAD_VISITS,
  COMPENSATION_CASES,
  COMPENSATION_AMOUNTS,
  CLASSIFIED,
  HEDGED,
];

/** Every block of the pages that is no chart. */
export const VIEWS: readonly View[] = [FILTER, KEY_FIGURES, WORKLOAD_SENTENCES, DOWNLOADS, COLUMNS, SOURCES, INDICATORS, CODES];
