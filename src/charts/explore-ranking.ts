import { drawPanels } from "../marks/panels.js";
import type { Point } from "../marks/point.js";
import type { Exploration } from "../model/explore.js";
import type { Lang } from "../model/indicator.js";
import { MIN_PEERS, type Position, rankRanges } from "../model/rank.js";
import { words } from "../model/row.js";
import { EXPLORE } from "../words/explore.js";
import { fill, UI } from "../words/ui.js";
import { describePoints } from "./describe.js";
import type { DrawOptions } from "./chart.js";
import { type DrawnRow, groupRows, labelOf, nameOf, rangeOfRow, titleOf } from "./explore-rows.js";
import { observationHref } from "./observed.js";

/** The places that each row may have; none where there are too few to rank. */
function rankRows(comparable: readonly DrawnRow[]): Map<DrawnRow, Position> {
  if (comparable.length < MIN_PEERS) return new Map();
  const positions = rankRanges(comparable.map(rangeOfRow));
  return new Map(comparable.flatMap((row, i) => (positions[i] ? [[row, positions[i]] as const] : [])));
}

function rankingPoints(rows: readonly DrawnRow[], exploration: Exploration, lang: Lang): Point[] {
  const usual = rows[0]?.unit ?? "";
  return groupRows(rows, exploration, lang).flatMap(({ group, rows: own, comparable }) => {
    const ranks = rankRows(comparable);
    const said = comparable.length === 0 ? EXPLORE.panelNone : ranks.size > 0 ? EXPLORE.panel : EXPLORE.panelUnranked;
    const names = nameRows(own, ranks, lang);
    const panel = fill(said[lang], group, own[0]?.peers ?? 0, comparable.length);
    return own.map((row) => ({
      panel,
      row: names.get(row) ?? "",
      year: row.year,
      ...{ value: row.value, lower: row.lower, upper: row.upper, qualifier: row.qualifier },
      hollow: !comparable.includes(row),
      label: labelOf(row, usual, lang),
      title: titleOf(row, exploration, lang),
      href: observationHref(row),
    }));
  });
}

/** A name for each row, told apart by its period and a number where a bureau has several. */
function nameRows(rows: readonly DrawnRow[], ranks: ReadonlyMap<DrawnRow, Position>, lang: Lang): Map<DrawnRow, string> {
  const used = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const period = row.period_kind === "partial" ? ` ${(row.period_start ?? "").slice(5)}–${row.period_end.slice(5)}` : "";
      const name = rankedName(row, ranks.get(row), lang) + period;
      const count = (used.get(name) ?? 0) + 1;
      used.set(name, count);
      return [row, count === 1 ? name : `${name} (${count})`];
    }),
  );
}

function rankedName(row: DrawnRow, rank: Position | undefined, lang: Lang): string {
  const name = words(row, "short", lang);
  if (rank === undefined) return name;
  return rank.best === rank.worst ? fill(EXPLORE.rank[lang], rank.best, name) : fill(EXPLORE.rankSpan[lang], rank.best, rank.worst, name);
}

/** Bars of one year by group, largest first, each with the places that it may have. */
export function drawRanking(rows: readonly DrawnRow[], exploration: Exploration, { lang, width, document }: DrawOptions): Element {
  return drawPanels(rankingPoints(rows, exploration, lang), {
    ...{ width, document, lang, columns: 1, order: "value", freeScales: true, scale: exploration.log ? "log" : "linear" },
    ...{ label: describeRanking(rows, exploration, lang), allSilent: UI.allSilent[lang] },
  });
}

/** Every row of a ranking in words, by group and place. */
export function describeRanking(rows: readonly DrawnRow[], exploration: Exploration, lang: Lang): string {
  return describePoints(rankingPoints(rows, exploration, lang), lang);
}

/** A title that says of each group how many compare and which stands first, or may. */
export function rankingTitle(rows: readonly DrawnRow[], exploration: Exploration, lang: Lang): string {
  const title = fill(EXPLORE.inYear[lang], nameOf(rows[0], exploration, lang), rows[0]?.year ?? "");
  const groups = groupRows(rows, exploration, lang).filter(({ comparable }) => comparable.length > 0);
  if (groups.length === 0) return `${title}${UI.colon[lang]}${EXPLORE.nothing[lang]}`;
  const said = groups.map(({ group, rows: own, comparable }) => {
    const ranks = rankRows(comparable);
    const first = comparable.filter((row) => ranks.get(row)?.best === 1).map((row) => words(row, "short", lang));
    const text = ranks.size === 0 ? EXPLORE.unranked : first.length === 1 ? EXPLORE.ranked : EXPLORE.rankedOpen;
    return fill(text[lang], group, own[0]?.peers ?? 0, comparable.length, first.join(EXPLORE.or[lang]));
  });
  return `${title}${UI.colon[lang]}${said.join(UI.semicolon[lang])}`;
}
