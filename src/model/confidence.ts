import { keysOf, type Words } from "./indicator.js";

/** Groups of texts on which confidence was measured. */
export const MEASURED_TEXTS = {
  all: { zh: "全部人工读过的文本", en: "All texts that people read" },
  unseen: { zh: "其中很少照着改过规则的", en: "Of these, texts that few rules were mended with" },
} as const satisfies Record<string, Words>;

/** What a confidence is called, by the least that it must be. */
export const SURENESS = {
  sure: { least: 0.95, zh: "可靠", en: "sure" },
  likely: { least: 0.8, zh: "较可靠", en: "likely" },
  doubtful: { least: 0, zh: "待核", en: "to be checked" },
} as const satisfies Record<string, Words & { least: number }>;

/** The word for a confidence. */
export function surenessOf(confidence: number): keyof typeof SURENESS {
  return keysOf(SURENESS).find((name) => confidence >= SURENESS[name].least) ?? "doubtful";
}
