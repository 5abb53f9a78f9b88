import { type Column, column, optional, TABLES } from "./columns.js";
import { byName, CELLS } from "./row.js";

const { bureaus: b, indicators: i, observations: o, sources: s } = CELLS;

const named = <const N extends string, C extends Column>(name: N, { type, codes, nullable, doc }: C) => {
  return { name, type, doc, ...(codes && { codes }), ...(nullable && { nullable }) } as Omit<C, "name"> & { name: N };
};
const BUREAU = [
  ...([o.bureau_code, named("bureau_zh", b.short_zh), named("bureau_en", b.short_en), b.level] as const),
  column("province_zh", "utf8", "所在省", "Its province, in Chinese"),
  column("province_en", "utf8", "所在省英文名", "Its province"),
] as const;

const FIGURES = [
  ...BUREAU,
  ...([o.indicator, named("indicator_zh", i.name_zh), named("indicator_en", i.name_en), o.family, o.year] as const),
  ...([o.value, o.unit, named("hedge", o.qualifier), o.lower, o.upper, o.comparable, o.obstacle, o.basis, o.definition] as const),
  ...([o.period_kind, o.period_start, o.period_end, o.status, o.breaks, o.caveats, o.quote, o.confidence] as const),
  ...([named("source_kind", s.kind), named("source_title", s.title), named("source_url", s.url), o.source_id, o.id] as const),
] as const;

/** A column that every row of a view fills. */
const filled = <const N extends string, C extends Column>(name: N, { type, doc }: C) => column(name, type as C["type"], doc.zh, doc.en);

const LINE = [
  column(
    "broken",
    "bool",
    "是否与前一个可比数口径、单位或定义不同",
    "Whether basis, unit or definition changed since the comparable figure before",
  ),
  ...([o.stretch, filled("points", o.points)] as const),
] as const;

/** Tables for people that are made from the others, with their columns in order: a row a bureau, indicator and year; the same with its place on a line; quotients. */
export const VIEWS = {
  figures: FIGURES,
  series: [...FIGURES, ...LINE, filled("stated", o.stated)],
  ratios: [
    ...BUREAU,
    o.year,
    column("numerator", "utf8", "分子指标", "Indicator above"),
    ...([named("numerator_zh", i.name_zh), named("numerator_en", i.name_en)] as const),
    column("denominator", "utf8", "分母指标，或 residents（普查人口）", "Indicator below, or residents of the census"),
    ...([named("denominator_zh", i.name_zh), named("denominator_en", i.name_en)] as const),
    column("per", "int32", "每多少分母", "How many of the denominator make one"),
    ...([column("value", "float64", "比值", "Quotient"), named("hedge", o.qualifier), o.lower, o.upper] as const),
    named("unit", { ...o.unit, doc: { zh: "分子单位", en: "Unit of the numerator" } }),
    ...([o.basis, ...LINE] as const),
    ...([named("numerator_value", o.value), named("numerator_hedge", o.qualifier), named("numerator_quote", o.quote)] as const),
    ...([named("denominator_value", o.value), named("denominator_hedge", o.qualifier), named("denominator_quote", o.quote)] as const),
    ...([o.source_id, o.id] as const),
    optional("denominator_id", "utf8", "分母的观测编号；人口为空", "Observation id of the denominator; empty for residents"),
  ],
} as const satisfies Record<string, readonly Column[]>;
export type ViewName = keyof typeof VIEWS;

/** The columns of every view by name. */
export const VIEW_CELLS = byName(VIEWS);

/** Everything that can be asked and downloaded by name: the views, then the tables. */
export const RELATIONS = { ...VIEWS, ...TABLES };
export type RelationName = keyof typeof RELATIONS;
