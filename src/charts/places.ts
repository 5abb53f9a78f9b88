import { latestPlaces, latestRates } from "../queries/places.js";
import { definePlaces } from "./places-chart.js";

const MEASURES = ["seizure", "restriction", "daily", "detention_transfer", "criminal_transfer"].map((id) => `penalty.${id}`);
const STEPS = ["leads", "started", "agreements", "completed", "amount_claimed", "amount_agreed", "amount_collected"].map(
  (id) => `compensation.${id}`,
);

/** Fines of every place, in its latest year and the one before. */
export const PLACES_FINES = definePlaces({
  id: "places-fines",
  topic: "fines",
  query: (filter) => latestPlaces(["penalty.amount"], { most: 30 }, filter),
});

/** Money per decision of every place, before the country. */
export const PLACES_AVERAGE = definePlaces({
  id: "places-average",
  topic: "fines",
  query: (filter) => latestRates("penalty.amount", "penalty.decisions", { most: 24 }, filter),
  againstNation: true,
});

/** Penalty decisions of every place. */
export const PLACES_DECISIONS = definePlaces({
  id: "places-decisions",
  topic: "cases",
  query: (filter) => latestPlaces(["penalty.decisions"], { most: 30 }, filter),
});

/** Cases filed of every place. */
export const SERIES_FILED = definePlaces({
  id: "series-filed",
  topic: "cases",
  query: (filter) => latestPlaces(["penalty.cases_filed"], { most: 24 }, filter),
});

/** The five stronger measures of every place. */
export const PLACES_FIVE = definePlaces({
  id: "places-five",
  topic: "cases",
  query: (filter) => latestPlaces(MEASURES, { most: 8 }, filter),
  panels: true,
});

/** Inspections and deployments of every place. */
export const SERIES_WORKLOAD = definePlaces({
  id: "series-workload",
  topic: "workload",
  query: (filter) => latestPlaces(["inspection.visits", "inspection.officer_visits"], { most: 16 }, filter),
  panels: true,
});

/** Compensation of every place, step by step. */
export const SERIES_COMPENSATION = definePlaces({
  id: "series-compensation",
  topic: "compensation",
  query: (filter) => latestPlaces(STEPS, { most: 10 }, filter),
  panels: true,
});
