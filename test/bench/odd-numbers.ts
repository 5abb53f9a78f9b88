import { randomOf } from "../fixtures/mutate.js";
import { inChinese, widened, withSeparators } from "../quantity/write-number.js";
import { INVENTED } from "./hostile.js";

/** A report that counts something in an odd way: `text` with the places of the sentence (UTF-16), and the only values that may be read there as exact. */
export interface OddNumber {
  written: string;
  text: string;
  start: number;
  end: number;
  allowed: readonly number[];
}

type Random = () => number;
/** A number as somebody might write it, damage it or draw it, with the exact values that a reader could defend. */
type Way = (value: number, random: Random) => [written: string, ...allowed: number[]];

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T;

/** A text with a piece at a place between its characters. */
function between(text: string, piece: string, random: Random): string {
  const characters = [...text];
  const at = 1 + Math.floor(random() * (characters.length - 1));
  return [...characters.slice(0, at), piece, ...characters.slice(at)].join("");
}

const grouped = (value: number, separator: string): string => withSeparators(value).replaceAll(",", separator);
const replaceDigits = (value: number, digits: string): string => [...String(value)].map((digit) => [...digits][Number(digit)]).join("");

const UNSEEN = ["\u0001", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\ufe0f", "\u200e", "\u202c", "\u0301", "\u20dd"];
const STRANGE = ["\ufffd", "\ue000", "?", "a", "é", "😀", "□", "*", "#", "_", "\\", "¤", "〓", "ｏ", "l", "O", "◆", "†"];
const DASHES = ["-", "—", "～", "~", "–", "−", "‑", "―", "﹣", "－", "〜", "至", "到"];
const SPACES = [" ", "\u00a0", "\u2009", "\u202f", "\u2007", "\u3000"];

/** Signs that hold the digits of one number together, or between which nobody can say what they do. */
const JOINING = [",", ",,", "/", "^", "×", "·", "\\", "’"];
/** Signs between two numbers, each of which is whole. */
const LISTING = ["，", "、", ":", "\t", "|"];
const SCRIPTS = ["٠١٢٣٤٥٦٧٨٩", "০১২৩৪৫৬৭৮৯", "⁰¹²³⁴⁵⁶⁷⁸⁹", "₀₁₂₃₄₅₆₇₈₉", "⓪①②③④⑤⑥⑦⑧⑨", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗"];
const SAID = ["〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖", "０１２３４５６７８９"];
const SIGNS = ["-", "−", "﹣", "－", "±", "~", "<", "≥", "＞"];
const POWERS = ["e2", "E3", "×10²", "²", "!", "‰", "°"];

const list: Way = (value, random) => {
  const written = between(String(value), pick(LISTING, random), random);
  return [written, value, Number(/\d+$/.exec(written)?.[0])];
};
const decimal: Way = (value, random) => {
  const written = between(String(value), ".", random);
  return [written, Number(written)];
};
const range: Way = (value, random) => [`${value}${pick(DASHES, random)}${value + 1 + Math.floor(random() * 90)}`];
const tooGreat: Way = (value) => [String(value).repeat(80).slice(0, 400)];
const twoParts: Way = (value, random) => [`${value}${pick(["万", "千", "百", "亿"], random)}${pick(STRANGE, random)}${value}`];

/** Every way with how many of a hundred numbers are written so. */
const WAYS: readonly [share: number, way: Way][] = [
  [4, (value) => [String(value), value]],
  [4, (value) => [widened(withSeparators(value)), value]],
  [4, (value) => [inChinese(value), value]],
  [5, (value, random) => [replaceDigits(value, pick(SAID, random)), value]],
  [5, (value, random) => [replaceDigits(value, pick(SCRIPTS, random)), value]],
  [10, (value, random) => [between(String(value), pick(UNSEEN, random), random), value]],
  [14, (value, random) => [between(String(value), pick(STRANGE, random), random)]],
  [6, (value, random) => [between(inChinese(value), pick(STRANGE, random), random)]],
  [4, (value, random) => [between(inChinese(value), pick(UNSEEN, random), random), value]],
  [8, (value, random) => [grouped(value, pick([...SPACES, "'", "’", "·", "٬"], random)), value]],
  [6, (value, random) => [between(String(value), pick(JOINING, random), random), value]],
  [4, list],
  [2, decimal],
  [8, range],
  [4, (value, random) => [`${pick(SIGNS, random)}${value}`, value, -value]],
  [4, (value, random) => [`${value}${pick(POWERS, random)}`]],
  [2, tooGreat],
  [2, twoParts],
  [4, (value, random) => [between(widened(String(value)), pick(SPACES, random), random), value]],
];

const ALL = WAYS.flatMap(([share, way]) => Array.from({ length: share }, () => way));
const REPORT = INVENTED.split("\n").slice(0, 6).join("\n");
const SENTENCE = "立案查处环境违法案件432件";

/** Report of number `seed` whose count of cases is written oddly: the same for the same seed. */
export function oddNumber(seed: number): OddNumber {
  const random = randomOf(seed);
  const way = ALL[seed % ALL.length] as Way;
  const value = 10 + Math.floor(10 ** (1 + random() * 5.5));
  const [written, ...allowed] = way(value, random);
  const sentence = SENTENCE.replace("432", () => written);
  const start = REPORT.indexOf(SENTENCE);
  return { written, text: REPORT.replace(SENTENCE, () => sentence), start, end: start + sentence.length, allowed };
}
