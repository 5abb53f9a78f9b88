import { type DrawnRow, rangeOfRow } from "../charts/explore-rows.js";
import type { BureauEntry } from "../model/find-bureau.js";
import type { Lang } from "../model/indicator.js";
import { divideRanges, endsOf } from "../model/range.js";
import type { ExploredRow } from "../queries/explore.js";
import type { FigureTables } from "../series/tables.js";
import { BREAK_NAMES } from "../words/bureau.js";
import { TOOLS_SAY } from "../words/tools.js";
import { fill, UI } from "../words/ui.js";
import { makeAnswer } from "./answer.js";
import { type Comparison, explore, sayWhyNot, tellRow } from "./compare-bureaus.js";
import type { ToolAnswer, AtlasDoor } from "./tool.js";

type TwoYears = Comparison & { bureau: BureauEntry; years: readonly [number, number] };

/** One bureau's figures of two years, unless one does not stand for its year, or definition, unit or basis changed between them. */
export async function compareYears({ indicator, bureau, by, years, lang }: TwoYears, atlas: AtlasDoor): Promise<ToolAnswer> {
  const { exploration, tables, rows } = await explore({ indicator, chart: "trend", by, bureaus: [bureau.code] }, atlas);
  const found = years.map((year) => rows.find((row): row is DrawnRow => row.year === year && row.reason === null && row.value !== null));
  const missing = years.flatMap((year, i) => (found[i] ? [] : [sayWhyNot({ bureau, year }, rows, exploration, lang)]));
  const reasons = [...missing, ...sayBreaks(rows, tables, years, lang)];
  const [before, after] = found;
  const refused = reasons.length > 0 || !before || !after;
  return makeAnswer(
    {
      left_out: reasons,
      ...{ verdict: refused ? "refused" : "comparable", refused_because: reasons, bureau: bureau.code, years, per: by },
      change: refused ? null : tellChange(before, after, lang),
      figures: found.flatMap((row) => (row ? [tellRow(row, tables, atlas, lang)] : [])),
      addresses: { explore: `${lang}/explore.html?indicator=${indicator}&bureaus=${bureau.code}${by === null ? "" : `&by=${by}`}` },
    },
    atlas,
    lang,
  );
}

function sayBreaks(rows: readonly ExploredRow[], tables: FigureTables, [from, to]: readonly [number, number], lang: Lang): string[] {
  return rows
    .filter(({ broken, year }) => broken && year > from && year <= to)
    .map(({ id, year }) => {
      const codes = (tables.figures.find((figure) => figure.id === id)?.breaks ?? "").split(" ");
      const names = codes.flatMap((code) => BREAK_NAMES[code]?.[lang] ?? []);
      return fill(TOOLS_SAY.broken[lang], year, names.length > 0 ? names.join(UI.comma[lang]) : (BREAK_NAMES.definition?.[lang] ?? ""));
    });
}

/** The difference and the change in percent with all that they may be; an open end is null. */
function tellChange(before: DrawnRow, after: DrawnRow, lang: Lang) {
  const [a, b] = [before, after].map(rangeOfRow) as [ReturnType<typeof rangeOfRow>, ReturnType<typeof rangeOfRow>];
  const [[aLow, aHigh], [bLow, bHigh]] = [endsOf(a), endsOf(b)];
  const ratio = divideRanges(b, a);
  const percent = (share: number) => closed((share - 1) * 100);
  const [low, high] = ratio === null ? [NaN, NaN] : endsOf(ratio);
  const least = bLow - aHigh;
  const most = bHigh - aLow;
  return {
    difference: { value: after.value - before.value, lower: closed(least), upper: closed(most) },
    percent: ratio && { value: percent(ratio.value), lower: percent(low), upper: percent(high) },
    direction: TOOLS_SAY[least > 0 ? "up" : most < 0 ? "down" : least === 0 && most === 0 ? "same" : "undecided"][lang],
  };
}

const closed = (value: number): number | null => (Number.isFinite(value) ? Number(value.toPrecision(6)) : null);
