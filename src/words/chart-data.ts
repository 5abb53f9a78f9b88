import type { Words } from "../model/indicator.js";

/** Columns that the displayed data of every chart have beyond those of its table, by name, with what they mean. */
export const DATA_COLUMNS = {
  hedge: { label: { zh: "{0}的精确程度", en: "Hedge of {0}" }, doc: { zh: "前一列数值的精确程度", en: "how sure the value before it is" } },
  lower: { label: { zh: "下界", en: "Lower bound" }, doc: { zh: "空为没有下界", en: "empty is open below" } },
  upper: { label: { zh: "上界", en: "Upper bound" }, doc: { zh: "空为没有上界", en: "empty is open above" } },
  unit: { label: { zh: "图中单位", en: "Unit shown" }, doc: { zh: "图中数值的单位", en: "unit of the chart" } },
  stated_unit: {
    label: { zh: "观测单位", en: "Unit stated" },
    doc: { zh: "观测值本身的单位", en: "unit of the observation itself" },
  },
  comparable: {
    label: { zh: "是否可比", en: "Comparable" },
    doc: {
      zh: "能否与其他机构、其他年份的数相比；空为无数字",
      en: "whether it compares with other bureaus and years; empty where nothing is stated",
    },
  },
  remarks: {
    label: { zh: "说明", en: "Remarks" },
    doc: {
      zh: "不可比的缘由、口径变化与存疑之处；数值为空时写“未载明”，不等于零",
      en: "why it does not compare, what changed, what is doubtful; “not stated” where the value is empty, which is not zero",
    },
  },
  status: { label: { zh: "状态代码", en: "Status" }, doc: { zh: "SDMX 观测状态", en: "SDMX observation status" } },
  quote: { label: { zh: "原文摘句", en: "Quote" }, doc: { zh: "原文，不超过40字", en: "the report’s words, at most 40 characters" } },
  observation: { label: { zh: "观测编号", en: "Observation" }, doc: { zh: "图鉴中该数字的编号", en: "id of the figure in the atlas" } },
  observation_page: {
    label: { zh: "观测页面", en: "Observation page" },
    doc: {
      zh: "该数字在图鉴中的网页；不含网址时以图鉴的根目录为起点",
      en: "its page in the atlas; without a host it is relative to the site’s root",
    },
  },
  source_kind: { label: { zh: "来源类别", en: "Kind of source" }, doc: { zh: "", en: "" } },
  source_title: { label: { zh: "来源标题", en: "Source" }, doc: { zh: "", en: "" } },
  source_published: { label: { zh: "来源发布日期", en: "Source published" }, doc: { zh: "", en: "" } },
  source_url: { label: { zh: "来源网址", en: "Source address" }, doc: { zh: "", en: "" } },
  other_observations: {
    label: { zh: "其他观测编号", en: "Other observations" },
    doc: { zh: "参与计算的其他数字，以空格分隔", en: "other figures that it was computed from, separated by spaces" },
  },
  other_units: { label: { zh: "其他观测单位", en: "Other units" }, doc: { zh: "以空格分隔", en: "separated by spaces" } },
  other_source_urls: {
    label: { zh: "其他来源网址", en: "Other source addresses" },
    doc: { zh: "其他数字的来源，以空格分隔", en: "their sources, separated by spaces" },
  },
} as const satisfies Record<string, { label: Words; doc: Words }>;

/** Texts of the README beside the files of a chart; `{0}` … are filled in. */
export const CHART_README = {
  files: { zh: "文件", en: "Files" },
  svg: { zh: "矢量图（字已转为曲线，分组有名）", en: "drawing; letters are outlines, groups have names" },
  png: { zh: "图片，一倍", en: "picture, 1×" },
  png2x: { zh: "图片，两倍", en: "picture, 2×" },
  square: { zh: "方图 1080×1080", en: "square, 1080 × 1080" },
  card: { zh: "横图 1200×675（16:9）", en: "card, 1200 × 675 (16:9)" },
  csv: {
    zh: "图中数据（UTF-8，带 BOM，Excel 可直接打开；会被当作公式的文字前加撇号）",
    en: "data displayed, UTF-8 with a byte order mark for Excel; a text that would be a formula stands behind an apostrophe",
  },
  json: { zh: "图中数据，文字保持原样，附单位、说明与引用", en: "data displayed, every text as it is, with units, remarks and citation" },
  fullCsv: {
    zh: "完整序列：同一指标的全部观测，含未入图者",
    en: "full series: every observation of its indicators, those not displayed too",
  },
  fullJson: {
    zh: "完整序列，JSON；每行是按 columns 的顺序排列的值",
    en: "full series as JSON, each row a list of values in the order of its columns",
  },
  shown: { zh: "图中内容", en: "What it shows" },
  remarks: { zh: "关于单个数字的说明", en: "Remarks on single figures" },
  columns: { zh: "图中数据的各列", en: "Columns of the data displayed" },
  fullColumns: { zh: "完整序列的各列", en: "Columns of the full series" },
  hedges: { zh: "精确程度", en: "Hedges" },
  silence: {
    zh: "空的数值表示报告没有写明，从不表示零；明说的零写作 0。",
    en: "An empty value means that the report does not state it, never zero; a stated zero is 0.",
  },
  cite: { zh: "如何引用（访问日期与网址请自行填入）", en: "How to cite; fill in the date of access and the address" },
  licence: {
    zh: "许可：CC BY 4.0。注明图鉴、数据版本，以及各机构的原始报告。摘句版权归其发布者。",
    en: "Licence: CC BY 4.0. Name the atlas, the data version, and the bureaus’ own reports. Quotes belong to their publishers.",
  },
  version: { zh: "数据版本 {0}，{1} 发布", en: "Data version {0}, released {1}" },
  notStated: { zh: "未载明", en: "not stated" },
} as const satisfies Record<string, Words>;

/** Columns that the full series has beyond those of the observations table. */
export const SERIES_EXTRA = {
  bureau_zh: { zh: "机构中文名", en: "Chinese name of the bureau" },
  bureau_en: { zh: "机构英文名", en: "English name of the bureau" },
  indicator_zh: { zh: "指标中文名", en: "Chinese name of the indicator" },
  indicator_en: { zh: "指标英文名", en: "English name of the indicator" },
  caveats_zh: { zh: "说明", en: "Caveats in Chinese" },
  caveats_en: { zh: "英文说明", en: "Caveats in English" },
  source_kind: { zh: "来源类别", en: "report, bulletin, press, reprint or table" },
  source_title: { zh: "来源标题", en: "Title of the source" },
  source_published: { zh: "来源发布日期", en: "Day the source was published" },
  source_url: { zh: "来源网址", en: "Address of the source" },
} as const satisfies Record<string, Words>;
