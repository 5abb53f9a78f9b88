import { makeObservation, makeRecord } from "../fixtures/records.js";

/** Two large records of one report, in turns of which a writer can be caught in the middle. */
export const RECORDS = ["a", "b"].map((rule) =>
  makeRecord({ observations: Array.from({ length: 4000 }, (_, i) => makeObservation({ start: i, end: i + 1, rule })) }),
);
