import { baseIndicator } from "../../src/model/comparability.js";
import type { Observation, Quantity } from "../../src/model/observation.js";
import type { Source } from "../../src/model/source.js";
import { type Twin, TWIN_FORMAT, type TwinFigure, type TwinNumber } from "../../src/model/twin.js";
import type { Lexicon } from "../classify/lexicon.js";
import { decode } from "../read/decode.js";
import { ReadError } from "../read/read-error.js";
import { EXTRACTOR, type Figured, type Parsed } from "../record.js";

/** What figures say that were not read but stated. */
const RULE = "stated by the twin";
const HEAD = 4096;
const BRACE = 0x7b;

/** Bytes of a report's machine-readable twin → its record, nothing extracted; null where they are no twin; throws ReadError for one that is broken. */
export async function readTwin(bytes: Uint8Array, { wordings }: Pick<Lexicon, "wordings">): Promise<Parsed | null> {
  const text = bytes.subarray(0, HEAD).includes(BRACE) ? decode(bytes) : null;
  if (text === null || !/^\s*\{/.test(text) || !text.slice(0, HEAD).includes(TWIN_FORMAT)) return null;
  const { twinSchema } = await import("./schema.js");
  const parsed = twinSchema.safeParse(parseJson(text));
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    throw new ReadError("unreadable", `twin: ${first?.path.join(".") ?? "file"}: ${first?.message ?? "not a twin"}`);
  }
  const known = new Set(wordings.map(({ indicator }) => indicator.id));
  const stranger = parsed.data.figures.findIndex(({ indicator }) => !known.has(baseIndicator(indicator)));
  if (stranger >= 0) throw new ReadError("unreadable", `twin: figures.${stranger}.indicator: not in the catalogue`);
  return recordOf(parsed.data);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    throw new ReadError("unreadable", "twin: no JSON");
  }
}

function recordOf(twin: Twin): Parsed {
  const source = sourceOf(twin);
  const seen = new Map<string, number>();
  const observations = twin.figures.map((figure, i) => observationOf(figure, i, source.id, seen));
  const quantities = twin.others.map(quantityOf);
  const figures: Figured[] = [
    ...observations.flatMap((observation) => [observation.start, ...observation.places].map((start) => figuredOf(observation, start))),
    ...quantities.map((quantity) => ({ quantity, indicator: null, why: RULE, observation: null })),
  ];
  const sorted = figures.sort((a, b) => (a.quantity.start ?? 0) - (b.quantity.start ?? 0));
  return { record: { source, observations, quantities, issues: [], checks: [] }, figures: sorted };
}

function figuredOf(observation: Observation, start: number | null): Figured {
  const { value, lower, upper, unit, qualifier, raw, quote, section } = observation;
  const end = start === observation.start || start === null ? observation.end : start + [...raw].length;
  const quantity = { value, lower, upper, unit, qualifier, raw, quote, start, end, section };
  return { quantity, indicator: observation.indicator, why: RULE, observation };
}

function sourceOf({ report, text, catalogue }: Twin): Source {
  const { kind, bureau_code, bureau, year } = report;
  const id = `${bureau_code || "000000"}-${year}`;
  return {
    id: kind === "report" ? id : `${id}-${kind}-${text.sha256.slice(0, 8)}`,
    ...report,
    publisher: bureau === "" ? null : bureau,
    ...text,
    ...{ catalogue, extractor: EXTRACTOR },
  };
}

function observationOf(figure: TwinFigure, i: number, source: string, seen: Map<string, number>): Observation {
  const { indicator, bureau_code, period, scope, of, basis, places } = figure;
  const id = `${source}/${indicator}@${figure.offset ?? i}`;
  const count = seen.get(id) ?? 0;
  seen.set(id, count + 1);
  return {
    id: count === 0 ? id : `${id}.${count}`,
    indicator,
    ...(bureau_code !== undefined && { bureau_code }),
    ...quantityOf(figure),
    ...{ period, scope, of, basis, status: "A", rule: RULE, matched: [], places: [...places], confidence: null, corrected: null },
  };
}

function quantityOf({ value, lower, upper, unit, qualifier, raw, quote, offset, end, section }: TwinNumber): Quantity {
  return { value, lower, upper, unit, qualifier, raw, quote, start: offset, end, section };
}
