import type { Words } from "../model/indicator.js";

/** What an embedded chart says of its address; short, since every embed loads it. */
export const EMBED_NOTES = {
  lit: {
    zh: "按地址突出：{0}。其余机构颜色变淡，数字未作改动。",
    en: "Brought forward by the address: {0}. The others are paler; no figure is changed.",
  },
  name: { zh: "地址中有不认识的选项“{0}”，图未作改动。", en: "The address has an option “{0}” that is not known; the chart is unchanged." },
  theme: { zh: "没有名为“{0}”的配色；可用 light、dark、auto。", en: "There is no theme “{0}”; use light, dark or auto." },
  bureau: { zh: "图中没有代码为“{0}”的机构。", en: "This chart has no bureau with the code “{0}”." },
} as const satisfies Record<string, Words>;

/** What stands around an embedded chart. */
export const EMBED = {
  live: { zh: "随数据更新", en: "follows the data" },
  frozen: { zh: "固定在此版本", en: "frozen at this version" },
  version: { zh: "数据版本 {0}", en: "Data version {0}" },
  more: { zh: "出处、下载与引用", en: "Sources, downloads, citation" },
  changed: { zh: "此后有更正吗？", en: "Corrected since?" },
  moreFlags: { zh: "另有 {0} 条说明", en: "{0} more remarks" },
  lost: { zh: "这里没有图", en: "There is no chart here" },
  lostText: {
    zh: "这个地址没有对应的图：图的名称或数据版本可能有误。",
    en: "No chart stands at this address: its name or data version may be misspelt.",
  },
} as const satisfies Record<string, Words>;

/** What the web component says where it cannot show a chart. */
export const COMPONENT_NOTES = {
  unknown: { zh: "没有名为“{0}”的图。可用的名称：{1}", en: "There is no chart “{0}”. Known charts: {1}" },
  open: { zh: "打开图表", en: "Open the chart" },
} as const satisfies Record<string, Words>;
