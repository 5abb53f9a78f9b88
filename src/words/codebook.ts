import type { Words } from "../model/indicator.js";

/** Texts of the codebook; `{0}` … are filled in. */
export const CODEBOOK = {
  definition: { zh: "定义与法律依据", en: "Definition and law" },
  counted: { zh: "单位与类型", en: "Unit and kind" },
  wording: { zh: "识别用词（前几个）", en: "Wording (the first few)" },
  coverage: { zh: "覆盖", en: "Coverage" },
  covered: { zh: "{0} 个机构，{1} 个数字，{2} 年", en: "bureaus: {0}, figures: {1}, {2}" },
  none: { zh: "尚无数字", en: "no figure so far" },
  indicators: { zh: "{0}（{1} 个指标）", en: "{0} ({1} indicators)" },
  codesOf: { zh: "代码：{0}", en: "Codes: {0}" },
  empty: { zh: "空值的特别含义", en: "What an empty cell means, where it says more than “nothing”" },
  breaks: { zh: "口径变化（breaks 列）", en: "What changed (column breaks)" },
  caveats: { zh: "说明（caveats 列）", en: "Caveats (column caveats)" },
  effect: { zh: "后果", en: "Effect" },
  apart: { zh: "不代表该年", en: "never stands for its year" },
  definitionOther: { zh: "口径另计", en: "another definition" },
} as const satisfies Record<string, Words>;
