import { drawPanels } from "../charts/panels.js";
import type { Point } from "../charts/point.js";
import type { Row } from "../model/columns.js";
import type { Exploration } from "../model/explore.js";
import type { Lang } from "../model/indicator.js";
import type { Qualifier } from "../model/observation.js";
import { MIN_PEERS, type Position, rankRanges } from "../model/rank.js";
import { EXPLORE } from "../words/explore.js";
import { fill, UI } from "../words/ui.js";
import { describePoints } from "./describe.js";
import type { DrawOptions } from "./figure.js";
import { extentOf, groupRows, labelOf, nameOf, rangeOfRow, titleOf } from "./explore-rows.js";
import { observationHref, textOf } from "./observed.js";

/** The places that each row may have; none where there are too few to rank. */
function rankRows(comparable: readonly Row[]): Map<Row, Position> {
  if (comparable.length < MIN_PEERS) return new Map();
  const positions = rankRanges(comparable.map(rangeOfRow));
  return new Map(comparable.flatMap((row, i) => (positions[i] ? [[row, positions[i]] as const] : [])));
}

function rankingPoints(rows: readonly Row[], exploration: Exploration, lang: Lang): Point[] {
  const usual = textOf(rows[0]?.unit);
  return groupRows(rows, exploration, lang).flatMap(({ group, rows: own, comparable }) => {
    const ranks = rankRows(comparable);
    const words = ranks.size > 0 ? EXPLORE.panel : EXPLORE.panelUnranked;
    const panel = fill(words[lang], group, textOf(own[0]?.peers), comparable.length);
    return own.map((row) => ({
      panel,
      row: rankedName(row, ranks.get(row), lang),
      ...extentOf(row),
      qualifier: row.qualifier as Qualifier,
      hollow: !comparable.includes(row),
      label: labelOf(row, usual, lang),
      title: titleOf(row, exploration, lang),
      href: observationHref(row),
    }));
  });
}

function rankedName(row: Row, rank: Position | undefined, lang: Lang): string {
  const name = textOf(row[`short_${lang}`]);
  if (rank === undefined) return name;
  return rank.best === rank.worst ? fill(EXPLORE.rank[lang], rank.best, name) : fill(EXPLORE.rankSpan[lang], rank.best, rank.worst, name);
}

/** Bars of one year by group, largest first, each with the places that it may have. */
export function drawRanking(rows: readonly Row[], exploration: Exploration, { lang, width, document }: DrawOptions): Element {
  return drawPanels(rankingPoints(rows, exploration, lang), {
    ...{ width, document, lang, columns: 1, order: "value", freeScales: true, scale: exploration.log ? "log" : "linear" },
    ...{ label: describeRanking(rows, exploration, lang), allSilent: UI.allSilent[lang] },
  });
}

/** Every row of a ranking in words, by group and place. */
export function describeRanking(rows: readonly Row[], exploration: Exploration, lang: Lang): string {
  return describePoints(rankingPoints(rows, exploration, lang), lang);
}

/** A title that says of each group how many compare and which stands first, or may. */
export function rankingTitle(rows: readonly Row[], exploration: Exploration, lang: Lang): string {
  const title = fill(EXPLORE.inYear[lang], nameOf(rows[0], exploration, lang), textOf(rows[0]?.year));
  const said = groupRows(rows, exploration, lang).map(({ group, rows: own, comparable }) => {
    const ranks = rankRows(comparable);
    const first = comparable.filter((row) => ranks.get(row)?.best === 1).map((row) => textOf(row[`short_${lang}`]));
    const words = ranks.size === 0 ? EXPLORE.unranked : first.length === 1 ? EXPLORE.ranked : EXPLORE.rankedOpen;
    return fill(words[lang], group, textOf(own[0]?.peers), comparable.length, first.join(EXPLORE.or[lang]));
  });
  return `${title}${UI.colon[lang]}${said.join(UI.semicolon[lang])}`;
}
