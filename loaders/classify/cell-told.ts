import { groupBy } from "../../src/model/group.js";
import type { Classified } from "./classified.js";

const FEWEST = 2;
const EXACT = 0.001;

/** Links the figures of a column of parts (areas, offices) with the figure of their kind and time that the text tells and that they add up to, where their table has no total. */
export function linkColumns(cells: readonly Classified[], told: readonly Classified[]): void {
  const parts = cells.filter(
    ({ figure, indicator, of, scope }) => figure.change === null && indicator !== null && of === null && scope !== "all",
  );
  const columns = groupBy(
    parts,
    ({ figure: { cell }, indicator, period }) => `${cell?.table}|${cell?.x}|${indicator}|${period.start}|${period.end}`,
  );
  for (const column of columns.values()) {
    if (column.length < FEWEST) continue;
    const [first] = column;
    const sum = column.reduce((all, { figure }) => all + figure.value, 0);
    const whole = told.find(
      ({ figure, indicator, of, scope, period }) =>
        indicator === first?.indicator &&
        of === null &&
        scope === "all" &&
        figure.change === null &&
        period.end === first.period.end &&
        period.start === first.period.start &&
        Math.abs(figure.value - sum) < EXACT,
    );
    if (whole) for (const part of column) part.of = whole.figure;
  }
}
