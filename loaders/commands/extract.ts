import type { Parsed } from "../record.js";
import type { Observation, Quantity } from "../../src/model/observation.js";
import { loadExtractor, parseFile } from "./extractor.js";
import { listFiles, type Command } from "./io.js";

/** `extract FILE…`: one JSON document a line for each file that can be read; the others give a line on standard error and exit code 1. */
export const extractCommand: Command = async (args, io) => {
  const extractor = await loadExtractor();
  let code = 0;
  for (const path of await listFiles(args, io)) {
    const parsed = await parseFile(path, extractor);
    if ("error" in parsed) {
      io.fail(parsed.error);
      code = 1;
    } else io.print(JSON.stringify(documentOf(path, parsed)));
  }
  return code;
};

function documentOf(path: string, { record, figures }: Parsed): object {
  const { bureau_code, bureau, year, title, published } = record.source;
  return {
    source: path,
    report: { bureau_code: bureau_code || null, bureau: bureau || null, year, title: title || null, published },
    observations: record.observations.map(observationOut),
    quantities: figures.map(({ quantity }) => quantityOut(quantity)),
  };
}

const quantityOut = ({ value, unit, raw, start }: Quantity): object => ({ value, unit, raw, offset: start });

function observationOut(observation: Observation): object {
  const { indicator, value, lower, upper, unit, qualifier, period, scope, of, basis, raw, quote, start, rule, matched, places } =
    observation;
  return {
    indicator,
    value,
    lower,
    upper,
    unit,
    qualifier,
    period,
    scope,
    ...(of && { of }),
    ...(basis && { basis }),
    raw,
    quote,
    offset: start,
    rule,
    matched,
    places,
  };
}
