import { type ChartKind, DIVISORS, type DivisorName, type Exploration, MOST_SERIES } from "../model/explore.js";
import { CELLS, COUNT, FLAG, maybe, NUMBER, pick, type RowFrom, TEXT } from "../model/row.js";
import { SOURCE_KINDS } from "../model/source.js";
import { filterConditions, list, quote, where } from "./filter.js";

import { INDICATOR, quotientHedge, REPORT } from "./shapes.js";

const { bureaus, indicators, observations: o, sources } = CELLS;
const DRAWN = { value: NUMBER, lower: NUMBER, upper: NUMBER, qualifier: o.qualifier };

/** Rows of `exploreFigures`: `per_` columns are empty unless it divides, `with_` columns unless it is a scatter. */
export const EXPLORED = {
  ...{ ...REPORT, level: bureaus.level, peers: COUNT, ...INDICATOR, ...maybe(DRAWN), figure: o.value, figure_qualifier: o.qualifier },
  ...pick(o, "id", "unit", "period_kind", "period_start", "period_end", "scope", "part_of", "basis", "status", "caveats"),
  ...{ headline_reason: o.headline_reason, comparable: FLAG, ...maybe({ reason: TEXT }), joined: FLAG, broken: FLAG },
  ...{ ...maybe({ segment: COUNT }), ...pick(o, "raw", "quote", "source_id"), source_kind: sources.kind },
  ...{ source_title: sources.title, source_url: sources.url, place: COUNT, series: COUNT },
  ...maybe({ per_id: o.id, per_value: o.value, per_qualifier: o.qualifier, per_unit: o.unit, per_quote: o.quote, per_year: o.year }),
  ...maybe({ with_id: o.id, with_name_zh: indicators.name_zh, with_name_en: indicators.name_en }),
  ...maybe({ with_value: NUMBER, with_lower: NUMBER, with_upper: NUMBER, with_qualifier: o.qualifier }),
  ...maybe({ with_figure: o.value, with_figure_qualifier: o.qualifier, with_unit: o.unit, with_basis: o.basis, with_quote: o.quote }),
};
export type ExploredRow = RowFrom<typeof EXPLORED>;

/** SQL: one row per figure of the exploration, the same columns for every chart. `comparable` figures may be joined and ranked; of the others `reason` says why not. `value` is what is drawn, empty where it cannot be worked out; `figure` is what the source states. */
export function exploreFigures(exploration: Exploration): string {
  const { chart, by, bureaus } = exploration;
  const most = MOST_SERIES[chart];
  const parts = [
    figures(exploration),
    standing(by === null),
    ...(by === null ? [] : [divided(by)]),
    ...(chart === "scatter" ? [paired(exploration.with)] : []),
    marked(exploration),
    placed(exploration),
  ];
  return `WITH ${parts.join(", ")}
SELECT bureau_code, short_zh, short_en, p.level, peers, p.year, p.indicator, name_zh, name_en,
  id, p.value, p.lower, p.upper, p.qualifier, o.value AS figure, o.qualifier AS figure_qualifier, p.unit,
  period_kind, period_start, period_end, scope, part_of, p.basis, status, caveats, headline_reason,
  p.comparable, reason, p.comparable AS joined, broken,
  CASE WHEN p.comparable THEN (count(*) FILTER (broken OR gap) OVER run)::INTEGER END AS segment,
  o.raw, o.quote, source_id, source_kind, source_title, source_url,
  ${[...DIVIDED].map(([name, type]) => (by === null ? `NULL::${type} AS per_${name}` : `per_${name}`)).join(", ")},
  ${[...PAIRED].map(([name, type]) => (chart === "scatter" ? `with_${name}` : `NULL::${type} AS with_${name}`)).join(", ")},
  rank::INTEGER AS place, (max(rank) OVER ())::INTEGER AS series
FROM placed AS p
${[...NAMES, ...(by === null ? [] : [divisorWords(by)]), ...(chart === "scatter" ? [PARTNER_WORDS] : [])].join("\n")}
WINDOW run AS (PARTITION BY bureau_code, p.comparable ORDER BY p.year)${most === null || bureaus.length > 0 ? "" : `\nQUALIFY rank <= ${most}`}
ORDER BY CASE p.level WHEN 'national' THEN 1 WHEN 'province' THEN 2 WHEN 'prefecture' THEN 3 ELSE 4 END, rank, p.year, p.comparable DESC, id`;
}

/** Columns of the figure that a value was divided by, and of the one across it in a scatter, with their types. */
const DIVIDED = new Map(
  Object.entries({ id: "VARCHAR", value: "DOUBLE", qualifier: "VARCHAR", unit: "VARCHAR", quote: "VARCHAR", year: "INTEGER" }),
);
const PAIRED = new Map(
  Object.entries({
    ...{ id: "VARCHAR", name_zh: "VARCHAR", name_en: "VARCHAR", value: "DOUBLE", lower: "DOUBLE", upper: "DOUBLE", qualifier: "VARCHAR" },
    ...{ figure: "DOUBLE", figure_qualifier: "VARCHAR", unit: "VARCHAR", basis: "VARCHAR", quote: "VARCHAR" },
  }),
);

// Windows run over few columns, names and words are joined to what is left: wide windows take several times as long.
const NAMES = [
  "JOIN observations AS o USING (id, bureau_code)",
  "JOIN (SELECT code AS bureau_code, short_zh, short_en FROM bureaus) USING (bureau_code)",
  "JOIN (SELECT level, count(*)::INTEGER AS peers FROM bureaus GROUP BY level) AS levels ON levels.level = p.level",
  "JOIN (SELECT id AS name_of, name_zh, name_en FROM indicators) ON name_of = p.indicator",
  "JOIN (SELECT id AS source_id, kind AS source_kind, title AS source_title, url AS source_url FROM sources) USING (source_id)",
];

const PARTNER_WORDS = `LEFT JOIN (
  SELECT w.id AS with_id, i.name_zh AS with_name_zh, i.name_en AS with_name_en,
    value AS with_figure, qualifier AS with_figure_qualifier, w.unit AS with_unit, basis AS with_basis, quote AS with_quote
  FROM observations AS w
  JOIN indicators AS i ON i.id = w.indicator
) USING (with_id)`;

function divisorWords(by: DivisorName): string {
  return DIVISORS[by].indicator === null
    ? `LEFT JOIN (SELECT bureau_code AS residents_of, population::DOUBLE AS per_value, 'exact' AS per_qualifier, 'person' AS per_unit, quote AS per_quote, year AS per_year FROM population)
  ON residents_of = p.bureau_code AND p.value IS NOT NULL`
    : `LEFT JOIN (SELECT id AS per_id, value AS per_value, qualifier AS per_qualifier, unit AS per_unit, quote AS per_quote, year AS per_year FROM observations) USING (per_id)`;
}

/** Whether figures of different bureaus stand side by side, so that unit and definition must be one. */
const isAcross = ({ chart, by }: Exploration) => by !== null || isBeside(chart);
const isBeside = (chart: ChartKind) => chart === "ranking" || chart === "scatter" || chart === "distribution";

function figures(exploration: Exploration): string {
  const { indicator, chart, by, bureaus, years, kinds, level, province } = exploration;
  const divisor = by === null ? null : DIVISORS[by].indicator;
  const wanted = [indicator, ...(chart === "scatter" ? [exploration.with] : []), ...(divisor === null ? [] : [divisor])];
  const conditions = [
    `indicator IN (${list([...new Set(wanted)])})`,
    ...filterConditions({ bureaus, years }),
    ...(level === null ? [] : [`level = ${quote(level)}`]),
    ...(province === null ? [] : [`province = ${quote(province)}`]),
    ...(kinds.length > 0 ? [`source_kind IN (${list(kinds)})`] : []),
  ];
  const apart = [
    ...(isAcross(exploration) ? ["unit <> usual_unit THEN 'unit'", "definition IS NOT NULL THEN 'definition'"] : []),
    ...(isBeside(chart) ? ["level = 'national' THEN 'national'"] : []),
  ];
  return `figures AS (
  SELECT id, bureau_code, level, indicator, year, value, lower, upper, unit, qualifier, basis, period_start, period_end, scope,
    headline, headline_reason = 'agrees' AS agrees, breaks IS NOT NULL AS changed, source_kind, coalesce(definition, '') AS definition,
    ${apart.length === 0 ? "obstacle" : `coalesce(obstacle, CASE ${apart.map((when) => `WHEN ${when}`).join(" ")} END) AS obstacle`}
  FROM observations
  JOIN (SELECT code AS bureau_code, level, province FROM bureaus) USING (bureau_code)
  JOIN (SELECT id AS indicator, unit AS usual_unit FROM indicators) USING (indicator)
  JOIN (SELECT id AS source_id, kind AS source_kind FROM sources) USING (source_id)
  WHERE ${conditions.join("\n    AND ")}
)`;
}

// A figure that agrees with the chosen one stands in where the chosen one's kind of source is filtered away.
function standing(isLast: boolean): string {
  return `${isLast ? "rated" : "standing"} AS (
  SELECT * EXCLUDE (obstacle, agrees, headline, source_kind${isLast ? ", definition" : ""}),
    coalesce(obstacle, CASE WHEN row_number() OVER (
      PARTITION BY bureau_code, indicator, year, obstacle IS NULL
      ORDER BY headline DESC, list_position([${list(SOURCE_KINDS)}], source_kind), qualifier <> 'exact', id
    ) > 1 THEN CASE WHEN agrees THEN 'agrees' ELSE 'superseded' END END) AS reason${isLast ? ", definition AS signature" : ""}
  FROM figures
)`;
}

// Two figures belong together where both stand for the year, or where both are of one period and scope.
const together = (a: string, b: string) => `(${a}.reason IS NULL AND ${b}.reason IS NULL
    OR ${a}.period_start IS NOT DISTINCT FROM ${b}.period_start AND ${a}.period_end = ${b}.period_end AND ${a}.scope = ${b}.scope)`;

const EXACT = "n.qualifier = 'exact' AND d.qualifier = 'exact'";
const HEDGE = `CASE WHEN d.value IS NOT NULL THEN ${quotientHedge(EXACT, "n.lower / d.upper", "n.upper / nullif(d.lower, 0)")} END`;

function divided(by: DivisorName): string {
  const { indicator, per } = DIVISORS[by];
  const ratio = (above: string, below: string) => `n.${above} * ${per} / nullif(d.${below}, 0) AS ${above}`;
  const select = `SELECT n.* EXCLUDE (value, lower, upper, qualifier, reason, definition),
    ${ratio("value", "value")}, ${ratio("lower", "upper")}, ${ratio("upper", "lower")},
    ${HEDGE} AS qualifier,
    coalesce(n.reason, CASE WHEN d.value IS NULL THEN 'no_divisor' WHEN d.value = 0 THEN 'zero_divisor' ELSE d.reason END) AS reason`;
  if (indicator === null)
    return `rated AS (
  ${select}, NULL::VARCHAR AS per_id, n.definition AS signature
  FROM standing AS n
  LEFT JOIN (
    SELECT bureau_code, population::DOUBLE AS value, population::DOUBLE AS lower, population::DOUBLE AS upper, 'exact' AS qualifier, NULL::VARCHAR AS reason
    FROM population
  ) AS d ON d.bureau_code = n.bureau_code AND coalesce(n.reason, '') NOT IN ('scope', 'part', 'period')
)`;
  return `rated AS (
  ${select}, d.id AS per_id, n.definition || ' / ' || d.unit || d.definition AS signature
  FROM standing AS n
  LEFT JOIN (SELECT * FROM standing WHERE indicator = ${quote(indicator)}) AS d
    ON (d.bureau_code, d.year) = (n.bureau_code, n.year) AND ${together("n", "d")}
  QUALIFY row_number() OVER (PARTITION BY n.id ORDER BY d.reason IS NOT NULL, d.id) = 1
)`;
}

function paired(other: string): string {
  return `paired AS (
  SELECT a.* EXCLUDE (reason), coalesce(a.reason, CASE WHEN b.value IS NULL THEN 'no_partner' ELSE b.reason END) AS reason,
    b.id AS with_id, b.value AS with_value, b.lower AS with_lower, b.upper AS with_upper, b.qualifier AS with_qualifier
  FROM rated AS a
  LEFT JOIN (SELECT * FROM rated WHERE indicator = ${quote(other)}) AS b
    ON (b.bureau_code, b.year) = (a.bureau_code, a.year) AND ${together("a", "b")}
  QUALIFY row_number() OVER (PARTITION BY a.id ORDER BY b.reason IS NOT NULL, b.id) = 1
)`;
}

function marked({ indicator, chart }: Exploration): string {
  const before = (column: string) => `lag(${column}) OVER run`;
  return `marked AS (
  SELECT * EXCLUDE (signature, changed, period_start, period_end, scope), reason IS NULL AS comparable,
    reason IS NULL AND coalesce(${before("signature")} <> signature OR ${before("unit")} <> unit OR ${before("basis")} <> basis
      OR changed AND ${before("year")} IS NOT NULL, false) AS broken,
    reason IS NULL AND year - ${before("year")} > 1 AS gap
  FROM ${chart === "scatter" ? "paired" : "rated"}
  WHERE indicator = ${quote(indicator)}
  WINDOW run AS (PARTITION BY bureau_code, reason IS NULL ORDER BY year)
)`;
}

// A trend of parts beside their total would be a line on the floor: the country is drawn where it is chosen or divided.
function placed({ chart, by, bureaus }: Exploration): string {
  const conditions = [
    ...(chart === "trend" && by === null && bureaus.length === 0 ? ["level <> 'national'"] : []),
    ...(chart === "ranking"
      ? ["year = (SELECT year FROM marked GROUP BY year ORDER BY count(*) FILTER (comparable) DESC, year DESC LIMIT 1)"]
      : []),
  ];
  return `placed AS (
  SELECT *, dense_rank() OVER (ORDER BY level = 'national' DESC, points DESC, stated DESC, bureau_code) AS rank
  FROM marked
  JOIN (
    SELECT bureau_code, count(*) FILTER (comparable) AS points, count(*) AS stated FROM marked GROUP BY bureau_code
  ) USING (bureau_code)${where(conditions, "  ")}
)`;
}
