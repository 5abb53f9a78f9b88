import { groupRows, obstacleOf, rangeOfRow, refuseLonely } from "../charts/explore-rows.js";
import type { DrawnRow } from "../charts/explore-rows.js";
import { type DivisorName, type Exploration, FIRST, partnerOf } from "../model/explore.js";
import type { BureauEntry } from "../model/find-bureau.js";
import type { Lang } from "../model/indicator.js";
import { rankRanges } from "../model/rank.js";
import type { ExploredRow } from "../queries/explore.js";
import { exploreRows, indicatorsFor } from "../series/explore.js";
import { type FigureTables, joinFiles } from "../series/tables.js";
import { LEFT_OUT } from "../words/explore.js";
import { TOOLS_SAY } from "../words/tools.js";
import { fill, UI } from "../words/ui.js";
import { makeAnswer } from "./answer.js";
import { loadFile } from "./get-series.js";
import { tellFigure } from "./told-figure.js";
import type { ToolAnswer, AtlasDoor } from "./tool.js";

/** What is to be compared: an indicator, perhaps divided, of bureaus. */
export interface Comparison {
  indicator: string;
  bureaus: readonly BureauEntry[];
  by: DivisorName | null;
  lang: Lang;
}

/** What an exploration draws, with the figures that its rows come from. */
export async function explore(choice: Partial<Exploration> & { indicator: string }, atlas: AtlasDoor) {
  const exploration: Exploration = { ...FIRST, with: partnerOf(choice.indicator), ...choice };
  const tables = joinFiles(await Promise.all(indicatorsFor(exploration).map((id) => loadFile(id, atlas))));
  return { exploration, tables, rows: refuseLonely(exploreRows(exploration, tables), exploration) };
}

/** Bureaus held against each other in one year by the rules of rankings, level by level and basis by basis. */
export async function compareBureaus(
  { indicator, bureaus, by, year, lang }: Comparison & { year: number | null },
  atlas: AtlasDoor,
): Promise<ToolAnswer> {
  const codes = bureaus.map(({ code }) => code);
  const explored = await explore({ indicator, chart: "ranking", by, bureaus: codes, years: year === null ? [] : [year] }, atlas);
  const { exploration, tables, rows } = explored;
  const groups = groupRows(rows.filter(hasValue), exploration, lang).filter(({ comparable }) => comparable.length > 1);
  const compared = new Set(groups.flatMap(({ comparable }) => comparable.map(({ bureau_code }) => bureau_code)));
  const shown = rows[0]?.year ?? year;
  const reasons = bureaus
    .filter(({ code }) => !compared.has(code))
    .map((bureau) => sayWhyNot({ bureau, year: shown }, rows, exploration, lang));
  const apart = groups.length > 1 ? [fill(TOOLS_SAY.groupsApart[lang], groups.map(({ group }) => group).join(UI.semicolon[lang]))] : [];
  const query = `indicator=${indicator}&chart=ranking&bureaus=${codes.join(",")}${by === null ? "" : `&by=${by}`}`;
  return makeAnswer(
    {
      left_out: [...reasons, ...apart],
      verdict: groups.length === 0 ? "refused" : reasons.length + apart.length > 0 ? "partly" : "comparable",
      ...{ refused_because: groups.length === 0 ? reasons : [], year: shown, per: by },
      years_that_stand: yearsThatStand(indicator, bureaus, tables, lang),
      groups: groups.map(({ group, comparable }) => ({
        group,
        known_bureaus_of_level: comparable[0]?.peers ?? 0,
        places: tellPlaces(comparable, tables, atlas, lang),
      })),
      addresses: { explore: `${lang}/explore.html?${query}${year === null ? "" : `&years=${year}`}` },
    },
    atlas,
    lang,
  );
}

/** Of which years each bureau has a figure that stands, so that one can be chosen. */
function yearsThatStand(indicator: string, bureaus: readonly BureauEntry[], { figures }: FigureTables, lang: Lang) {
  return bureaus.map((bureau) => {
    const own = figures.filter((figure) => figure.headline && figure.indicator === indicator && figure.bureau_code === bureau.code);
    return { bureau: bureau.code, name: bureau[`short_${lang}`], years: own.map(({ year }) => year).sort((a, b) => a - b) };
  });
}

const hasValue = (row: ExploredRow): row is DrawnRow => row.value !== null && row.qualifier !== null;

function tellPlaces(comparable: readonly DrawnRow[], tables: FigureTables, atlas: AtlasDoor, lang: Lang) {
  const ranks = rankRanges(comparable.map(rangeOfRow));
  return comparable
    .map((row, i) => ({ row, rank: ranks[i] }))
    .sort((a, b) => (a.rank?.best ?? 0) - (b.rank?.best ?? 0))
    .map(({ row, rank }) => ({ bureau_name: row[`short_${lang}`], rank_among_these: rank, ...tellRow(row, tables, atlas, lang) }));
}

/** A drawn row: its figure, and where it was divided the quotient with its bounds and what it was divided by. */
export function tellRow(row: DrawnRow, tables: FigureTables, { root }: AtlasDoor, lang: Lang) {
  const figure = tables.figures.find(({ id, bureau_code }) => id === row.id && bureau_code === row.bureau_code);
  const { value, lower, upper, qualifier, per_value, per_quote, per_year } = row;
  return {
    ...(per_value === null
      ? {}
      : { quotient: { value, lower, upper, hedge: qualifier, divided_by: per_value, quote: per_quote, census: per_year } }),
    figure: figure && tellFigure(figure, tables.sources.get(figure.source_id), root, lang),
  };
}

/** Why a bureau is not compared in a year: nothing stated, or what is wrong with each of its figures. */
export function sayWhyNot(
  { bureau, year }: { bureau: BureauEntry; year: number | null },
  rows: readonly ExploredRow[],
  exploration: Exploration,
  lang: Lang,
): string {
  const own = rows.filter((row) => row.bureau_code === bureau.code && (year === null || row.year === year));
  const name = `${bureau[`short_${lang}`]}${year === null ? "" : ` ${year}`}`;
  if (own.length === 0) return fill(TOOLS_SAY.notStated[lang], name);
  const reasons = own.map((row) => {
    const code = obstacleOf(row, exploration);
    return `“${row.raw}” ${code === null ? TOOLS_SAY.unpaired[lang] : (LEFT_OUT[code]?.[lang] ?? code)}`;
  });
  return `${name}${UI.colon[lang]}${[...new Set(reasons)].join(UI.semicolon[lang])}`;
}
