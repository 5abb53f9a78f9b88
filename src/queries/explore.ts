import { CAVEATS, caveatOf, type Caveat } from "../model/caveat.js";
import { DIVISORS, type Divisor, type Exploration } from "../model/explore.js";
import { SOURCE_KINDS } from "../model/source.js";
import { filterConditions, quote } from "./filter.js";

/** Most series that a chart shows at once unless a reader chose bureaus; null where every bureau is shown. */
export const MOST_SERIES = { trend: 8, multiples: 24, ranking: null, scatter: null, distribution: null } as const;

const list = (texts: readonly string[]) => texts.map(quote).join(", ");
const DEFINITIONS = (Object.keys(CAVEATS) as Caveat[]).filter((code) => caveatOf(code).definition).join("|");

/** SQL: one row per figure of the exploration, the same columns for every chart. `comparable` figures may be joined and ranked; of the others `reason` says why not. `value` is what is drawn, empty where it cannot be worked out; `figure` is what the source states. */
export function exploreFigures(exploration: Exploration): string {
  return `WITH ${[
    figures(exploration),
    standing(exploration),
    ...(exploration.by === null ? [] : [divided(exploration.by)]),
    ...(exploration.chart === "scatter" ? [paired(exploration)] : []),
    marked(exploration),
    placed(exploration),
  ].join(", ")}
SELECT bureau_code, short_zh, short_en, level, peers, year, indicator, name_zh, name_en,
  id, value, lower, upper, qualifier, figure, figure_qualifier, unit,
  period_kind, period_start, period_end, scope, part_of, basis, status, caveats, headline_reason,
  comparable, reason, comparable AS joined, broken,
  CASE WHEN comparable THEN (count(*) FILTER (broken OR gap) OVER run)::INTEGER END AS segment,
  quote, source_id, source_kind, source_title, source_url,
  per_id, per_value, per_qualifier, per_unit, per_quote, per_year,
  with_id, with_name_zh, with_name_en, with_value, with_lower, with_upper, with_qualifier, with_figure, with_figure_qualifier, with_unit, with_basis, with_quote,
  rank::INTEGER AS place, series::INTEGER AS series
FROM placed${MOST_SERIES[exploration.chart] === null || exploration.bureaus.length > 0 ? "" : `\nWHERE rank <= ${MOST_SERIES[exploration.chart]}`}
WINDOW run AS (PARTITION BY bureau_code, comparable ORDER BY year)
ORDER BY CASE level WHEN 'national' THEN 1 WHEN 'province' THEN 2 WHEN 'prefecture' THEN 3 ELSE 4 END, rank, year, comparable DESC, id`;
}

/** Whether figures of different bureaus stand side by side, so that unit and definition must be one. */
const isAcross = ({ chart, by }: Exploration) => by !== null || chart === "ranking" || chart === "scatter" || chart === "distribution";

function figures(exploration: Exploration): string {
  const { indicator, chart, by, bureaus, years, kinds, level, province } = exploration;
  const wanted = [indicator, ...(chart === "scatter" ? [exploration.with] : []), ...(by === null ? [] : [DIVISORS[by].indicator ?? []])];
  const conditions = [
    `indicator IN (${list([...new Set(wanted.flat())])})`,
    ...filterConditions({ bureaus, years }),
    ...(level === null ? [] : [`level = ${quote(level)}`]),
    ...(province === null ? [] : [`province = ${quote(province)}`]),
    ...(kinds.length > 0 ? [`source_kind IN (${list(kinds)})`] : []),
  ];
  const nation = `level = 'national' THEN 'national'`;
  const across = [`WHEN unit <> usual_unit THEN 'unit'`, `WHEN len(definitions) > 0 THEN 'definition'`];
  const apart = [
    ...(isAcross(exploration) ? across : []),
    ...(chart === "ranking" || chart === "distribution" || chart === "scatter" ? [`WHEN ${nation}`] : []),
  ];
  return `figures AS (
  SELECT *, CASE
    WHEN headline_reason IN ('scope', 'part', 'period', 'caveat', 'several_values', 'estimated') THEN headline_reason${apart.map((line) => `\n    ${line}`).join("")}
  END AS obstacle
  FROM (SELECT *, regexp_extract_all(coalesce(caveats, ''), '${DEFINITIONS}') AS definitions FROM observations)
  JOIN (SELECT code AS bureau_code, short_zh, short_en, level, province FROM bureaus) USING (bureau_code)
  JOIN (SELECT level, count(*)::INTEGER AS peers FROM bureaus GROUP BY level) USING (level)
  JOIN (SELECT id AS indicator, name_zh, name_en, unit AS usual_unit FROM indicators) USING (indicator)
  JOIN (SELECT id AS source_id, kind AS source_kind, title AS source_title, url AS source_url FROM sources) USING (source_id)
  WHERE ${conditions.join("\n    AND ")}
)`;
}

// A figure that agrees with the chosen one stands in where the chosen one's kind of source is filtered away.
function standing({ by }: Exploration): string {
  const plain = by === null;
  return `${plain ? "rated" : "standing"} AS (
  SELECT *, value AS figure, qualifier AS figure_qualifier,
    coalesce(obstacle, CASE WHEN row_number() OVER (
      PARTITION BY bureau_code, indicator, year, obstacle IS NULL
      ORDER BY headline DESC, list_position([${list(SOURCE_KINDS)}], source_kind), qualifier <> 'exact', id
    ) > 1 THEN CASE headline_reason WHEN 'agrees' THEN 'agrees' ELSE 'superseded' END END) AS reason${
      plain
        ? `,
    NULL::VARCHAR AS per_id, NULL::DOUBLE AS per_value, NULL::VARCHAR AS per_qualifier, NULL::VARCHAR AS per_unit, NULL::VARCHAR AS per_quote, NULL::INTEGER AS per_year,
    definitions::VARCHAR AS signature`
        : ""
    }
  FROM figures
)`;
}

// Two figures belong together where both stand for the year, or where both are of one period and scope.
const together = (a: string, b: string) => `(${a}.reason IS NULL AND ${b}.reason IS NULL
    OR ${a}.period_start IS NOT DISTINCT FROM ${b}.period_start AND ${a}.period_end = ${b}.period_end AND ${a}.scope = ${b}.scope)`;

const hedgeOf = (above: string, below: string, lower: string, upper: string) => `CASE WHEN ${below} IS NULL THEN NULL
      WHEN ${above} = 'exact' AND ${below} = 'exact' THEN 'exact'
      WHEN ${lower} IS NOT NULL AND ${upper} IS NULL THEN 'at_least'
      WHEN ${lower} IS NULL AND ${upper} IS NOT NULL THEN 'at_most' ELSE 'approx' END`;

function divided(by: Divisor): string {
  const { indicator, per } = DIVISORS[by];
  const quotient = `n.value * ${per} / nullif(d.value, 0) AS value, n.lower * ${per} / nullif(d.upper, 0) AS lower, n.upper * ${per} / nullif(d.lower, 0) AS upper`;
  const replaced = "n.* EXCLUDE (value, lower, upper, qualifier, reason)";
  const reason = `coalesce(n.reason, CASE WHEN d.id IS NULL THEN 'no_divisor' WHEN d.value = 0 THEN 'zero_divisor' ELSE d.reason END) AS reason`;
  const hedge = `${hedgeOf("n.qualifier", "d.qualifier", "n.lower / d.upper", "n.upper / nullif(d.lower, 0)")} AS qualifier`;
  if (indicator === null)
    return `rated AS (
  SELECT ${replaced}, ${quotient}, ${hedge}, ${reason},
    NULL::VARCHAR AS per_id, d.value AS per_value, d.qualifier AS per_qualifier, 'person' AS per_unit, d.quote AS per_quote, d.year AS per_year,
    n.definitions::VARCHAR AS signature
  FROM standing AS n
  LEFT JOIN (
    SELECT bureau_code, year, bureau_code AS id, population::DOUBLE AS value, population::DOUBLE AS lower, population::DOUBLE AS upper,
      'exact' AS qualifier, quote, NULL::VARCHAR AS reason
    FROM population
  ) AS d ON d.bureau_code = n.bureau_code AND coalesce(n.reason, '') NOT IN ('scope', 'part', 'period')
)`;
  return `rated AS (
  SELECT ${replaced}, ${quotient}, ${hedge}, ${reason},
    d.id AS per_id, d.value AS per_value, d.qualifier AS per_qualifier, d.unit AS per_unit, d.quote AS per_quote, d.year AS per_year,
    n.definitions::VARCHAR || ' / ' || d.unit || d.definitions::VARCHAR AS signature
  FROM standing AS n
  LEFT JOIN (SELECT * FROM standing WHERE indicator = ${quote(indicator)}) AS d
    ON (d.bureau_code, d.year) = (n.bureau_code, n.year) AND ${together("n", "d")}
  QUALIFY row_number() OVER (PARTITION BY n.id ORDER BY d.reason IS NOT NULL, d.headline DESC, d.id) = 1
)`;
}

function paired({ with: other }: Exploration): string {
  return `paired AS (
  SELECT a.* EXCLUDE (reason), coalesce(a.reason, CASE WHEN b.value IS NULL THEN 'no_partner' ELSE b.reason END) AS reason,
    b.id AS with_id, b.name_zh AS with_name_zh, b.name_en AS with_name_en, b.value AS with_value, b.lower AS with_lower, b.upper AS with_upper,
    b.qualifier AS with_qualifier, b.figure AS with_figure, b.figure_qualifier AS with_figure_qualifier, b.unit AS with_unit, b.basis AS with_basis, b.quote AS with_quote
  FROM rated AS a
  LEFT JOIN (SELECT * FROM rated WHERE indicator = ${quote(other)}) AS b
    ON (b.bureau_code, b.year) = (a.bureau_code, a.year) AND ${together("a", "b")}
  QUALIFY row_number() OVER (PARTITION BY a.id ORDER BY b.reason IS NOT NULL, b.headline DESC, b.id) = 1
)`;
}

const NO_PARTNER = [
  ...["id", "name_zh", "name_en"].map((name) => `NULL::VARCHAR AS with_${name}`),
  ...["value", "lower", "upper"].map((name) => `NULL::DOUBLE AS with_${name}`),
  ...["NULL::VARCHAR AS with_qualifier", "NULL::DOUBLE AS with_figure"],
  ...["figure_qualifier", "unit", "basis", "quote"].map((name) => `NULL::VARCHAR AS with_${name}`),
].join(", ");

function marked({ indicator, chart }: Exploration): string {
  const before = (column: string) => `lag(${column}) OVER run`;
  const isScatter = chart === "scatter";
  return `marked AS (
  SELECT *, reason IS NULL AS comparable,${isScatter ? "" : `\n    ${NO_PARTNER},`}
    reason IS NULL AND coalesce(${before("signature")} <> signature OR ${before("unit")} <> unit OR ${before("basis")} <> basis
      OR breaks IS NOT NULL AND ${before("year")} IS NOT NULL, false) AS broken,
    reason IS NULL AND year - ${before("year")} > 1 AS gap
  FROM ${isScatter ? "paired" : "rated"}
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
  const counted = `SELECT *, count(*) FILTER (comparable) OVER (PARTITION BY bureau_code) AS points, count(*) OVER (PARTITION BY bureau_code) AS stated
    FROM marked${conditions.length > 0 ? `\n    WHERE ${conditions.join("\n      AND ")}` : ""}`;
  return `placed AS (
  SELECT *, max(rank) OVER () AS series
  FROM (
    SELECT *, dense_rank() OVER (ORDER BY level = 'national' DESC, points DESC, stated DESC, bureau_code) AS rank
    FROM (${counted})
  )
)`;
}
