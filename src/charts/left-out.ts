import { sum } from "d3-array";
import { CAVEATS, type Caveat } from "../model/caveat.js";
import type { Exploration } from "../model/explore.js";
import { groupBy } from "../model/group.js";
import type { Lang } from "../model/indicator.js";
import type { ExploredRow } from "../queries/explore.js";
import { EXPLORE, LEFT_OUT } from "../words/explore.js";
import { scopeText } from "../words/scopes.js";
import { fill, UI } from "../words/ui.js";
import { caveatsOf, drawnRows, obstacleOf } from "./explore-rows.js";
import { fillSentence, type Footnotes, type LeftOut, type Link, type Note } from "./footnotes.js";
import { observationHref, periodText, reportLabel, valueWithUnit } from "./observed.js";

const MOST_LISTED = 200;
const UNFOLDED = 8;

/** Below a chart: what the marks † mean, and every figure that does not compare with its reason and a link. */
export function noteLeftOut(rows: readonly ExploredRow[], exploration: Exploration, lang: Lang): Footnotes {
  return { notes: noteFlags(drawnRows(rows, exploration), lang), leftOut: gatherLeftOut(rows, exploration, lang), caveats: true };
}

function noteFlags(rows: readonly ExploredRow[], lang: Lang): Note[] {
  const codes = [...new Set(rows.flatMap(caveatsOf))];
  return codes.map((code: Caveat) => {
    const links = rows.filter((row) => caveatsOf(row).includes(code)).map((row) => linkOf(row, lang));
    const listed = links.flatMap((link, i) => (i === 0 ? [link] : [UI.comma[lang], link]));
    return fillSentence(EXPLORE.flags[lang], [CAVEATS[code][lang]], listed);
  });
}

const linkOf = (row: ExploredRow, lang: Lang): Link => ({ text: reportLabel(row, lang), href: observationHref(row) });

function gatherLeftOut(rows: readonly ExploredRow[], exploration: Exploration, lang: Lang): LeftOut {
  const reasons = [...groupBy(rows, (row) => obstacleOf(row, exploration))];
  const sorted = reasons.flatMap(([reason, own]) => (reason === null ? [] : { reason, own })).sort((a, b) => b.own.length - a.own.length);
  const total = sum(sorted, ({ own }) => own.length);
  if (total === 0) return { summary: EXPLORE.nothingLeftOut[lang], groups: [], open: false, cut: null };
  const counts = sorted.map(({ reason, own }) => fill(EXPLORE.leftOutCount[lang], LEFT_OUT[reason]?.[lang] ?? reason, own.length));
  const words = exploration.all ? EXPLORE.drawnHollow : EXPLORE.leftOut;
  return {
    summary: fill(words[lang], total, counts.join(UI.semicolon[lang])),
    groups: listReasons(sorted, lang),
    open: total <= UNFOLDED,
    cut: total > MOST_LISTED ? fill(EXPLORE.firstLeftOut[lang], MOST_LISTED) : null,
  };
}

function listReasons(reasons: readonly { reason: string; own: readonly ExploredRow[] }[], lang: Lang): LeftOut["groups"] {
  let left = MOST_LISTED;
  return reasons.map(({ reason, own }) => {
    const listed = own.slice(0, left);
    left -= listed.length;
    return { reason: LEFT_OUT[reason]?.[lang] ?? reason, notes: listed.map((row) => noteRow(row, lang)) };
  });
}

function noteRow(row: ExploredRow, lang: Lang): Note {
  const stated = { ...row, value: row.figure, qualifier: row.figure_qualifier };
  const said = [
    valueWithUnit(stated, lang),
    ...(row.period_kind === "year" ? [] : [periodText(row, lang)]),
    ...(row.scope === "all" ? [] : [`${UI.scope[lang]}${scopeText(row.scope, lang)}`]),
    ...caveatsOf(row).map((code) => CAVEATS[code][lang]),
  ];
  return [linkOf(row, lang), `${UI.colon[lang]}${said.join(UI.dot[lang])} `, { quote: row.quote }];
}
