import type { Words } from "./indicator.js";

/** What an arithmetic check compares, with its name for readers. */
export const CHECK_KINDS = {
  parts: { zh: "分项与合计", en: "Parts against their total" },
  sum: { zh: "各类之和与总数", en: "Types against their sum" },
  within: { zh: "部分不超过整体", en: "A share within its whole" },
  average: { zh: "平均数与总额、件数", en: "Average against amount and count" },
  rate: { zh: "比率与件数", en: "Rate against its counts" },
  same: { zh: "同一来源两处所述", en: "Said twice in one source" },
  sources: { zh: "不同来源所述", en: "Said by two sources" },
  implied: { zh: "由同比推得的上年数", en: "Year before, implied by a stated change" },
  change: { zh: "同比与上年数", en: "Stated change against the year before" },
} as const satisfies Record<string, Words>;
export type CheckKind = keyof typeof CHECK_KINDS;

/** What a check found, worst first. */
export const VERDICTS = {
  differs: { zh: "不符", en: "differs" },
  "cannot-tell": { zh: "无法判断", en: "cannot tell" },
  rounds: { zh: "四舍五入内相符", en: "agrees within rounding" },
  holds: { zh: "相符", en: "holds" },
} as const satisfies Record<string, Words>;
export type Verdict = keyof typeof VERDICTS;

/** Why a verdict is what it is, where the figures alone do not say. */
export const CHECK_NOTES = {
  none: { zh: "", en: "" },
  fewer: { zh: "所列分项未达合计，原文可能未列全", en: "The parts do not reach the total; the list may be open" },
  more: { zh: "分项之和超过合计，分项可能交叉", en: "The parts exceed the total; they may overlap" },
  bounds: { zh: "原文为约数或有余、超、不足等限定", en: "A figure is approximate or only bounded" },
  units: { zh: "计量单位不同", en: "The figures have different units" },
  carried_over: { zh: "可能含上年结转案件", en: "Cases carried over from the year before may be among them" },
  events: { zh: "可能是不同的活动", en: "The figures may be of different events" },
  no_previous: { zh: "图鉴中没有上年的数", en: "The atlas holds no figure of the year before" },
  no_current: { zh: "图鉴中没有本年的数", en: "The atlas holds no figure of this year" },
  no_count: { zh: "原文未给出对应件数", en: "The source states no count for it" },
  revised: { zh: "上年数可能已修订，或口径不同", en: "Last year's figure may have been revised, or counted otherwise" },
  basis: { zh: "金额口径不同", en: "The amounts have different bases" },
} as const satisfies Record<string, Words>;
export type CheckNote = keyof typeof CHECK_NOTES;

/** Arithmetic that sources imply about their own figures; it changes none of them. Values are in the unit of `indicator`, percent for rates and changes. */
export interface Check {
  /** `<kind>:<id of its main observation>`; a total without an indicator stands as `<source id>/quantity@<start>`, a third source adds ` <id of its observation>`. */
  id: string;
  kind: CheckKind;
  bureau_code: string;
  year: number;
  /** Indicator of the main figure: the total, the rate, the change, or the first statement. */
  indicator: string;
  /** Ids of all observations that take part, the main one first. */
  observations: string[];
  /** What the other figures imply, and what is stated; null where it cannot be worked out. */
  expected: number | null;
  actual: number | null;
  /** `actual` − `expected`, and `actual` ÷ `expected`. */
  difference: number | null;
  ratio: number | null;
  verdict: Verdict;
  note: CheckNote;
}
