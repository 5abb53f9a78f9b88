import type { Head } from "./head.js";

const SIGNATURE =
  /^[(（\s]*[\u4e00-\u9fff]{2,10}[省市县区州盟旗](?:生态环境|环境保护)[局厅](?:[\u4e00-\u9fff]{1,6}分局)?(?=[\s)）]*(?:\d|二〇|$))/;
const HEAD_LINES = 8;
const FOOT_LINES = 6;

/** Whether a text is signed by a bureau at its head or foot, in the register or not (榕川市生态环境局 2025年6月5日). */
export function isSigned(text: string): boolean {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return [...lines.slice(0, HEAD_LINES), ...lines.slice(-FOOT_LINES)].some((line) => SIGNATURE.test(line));
}

/** Why a text tells nothing of a bureau's work, in a few words: it names no bureau, no time or no figure; null where it names all three. */
export function whyRefused({ kind, year, title }: Head, hasBureau: boolean, hasFigure: boolean): string | null {
  if (!hasBureau && title === null) return "no report title and no bureau found";
  // a report on the rule of law by a bureau that is not in the register is read all the same
  if (!hasBureau && kind !== "report") return "no bureau found";
  if (year === null) return "no report year found";
  // a report may say of all that it did not happen
  return hasFigure || kind === "report" ? null : "no figure found";
}
