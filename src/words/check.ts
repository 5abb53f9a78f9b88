import type { ChangeKind } from "../model/history.js";
import type { Words } from "../model/indicator.js";

/** What a release did to an observation. */
export const CHANGE_NAMES: Readonly<Record<ChangeKind, Words>> = {
  added: { zh: "新增", en: "Added" },
  corrected: { zh: "更正", en: "Corrected" },
  withdrawn: { zh: "撤回", en: "Withdrawn" },
};

/** Parts of an observation's state; `{0}` … are filled in. */
export const STATE = {
  between: { zh: "真值在 {0} 与 {1} 之间", en: "true value between {0} and {1}" },
  partOf: { zh: "其中，属于“{0}”", en: "part of “{0}”" },
} as const satisfies Record<string, Words>;

/** Texts of feeds; `{0}` … are filled in. */
export const FEEDS = {
  all: { zh: "全部更正与新增", en: "every change" },
  added: { zh: "数据 {0} 版新增 {1} 个观测值", en: "Release {0} added figures: {1}" },
  link: { zh: "数据变更（Atom）", en: "Changes of the data (Atom)" },
} as const satisfies Record<string, Words>;

/** Texts of the page that says whether something changed; `{0}` … are filled in. */
export const CHECK = {
  label: {
    zh: "图表、嵌入页或探索页的网址，图片上的查验码，观测编号，数据版本",
    en: "Address of a chart, embed or exploration, code printed on a picture, observation id, or data version",
  },
  picture: { zh: "或者选一张图片（PNG、SVG），也可拖到这里：", en: "Or choose a picture (PNG, SVG), or drop one here:" },
  pictureStays: { zh: "图片只在您的浏览器里读取，不会发送出去。", en: "The picture is read in your browser and sent nowhere." },
  submit: { zh: "查询", en: "Check" },
  hint: { zh: "粘贴网址、查验码或编号", en: "Paste an address, code or id" },
  examples: { zh: "例如：", en: "For example: " },
  noScript: {
    zh: "查询需要脚本。不用脚本也能查：在变更表中搜索观测编号（地址中 # 之后的部分）；表中没有“corrected”（更正）或“withdrawn”（撤回）的行，就是没有改过。",
    en: "This needs a script. Without one, look for the observation’s id (in its address, behind #) in the table of changes: where no row says “corrected” or “withdrawn”, it never changed.",
  },
  changesFile: { zh: "变更表（CSV）", en: "Table of changes (CSV)" },
  releasesFile: { zh: "发布记录（CSV）", en: "Releases (CSV)" },
  loading: { zh: "正在查询……", en: "Looking…" },
  failed: { zh: "没能读到记录，请检查网络后重试。", en: "The records could not be read. Check the connection and try again." },
  nothing: {
    zh: "认不出“{0}”：它不像图表或嵌入页的网址、观测编号（形如 371500-2020/penalty.amount@120），也不像 12 位的数据版本或图片上的查验码（抄错一个字母也认不出）。",
    en: "“{0}” is not the address of a chart or embed, an observation id (such as 371500-2020/penalty.amount@120), a data version of 12 digits, or the code of a picture (one wrong letter spoils it).",
  },
  unknown: { zh: "查无此编号", en: "Unknown" },
  unknownObservation: {
    zh: "从首次发布至今，没有编号为 {0} 的观测值。请核对编号是否完整。",
    en: "No release ever held an observation {0}. Check that the id is complete.",
  },
  unknownChart: { zh: "没有编号为 {0} 的图表。", en: "There is no chart {0}." },
  unknownVersion: {
    zh: "数据版本 {0} 没有发布记录，也不是现在任何图表或页面的数据，无法说明此后的变更。",
    en: "Data version {0} is no release, nor that of any chart or page now, so what changed after it cannot be said.",
  },
  unchanged: { zh: "没有改动", en: "Unchanged" },
  changed: { zh: "有改动", en: "Changed" },
  corrected: { zh: "已更正", en: "Corrected" },
  withdrawn: { zh: "已撤回", en: "Withdrawn" },
  altered: { zh: "图片被改动过", en: "The picture was altered" },
  computed: { zh: "由作者的查询算得，图鉴不作担保", en: "Computed by its author; the atlas does not vouch for it" },
  foreign: { zh: "与图鉴对不上", en: "Not what the atlas says" },
  unchangedObservation: { zh: "自收录以来没有改动。", en: "It has not changed since it was added." },
  correctedObservation: {
    zh: "收录后更正过 {0} 次，下表最后一行为现值。",
    en: "Times corrected since it was added: {0}. The last row is what it says now.",
  },
  withdrawnObservation: {
    zh: "这个数字已从数据中撤回，请勿再引用。",
    en: "This figure was withdrawn from the data; do not cite it.",
  },
  now: { zh: "现值", en: "Value now" },
  open: { zh: "查看这个数字", en: "See the figure" },
  openChart: { zh: "打开图表", en: "Open the chart" },
  chartUnchanged: {
    zh: "自数据 {0} 版（{1}）以来，图中数字没有更正或撤回。",
    en: "None of its figures was corrected or withdrawn since release {0} ({1}).",
  },
  chartChanged: {
    zh: "自数据 {0} 版（{1}）以来，图中数字有 {2} 处更正或撤回；冻结的嵌入页仍显示当时的数字。",
    en: "Figures corrected or withdrawn since release {0} ({1}): {2}. The frozen embed still shows what they were.",
  },
  chartFigures: { zh: "与现在的图相比：新增 {0} 个数字，不再显示 {1} 个。", en: "Against today’s chart: {0} figures added, {1} gone." },
  liveUnchanged: {
    zh: "这个地址跟随数据更新。图中数字收录以来没有更正。",
    en: "This address follows the data. No figure it shows was ever corrected.",
  },
  liveChanged: {
    zh: "这个地址跟随数据更新。图中数字更正过 {0} 处：",
    en: "This address follows the data. Corrections among the figures it shows: {0}.",
  },
  chartNow: {
    zh: "图片上的这个编号是一张图所用数据的指纹，与本站现在的这张图一致。",
    en: "This code on a picture is the fingerprint of a chart’s data; the chart on this site has the same data now.",
  },
  partNow: {
    zh: "这个编号是一个页面（或其数据文件）所示数据的指纹，与本站现在的相同。",
    en: "This is the fingerprint of the data of a page, or of the file of its figures, which are the same on this site now.",
  },
  openPart: { zh: "打开这个页面", en: "Open that page" },
  versionNow: { zh: "这是本站现在的数据版本。", en: "This is the data version of this site now." },
  versionSince: {
    zh: "数据 {0} 版（{1}）之后：新增 {2} 个、更正 {3} 个、撤回 {4} 个观测值。本站现在的数据版本是 {5}。",
    en: "After release {0} ({1}): {2} observations added, {3} corrected, {4} withdrawn. This site now has data version {5}.",
  },
  change: { zh: "变更", en: "Change" },
  release: { zh: "数据版本与日期", en: "Release and day" },
  notReleased: { zh: "已在数据中，尚未发布", en: "in the data, not yet in a release" },
  before: { zh: "原为", en: "Was" },
  after: { zh: "改为", en: "Became" },
  reason: { zh: "原因", en: "Reason" },
  figure: { zh: "数字", en: "Figure" },
  table: { zh: "变更记录", en: "Changes" },
  releases: { zh: "各次发布", en: "Releases" },
  noReleases: {
    zh: "数据尚未正式发布过；首次发布之后的每一处变更都会记录在此。",
    en: "The data has not been released yet; every change after the first release will be recorded here.",
  },
  counts: { zh: "观测值 / 新增 / 更正 / 撤回", en: "Observations / added / corrected / withdrawn" },
  note: { zh: "说明", en: "Note" },
  hash: { zh: "数据指纹", en: "Content hash" },
} as const satisfies Record<string, Words>;
