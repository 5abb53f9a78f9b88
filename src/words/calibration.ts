import type { Words } from "../model/indicator.js";

/** Texts on how sure figures are, in both languages; `{0}` … are filled in. */
export const CALIBRATION = {
  confidence: { zh: "把握", en: "Confidence" },
  unmeasured: { zh: "未测量（人工录入、核过或推得）", en: "not measured (coded or answered for by a person, or implied)" },
  group: { zh: "{0}（{1} 份，{2} 个数字）", en: "{0} ({1} texts, {2} figures)" },
  range: { zh: "所称把握", en: "Stated range" },
  stated: { zh: "平均所称", en: "Stated, mean" },
  right: { zh: "实测：各项全对", en: "Measured: right in all" },
  placed: { zh: "实测：指标和数值对", en: "Measured: indicator and value right" },
  few: { zh: "数字少，比例不稳", en: "few, so the share is rough" },
  none: { zh: "没有数字", en: "no figure" },
  brier: {
    zh: "布赖尔分 {0}（若一律称同一把握，为 {1}；越低越好）。",
    en: "Brier score {0} ({1} if every figure stated the same; lower is better).",
  },
  version: { zh: "训练所用的规则与指标目录版本", en: "Rules and catalogue it was trained with" },
} as const satisfies Record<string, Words>;
