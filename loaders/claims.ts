import { bureauAt } from "./catalogue/bureau-names.js";
import type { Lexicon } from "./classify/lexicon.js";
import { readChinese } from "./claims/chinese.js";
import { indicatorsOf } from "./claims/chinese-wording.js";
import { readEnglish } from "./claims/english.js";
import { englishSentences } from "./claims/sentences.js";
import type { Words } from "../src/model/indicator.js";
import type { Claims, ReadClaim } from "../src/model/reading.js";

/** Every number of a loose paragraph, its English sentences and its Chinese ones, with what it claims; `bureau` and `year` hold where the text names none. */
export function readClaims(text: string, lexicon: Lexicon, told: { bureau: string | null; year: number }): ReadClaim[] {
  const english = englishSentences(text);
  const isEnglish = (at: number): boolean => english.some(({ start, end }) => at >= start && at < end);
  const rest = english.length === 0 ? text : text.replace(/[^\n]/g, (char, at: number) => (isEnglish(at) ? " " : char));
  const chinese = rest.trim() === "" ? [] : readChinese(rest, lexicon, told);
  return [...chinese, ...readEnglish(text, english, indicatorsOf(lexicon), told)].sort((a, b) => a.from - b.from);
}

/** Claims with the names of their bureaus and of all indicators. */
export function nameClaims(claims: readonly ReadClaim[], indicators: ReadonlyMap<string, Words>): Claims {
  const bureaus = [...new Set(claims.map(({ bureau }) => bureau))].flatMap((code) => {
    const bureau = bureauAt(code);
    return bureau ? [[code, { zh: bureau.name_zh, en: bureau.name_en }] as const] : [];
  });
  return { claims, names: { ...Object.fromEntries(bureaus), ...Object.fromEntries(indicators) } };
}
