import type { Words } from "../model/indicator.js";

/** Texts inside pictures of charts and in the files beside them; `{0}`, `{1}` … are filled in. */
export const PICTURE = {
  hollow: { zh: "空心", en: "Hollow" },
  estimated: { zh: "估计值", en: "estimated" },
  incomparable: { zh: "不作比较", en: "not compared" },
  more: { zh: "另有 {0} 条说明，见 {1}", en: "{0} more remarks: {1}" },
  moreInData: { zh: "另有 {0} 条说明，见数据文件", en: "{0} more remarks are in the data file" },
  shownPanels: { zh: "本图显示 {1} 格中的前 {0} 格，全部见 {2}", en: "Shown are the first {0} of {1} panels; all of them: {2}" },
  shownPanelsOnly: {
    zh: "本图显示 {1} 格中的前 {0} 格，全部见完整图",
    en: "Shown are the first {0} of {1} panels; the full chart has all",
  },
  sources: { zh: "来源：{0}（逐条网址在数据文件中）", en: "Sources: {0} (each address is in the data file)" },
  sourceCount: { zh: "{0} {1} 份", en: "{0} × {1}" },
  reportsBy: { zh: "来源：{0}的年度报告", en: "Sources: annual reports, {0}" },
  site: { zh: "环境执法图鉴 Enforcement Atlas", en: "Enforcement Atlas 环境执法图鉴" },
  chart: { zh: "图 {0}", en: "Chart {0}" },
  fingerprint: { zh: "图中数据 {0}", en: "Chart data {0}" },
  code: { zh: "查验码 {0}", en: "Code {0}" },
  licence: { zh: "CC BY 4.0", en: "CC BY 4.0" },
} as const satisfies Record<string, Words>;

/** Sign before a remark on a figure that is drawn as others are. */
export const DAGGER = "†";
