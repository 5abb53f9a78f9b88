import { hashOf } from "../model/edition.js";
import type { RowOf } from "../model/columns.js";
import { stateOf } from "../model/history.js";
import type { Testimony } from "../model/testimony.js";
import type { ChartModel } from "./chart-model.js";

/** What a picture of a chart says of itself: its state, and what each observation says that it draws, lists or leaves out by name. */
export function testify(
  { id, lang, observations }: ChartModel,
  known: ReadonlyMap<string, RowOf<"observations">>,
  of: Pick<Testimony, "state" | "version" | "data">,
): Testimony {
  const points = [...observations].sort().flatMap((observation) => {
    const row = known.get(observation);
    return row === undefined ? [] : [[observation, stateOf(row)] as const];
  });
  return { chart: id, lang, state: of.state, version: hashOf(of.version), data: of.data, points };
}
