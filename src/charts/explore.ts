import { type Exploration, FIRST } from "../model/explore.js";
import { EXPLORED, type ExploredRow, exploreFigures } from "../queries/explore.js";
import type { Chart } from "./chart.js";
import { exploredChart } from "./explored-chart.js";

/** A chart of what a reader chose with the SQL of its rows. */
export function exploreChart(exploration: Exploration): Chart<ExploredRow> {
  return {
    ...exploredChart(exploration),
    sql: exploreFigures(exploration),
    query: ({ bureaus, years }) => exploreFigures({ ...exploration, bureaus, years }),
    shape: EXPLORED,
  };
}

/** What the page shows before anybody chose, drawn at build. */
export const EXPLORE_FIRST: Chart<ExploredRow> = exploreChart(FIRST);
