import { groupBy } from "../../src/model/group.js";
import { KINDS } from "../grammar/grammar.js";
import type { Figure } from "../quantity/figure.js";
import { type Classified, unclassified } from "./classified.js";
import type { Celled } from "./scene.js";

const STAGES = new Map(Object.entries(KINDS.counted_stages).map(([family, heads]) => [family, new RegExp(`^(?:${heads.join("|")})`)]));

/** 申请 63, 受理 63, 许可 61: of several stages of one thing in a row, only the one that the indicator counts is a figure of it. */
export function leaveStages(items: readonly Celled[], done: Map<Figure, Classified>): void {
  const named = items.filter(({ figure, cell }) => cell.role !== "change" && done.get(figure)?.indicator);
  const rows = groupBy(named, ({ figure, cell }) => `${cell.y}|${done.get(figure)?.indicator}|${done.get(figure)?.scope}`);
  for (const row of rows.values()) {
    const counted = STAGES.get(done.get((row[0] as Celled).figure)?.indicator?.split(".")[0] ?? "");
    const isCounted = ({ cell }: Celled): boolean => cell.head.some(({ subject }) => counted?.test(subject) === true);
    if (counted === undefined || row.length < 2 || row.filter(isCounted).length !== 1) continue;
    for (const item of row) if (!isCounted(item)) unclassified(withoutKind(done.get(item.figure) as Classified), "another stage of it");
  }
}

function withoutKind(known: Classified): Classified {
  known.indicator = null;
  known.scope = "all";
  return known;
}
