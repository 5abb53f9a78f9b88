import { REFUSALS } from "./caveat.js";
import { CHECK_KINDS, CHECK_NOTES, VERDICTS } from "./check.js";
import { OBSTACLE_CODES } from "./comparability.js";
import { HEADLINE_REASONS } from "./headline.js";
import { INDICATOR_KINDS, keysOf } from "./indicator.js";
import { MEASURED_TEXTS } from "./confidence.js";
import { BUREAU_LEVELS } from "./level.js";
import { BASES, PERIOD_KINDS, QUALIFIERS } from "./observation.js";
import { STATUSES } from "./status.js";
import { SOURCE_KINDS } from "./source.js";

/** Column types that Arrow, Parquet and DuckDB all share; money is float64, never decimal; dates are ISO text. */
export type ColumnType = "utf8" | "float64" | "int32" | "bool";

/** What the cells of a column may be; `codes` are the only texts that stand in it. */
export interface CellKind {
  type: ColumnType;
  codes?: readonly string[];
  nullable?: true;
}

export interface Column extends CellKind {
  name: string;
  doc: { zh: string; en: string };
}

/** A column without empty cells. */
export const column = <const N extends string, const T extends ColumnType>(name: N, type: T, zh: string, en: string) => {
  return { name, type, doc: { zh, en } };
};
/** A column whose cells may be empty. */
export const optional = <const N extends string, const T extends ColumnType>(name: N, type: T, zh: string, en: string) => {
  return { ...column(name, type, zh, en), nullable: true as const };
};
const coded = <const N extends string, const C extends string>(name: N, codes: readonly C[], zh: string, en: string) => {
  return { ...column(name, "utf8", zh, en), codes };
};

/** Where an observation stands on the line of its bureau and indicator, worked out once from all of them; empty for what the view `figures` leaves out. */
export const LINE_COLUMNS = [
  column("in_figures", "bool", "是否列入 figures：每机构每指标每年一个", "Whether figures has it, one a bureau, indicator and year"),
  optional(
    "stretch",
    "int32",
    "第几段：同段各年相连；空为不可比",
    "Number of its stretch: years of one stretch are joined by a line; empty where it does not compare",
  ),
  optional("changes", "int32", "至此口径、单位或定义改变的次数", "Changes of basis, unit or definition by then"),
  optional("points", "int32", "该机构该指标可比的年数", "Comparable years of the bureau and indicator"),
  optional("stated", "int32", "该机构该指标有数的年数，含不可比者", "Years of the bureau and indicator with a figure, comparable or not"),
] as const;

/** Every table of the atlas with its columns, in order: the one place that Arrow, Parquet, SQL and the codebook read. */
export const TABLES = {
  observations: [
    column("id", "utf8", "观测编号", "Observation id"),
    column("indicator", "utf8", "指标", "Indicator id"),
    column("family", "utf8", "指标类", "Indicator family"),
    column("bureau_code", "utf8", "机构代码（GB/T 2260）", "Bureau code (GB/T 2260)"),
    column("year", "int32", "数字所属年份（期末）", "Year the figure is about (end of its period)"),
    column("value", "float64", "数值（金额为元）", "Value (money in CNY)"),
    optional("lower", "float64", "下界；空为无下界", "Lower bound; empty is open"),
    optional("upper", "float64", "上界；空为无上界", "Upper bound; empty is open"),
    column("unit", "utf8", "单位", "Unit"),
    coded("qualifier", QUALIFIERS, "精确程度", "Exact, approx, at_least or at_most"),
    coded("period_kind", PERIOD_KINDS, "期间类型", "year, partial, cumulative or point"),
    optional("period_start", "utf8", "期间起", "First day"),
    column("period_end", "utf8", "期间止", "Last day"),
    column("scope", "utf8", "范围", "all, or what the figure covers"),
    optional("part_of", "utf8", "所属合计的原文", "Total it is part of, as printed"),
    { ...coded("basis", BASES, "金额口径", "fine, fine_and_confiscation or confiscation"), nullable: true },
    optional(
      "definition",
      "utf8",
      "所按的另一定义，说明代码以空格分隔；空为指标目录的定义",
      "Other definition that it follows, codes divided by spaces; empty for that of the catalogue",
    ),
    column("comparable", "bool", "可否与其他机构的全年数比较", "Whether it compares with full years of other bureaus"),
    {
      ...coded("obstacle", OBSTACLE_CODES, "不可比的缘由代码；空为可比", "Code of what keeps it from comparing; empty where nothing does"),
      nullable: true,
    },
    column("headline", "bool", "是否代表该机构该年该指标", "Whether it stands for its bureau, year and indicator"),
    coded("headline_reason", keysOf(HEADLINE_REASONS), "入选或未入选的缘由代码", "Code of why it stands for them, or why not"),
    optional("superseded_by", "utf8", "代替它的观测编号", "Id of the observation that stands instead"),
    optional(
      "breaks",
      "utf8",
      "与该机构上一个数相比改变了什么",
      "What changed since the bureau's figure before: basis, unit or definition",
    ),
    optional("caveats", "utf8", "说明代码，以空格分隔", "Codes of what is doubtful or different, divided by spaces"),
    coded("status", STATUSES, "SDMX 观测状态", "SDMX observation status"),
    optional("section", "utf8", "所在章节；人工录入者为空", "Heading it stands under; empty where coded by hand"),
    column("raw", "utf8", "原文数字", "The number as printed"),
    column("quote", "utf8", "原文摘句（不超过40字）", "The shortest span around it, at most 40 characters"),
    optional("start", "int32", "在原文中的位置", "Place in the text, in characters"),
    optional("rule", "utf8", "命中的规则；人工录入者为空", "Wording that matched; empty where coded by hand"),
    optional(
      "confidence",
      "float64",
      "把握（0–1）：所记各项全对的可能，按人工读过的文本测得；空为人工录入、人工核过或推得",
      "How likely all that is said of it is right (0–1), as measured on texts that people read; empty where a person coded or answered for it, or where it is implied",
    ),
    column("source_id", "utf8", "来源编号", "Source id"),
    ...LINE_COLUMNS,
  ],
  sources: [
    column("id", "utf8", "来源编号", "Source id"),
    coded("kind", SOURCE_KINDS, "来源类别", "report, bulletin, press, reprint or table"),
    column("bureau_code", "utf8", "机构代码", "Bureau code"),
    column("year", "int32", "年份", "Year"),
    column("title", "utf8", "标题", "Title"),
    optional("published", "utf8", "发布日期", "Published on"),
    optional("url", "utf8", "网址", "Address"),
    column("coded", "bool", "是否人工录入", "Whether its figures were coded by hand"),
    optional("sha256", "utf8", "原文指纹；人工录入者为空", "Fingerprint of the text; empty where coded by hand"),
    optional("length", "int32", "原文字数；人工录入者为空", "Length of the text in characters; empty where coded by hand"),
    column("observations", "int32", "观测数", "Observations taken"),
    column("unclassified", "int32", "未归类数字", "Quantities without an indicator"),
  ],
  bureaus: [
    column("code", "utf8", "机构代码", "Code"),
    column("name_zh", "utf8", "中文名", "Chinese name"),
    column("name_en", "utf8", "英文名", "English name"),
    column("short_zh", "utf8", "简称", "Short name"),
    column("short_en", "utf8", "英文简称", "Short English name"),
    coded("level", BUREAU_LEVELS, "层级", "national, province, prefecture or county"),
    column("province", "utf8", "所在省（代码）", "Code of its province"),
    optional("parent", "utf8", "上级（代码）", "Code of the area above it"),
    optional("former", "utf8", "曾用名及年份", "Former names with their years"),
  ],
  population: [
    column("bureau_code", "utf8", "机构代码", "Bureau code"),
    column("year", "int32", "普查年份", "Year of the census"),
    column("population", "int32", "常住人口", "Resident population"),
    optional("caveats", "utf8", "说明代码，以空格分隔", "Codes of what is doubtful or different, divided by spaces"),
    column("quote", "utf8", "原文摘句（不超过40字）", "The shortest span around it, at most 40 characters"),
    coded("source_kind", SOURCE_KINDS, "来源类别", "report, bulletin, press or reprint"),
    column("source_title", "utf8", "来源标题", "Title of the source"),
    optional("source_url", "utf8", "网址", "Address"),
    optional("source_published", "utf8", "发布日期", "Published on"),
  ],
  reports: [
    column("bureau_code", "utf8", "机构代码", "Bureau code"),
    column("year", "int32", "报告所述年份", "Year the report is about"),
    column("title", "utf8", "标题", "Title"),
    column("title_is", "utf8", "标题如何得知", "How the title is known: printed or inferred"),
    optional("published", "utf8", "发布日期", "Published on"),
    optional("url", "utf8", "网址", "Address"),
    optional(
      "source_id",
      "utf8",
      "读过者的来源编号；空为尚未读取",
      "Source id of a report that was read in full; empty where it is not yet read",
    ),
  ],
  refused: [
    column("bureau_code", "utf8", "机构代码", "Bureau code"),
    column("indicator", "utf8", "所报指标", "Indicator it was collected for"),
    column("year", "int32", "年份", "Year"),
    column("value", "float64", "数值", "Value"),
    column("unit", "utf8", "单位", "Unit"),
    column("quote", "utf8", "原文摘句（不超过40字）", "The shortest span around it, at most 40 characters"),
    coded("reason", keysOf(REFUSALS), "未采用的缘由代码", "Code of why it was not taken over"),
    column("source_title", "utf8", "来源标题", "Title of the source"),
    optional("source_url", "utf8", "网址", "Address"),
    optional("source_published", "utf8", "发布日期", "Published on"),
  ],
  indicators: [
    column("id", "utf8", "指标编号", "Indicator id"),
    column("family", "utf8", "指标类", "Family"),
    column("name_zh", "utf8", "中文名", "Chinese name"),
    column("name_en", "utf8", "英文名", "English name"),
    column("unit", "utf8", "单位", "Unit"),
    coded("kind", INDICATOR_KINDS, "类型", "flow, stock or rate"),
    column("definition_zh", "utf8", "定义", "Chinese definition"),
    column("definition_en", "utf8", "英文定义", "English definition"),
    optional("legal_basis", "utf8", "法律依据；空为没有", "Legal basis; empty where none"),
  ],
  checks: [
    column("id", "utf8", "核对编号", "Check id"),
    coded("kind", keysOf(CHECK_KINDS), "核对类别", "parts, sum, within, average, rate, same, sources, implied or change"),
    column("bureau_code", "utf8", "机构代码", "Bureau code"),
    column("year", "int32", "年份", "Year the figures are about"),
    column("indicator", "utf8", "指标编号", "Indicator id of the main figure"),
    column("observations", "utf8", "参与核对的观测编号，以空格分隔", "Ids of the observations that take part, divided by spaces"),
    optional("expected", "float64", "由其他数字推得的数", "What the other figures imply"),
    optional("actual", "float64", "所述的数", "What is stated"),
    optional("difference", "float64", "所述减推得", "Stated less implied"),
    optional("ratio", "float64", "所述除以推得", "Stated divided by implied"),
    coded("verdict", keysOf(VERDICTS), "结论", "differs, cannot-tell, rounds or holds"),
    coded("note", keysOf(CHECK_NOTES), "缘由代码", "Code of the reason, or none"),
    column("across", "bool", "是否跨来源核对", "Whether it compares records"),
  ],
  accuracy: [
    column("gold_set", "utf8", "人工标注的报告组", "Set of reports that people read by hand"),
    optional("texts", "utf8", "这组报告所在文件夹；空为不在代码库中", "Folder of its reports; empty where they are not in the repository"),
    column("reports", "int32", "报告份数", "Reports in the set"),
    column("family", "utf8", "指标类；core 为四个核心类，all 为全部", "Family; core is the four core families, all is every one"),
    column("gold", "int32", "人工标出的数字", "Figures that people marked"),
    column("placed", "int32", "程序归类的数字", "Figures that the extractor placed"),
    column("matched", "int32", "两者指标、数值、位置都相同的", "Figures where indicator, value and place agree"),
    optional("precision", "float64", "精确率：相同的除以程序归类的", "matched ÷ placed"),
    optional("recall", "float64", "召回率：相同的除以人工标出的", "matched ÷ gold"),
    optional("f1", "float64", "F1：精确率与召回率的调和平均", "Harmonic mean of precision and recall"),
    optional("found", "float64", "该组标注的数字中被找到的比例", "Share of all marked quantities of the set that were found at all"),
    column("extractor", "utf8", "测量时的提取程序版本", "Version of the extractor that was measured"),
    column("catalogue", "utf8", "测量时的指标目录版本", "Version of the catalogue that was measured"),
  ],
  calibration: [
    coded("texts", keysOf(MEASURED_TEXTS), "哪些文本", "Which texts: all, or unseen"),
    column("reports", "int32", "文本份数", "Texts in the group"),
    column("at_least", "float64", "把握不低于", "Confidence at least"),
    column("at_most", "float64", "把握低于；1 含在内", "Confidence below; 1 is within"),
    column("figures", "int32", "这一段的数字个数", "Figures of this range"),
    optional("stated", "float64", "所称的平均把握；空为没有数字", "Mean confidence that was stated; empty where there is none"),
    optional("right", "float64", "各项全对的比例", "Share of them that are right in all"),
    optional("placed", "float64", "指标、数值、位置都对的比例", "Share where indicator, value and place are right"),
    column("brier", "float64", "该组的布赖尔分（越低越好）", "Brier score of the group; lower is better"),
    column("brier_same", "float64", "一律称同一把握时的布赖尔分", "Brier score if every figure stated the same"),
    column("extractor", "utf8", "训练时的规则版本", "Version of the rules that it was trained with"),
    column("catalogue", "utf8", "训练时的指标目录版本", "Version of the catalogue that it was trained with"),
  ],
} as const satisfies Record<string, readonly Column[]>;

export type TableName = keyof typeof TABLES;
export type Cell = string | number | boolean | null;
/** Cells by the name of their column, where the columns are not known beforehand. */
export type Row = Record<string, Cell>;

interface CellTypes {
  utf8: string;
  float64: number;
  int32: number;
  bool: boolean;
}

/** What a cell of a kind is. */
export type CellOf<K extends CellKind> =
  (K extends { codes: readonly (infer C)[] } ? C : CellTypes[K["type"]]) | (K extends { nullable: true } ? null : never);

/** A row of a table. */
export type RowOf<T extends TableName> = { [C in (typeof TABLES)[T][number] as C["name"]]: CellOf<C> };
