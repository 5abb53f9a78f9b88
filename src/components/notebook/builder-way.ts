import { retell } from "../../charts/retold.js";
import { AUTHOR_LIMITS, NOBODY } from "../../model/author.js";
import type { ChartChoice } from "../../model/chart-choice.js";
import { writeChart } from "../../model/chart-state.js";
import type { Row } from "../../model/columns.js";
import type { Words } from "../../model/indicator.js";
import type { Meanings } from "../../model/lineage.js";
import { readOrigin } from "../../model/origin.js";
import type { FiledFigure } from "../../series/file.js";
import { loadIndicator } from "../../series/load.js";
import { joinFiles } from "../../series/tables.js";
import { indicatorsOf, traceRows } from "../../series/trace.js";
import { siteRoot } from "../../site-file.js";

/** A chart of the same figures that the page of explorations draws: what it is of, its address, and how many more figures of those places and years it draws. */
export interface BuilderWay {
  name: Words;
  href: string;
  more: number;
}

/** The figures of a chart where they are, as they are drawn, what the atlas states, with the ways on from there. */
export interface TracedChart {
  figures: readonly FiledFigure[];
  ways: readonly BuilderWay[];
}

/** Indicators of a result at most: a file has to be fetched for each. */
const MOST_INDICATORS = 6;
/** Longest query of an address that pages read. */
const MOST_QUERY = 8000;

/** Looks whether what is drawn along `choice.y` are figures as the atlas states them; null where they are not, or nobody can tell. */
export async function traceChart(
  rows: readonly Row[],
  names: readonly string[],
  choice: ChartChoice,
  meanings: Meanings,
): Promise<TracedChart | null> {
  const origin = readOrigin(meanings, names, choice.y);
  if (origin === null) return null;
  const indicators = indicatorsOf(rows, origin);
  if (indicators.length === 0 || indicators.length > MOST_INDICATORS) return null;
  const files = await Promise.all(indicators.map((id) => loadIndicator(id, siteRoot())));
  const figures = traceRows(rows, origin, joinFiles(files));
  if (figures === null) return null;
  const ways = files.flatMap((file): BuilderWay[] => {
    const own = figures.filter(({ indicator }) => indicator === file.of.id);
    const retold = retell(own, choice.mark, origin.only, joinFiles([file]));
    if (retold === null) return [];
    const title = choice.title ?? "";
    const author = { ...NOBODY, title: [...title].length > AUTHOR_LIMITS.title ? "" : title };
    const query = writeChart({
      exploration: { ...retold.exploration, log: choice.log === true && retold.exploration.chart === "ranking" },
      author,
    });
    return query.length > MOST_QUERY ? [] : [{ name: file.of.name, href: `./explore.html${query}#take`, more: retold.more }];
  });
  return { figures, ways };
}
