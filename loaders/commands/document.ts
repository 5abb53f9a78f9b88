import type { Observation, Quantity } from "../../src/model/observation.js";
import { areaName } from "../catalogue/areas-below.js";
import type { Parsed } from "../record.js";

/** The JSON document that `extract` prints for a file, on one line. */
export function documentLine(path: string, { record, figures }: Parsed): string {
  const { kind, bureau_code, bureau, year, title, published } = record.source;
  return JSON.stringify({
    source: path,
    report: { kind, bureau_code: bureau_code || null, bureau: bureau || null, year, title: title || null, published },
    observations: record.observations.map(observationOut),
    quantities: figures.map(({ quantity }) => quantityOut(quantity)),
  });
}

const quantityOut = ({ value, unit, raw, start }: Quantity): object => ({ value, unit, raw, offset: start });

function observationOut(observation: Observation): object {
  const { indicator, bureau_code, value, lower, upper, unit, qualifier, period, scope, of, basis, ...rest } = observation;
  const { raw, quote, start, rule, matched, places, confidence } = rest;
  // The whole of another bureau is a part of what the report speaks of.
  const covered = bureau_code !== undefined && scope === "all" ? areaName(bureau_code) : scope;
  const figure = { indicator, ...(bureau_code && { bureau_code }), value, lower, upper, unit, qualifier, period, scope: covered };
  return { ...figure, ...(of && { of }), ...(basis && { basis }), raw, quote, offset: start, rule, matched, places, confidence };
}
