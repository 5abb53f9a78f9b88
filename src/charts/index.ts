import { BENCHMARK_VIEW } from "./benchmark-view.js";
import { BUREAU_LIST, FILTER } from "./bureau-views.js";
import { CASES_FILED, CASES_FIVE, CASES_TYPE } from "./cases.js";
import { COMPENSATION_AMOUNTS, COMPENSATION_CASES } from "./compensation.js";
import { ACCURACY } from "./accuracy.js";
import { CALIBRATED } from "./calibration.js";
import { CHECK_VIEW } from "./check-view.js";
import { CONFLICTS } from "./conflicts.js";
import { COVERAGE_GRID } from "./coverage-grid.js";
import { COVERAGE } from "./coverage.js";
import { EXPLORE_FIRST } from "./explore.js";
import { EXPLORE_FORM } from "./explore-form.js";
import type { Chart } from "./chart.js";
import { FINES_AMOUNT, FINES_AVERAGE, LENIENCY } from "./fines.js";
import { CODES, COLUMNS, SOURCES } from "./data-views.js";
import { HOME } from "./home.js";
import { INDICATOR_LIST } from "./indicator-list.js";
import { KEY_CARDS, TOPIC_CARDS } from "./key-cards.js";
import { KEY_FIGURES } from "./key-figures.js";
import { ESTIMATES, REFUSED } from "./quality.js";
import { RECONCILIATION } from "./reconciliation.js";
import { CLASSIFIED, HEDGED } from "./methods.js";
import { MONTHS } from "./months.js";
import { PER_CAPITA } from "./per-capita.js";
import { NATIONAL, SERIES_AVERAGE, SERIES_DECISIONS, SERIES_FINES, SERIES_FIVE } from "./series.js";
import { SERIES_OTHER } from "./changes.js";
import { FINDING_COMPENSATION } from "./finding-compensation.js";
import { FINDING_PLACES } from "./finding-places.js";
import { FINDING_AVERAGE, FINDING_DECISIONS, FINDING_FINES } from "./findings.js";
import {
  PLACES_AVERAGE,
  PLACES_DECISIONS,
  PLACES_FINES,
  PLACES_FIVE,
  SERIES_COMPENSATION,
  SERIES_FILED,
  SERIES_WORKLOAD,
} from "./places.js";
import { CLAIMS_VIEW } from "./claims-view.js";
import { READ_VIEW } from "./read-view.js";
import { SEARCH_VIEW } from "./search-view.js";
import { STORY_AVERAGE, STORY_CASES, STORY_DECISIONS, STORY_INSPECTOR, STORY_PEAK } from "./stories.js";
import { STORY_CASE } from "./story-case.js";
import { TILES_CHANGE, TILES_COVERAGE, TILES_VALUE } from "./tiles.js";
import { YOUR_PLACE } from "./your-place.js";
import type { View } from "./view.js";
import { TRENDS_ANSWER, WORKLOAD_ANSWER } from "./topic-answers.js";
import { WORKLOAD_SENTENCES } from "./workload-sentences.js";
import { WORKLOAD_DECISIONS, WORKLOAD_VISITS } from "./workload.js";

/** Every chart of the site, in the order of its pages. */
export const CHARTS: readonly Chart[] = [
  FINDING_FINES,
  FINDING_DECISIONS,
  FINDING_AVERAGE,
  FINDING_COMPENSATION,
  FINDING_PLACES,
  TILES_COVERAGE,
  STORY_CASE,
  SERIES_FINES,
  PLACES_FINES,
  SERIES_AVERAGE,
  PLACES_AVERAGE,
  FINES_AMOUNT,
  FINES_AVERAGE,
  LENIENCY,
  SERIES_DECISIONS,
  PLACES_DECISIONS,
  SERIES_FILED,
  SERIES_FIVE,
  PLACES_FIVE,
  CASES_FILED,
  CASES_FIVE,
  CASES_TYPE,
  WORKLOAD_DECISIONS,
  WORKLOAD_VISITS,
  SERIES_WORKLOAD,
  SERIES_COMPENSATION,
  COMPENSATION_CASES,
  COMPENSATION_AMOUNTS,
  NATIONAL,
  TILES_VALUE,
  TILES_CHANGE,
  PER_CAPITA,
  SERIES_OTHER,
  MONTHS,
  COVERAGE,
  CLASSIFIED,
  HEDGED,
  EXPLORE_FIRST,
];

/** Every block of the pages that is no chart. */
export const VIEWS: readonly View[] = [
  HOME,
  FILTER,
  KEY_CARDS,
  ...TOPIC_CARDS,
  YOUR_PLACE,
  STORY_PEAK,
  STORY_DECISIONS,
  STORY_AVERAGE,
  STORY_CASES,
  STORY_INSPECTOR,
  KEY_FIGURES,
  WORKLOAD_ANSWER,
  TRENDS_ANSWER,
  WORKLOAD_SENTENCES,
  COLUMNS,
  SOURCES,
  CODES,
  BUREAU_LIST,
  SEARCH_VIEW,
  BENCHMARK_VIEW,
  INDICATOR_LIST,
  COVERAGE_GRID,
  RECONCILIATION,
  CONFLICTS,
  ESTIMATES,
  REFUSED,
  ACCURACY,
  CALIBRATED,
  EXPLORE_FORM,
  CHECK_VIEW,
  READ_VIEW,
  CLAIMS_VIEW,
];
