import type { Words } from "../model/indicator.js";

/** Texts of the filter and of the bureau picker, in both languages; `{0}` … are filled in. */
export const PICKER = {
  bureau: { zh: "机构", en: "Bureau" },
  hint: { zh: "名称、拼音或代码，如 深圳、sz", en: "Name, pinyin or code" },
  list: { zh: "机构", en: "Bureaus" },
  chosen: { zh: "已选机构", en: "Chosen bureaus" },
  none: { zh: "尚未选择", en: "None chosen yet" },
  provinceAll: { zh: "{0}的全部机构", en: "All bureaus in {0}" },
  levelAll: { zh: "全部{0}机构", en: "All {0} bureaus" },
  count: { zh: "{0} 个", en: "{0}" },
  stated: { zh: "{0} 个数字", en: "{0} figures" },
  statedOne: { zh: "1 个数字", en: "1 figure" },
  silent: { zh: "尚无数字", en: "no figures yet" },
  found: { zh: "找到 {0} 项", en: "{0} found" },
  nothing: { zh: "没有名称、拼音或代码与此相符的机构。", en: "No bureau has such a name, pinyin or code." },
  more: { zh: "还有 {0} 项，继续输入以缩小范围", en: "{0} more: type on to narrow them down" },
  others: { zh: "还有 {0} 个", en: "{0} more" },
  drop: { zh: "移除{0}", en: "remove {0}" },
  clear: { zh: "全部移除", en: "Remove all" },
  loading: { zh: "正在载入机构名单……", en: "Loading the list of bureaus…" },
  failed: {
    zh: "机构名单未能载入，请检查网络后再试。",
    en: "The list of bureaus could not be loaded. Check the connection and try again.",
  },
  ignored: { zh: "地址中有无法识别的内容，已忽略：{0}", en: "Ignored, because the address cannot mean it: {0}" },
  unknown: { zh: "没有代码为 {0} 的机构，已忽略。", en: "There is no bureau with the code {0}; it is ignored." },
  notUpdated: {
    zh: "图没有更新：它的脚本未能载入，请检查网络后再试。",
    en: "The chart was not updated: its script could not be loaded. Check the connection and try again.",
  },
} as const satisfies Record<string, Words>;
