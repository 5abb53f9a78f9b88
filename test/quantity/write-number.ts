const DIGITS = "零一二三四五六七八九";
const PLACES = ["", "十", "百", "千"];
const MYRIAD = 10_000;

/** 1234567 → 1,234,567. */
export const withSeparators = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ",");

/** Digits, comma and point in their wide form. */
export const widened = (text: string): string => text.replace(/[\d,.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

/** 3, 2000, 15 → 3亿2000万15. */
export const inMyriads = (yi: number, wan: number, rest: number): string => `${yi}亿${wan}万${rest === 0 ? "" : rest}`;

/** A whole number under 100,000,000 as it is said: 20,015 → 二万零一十五. */
export function inChinese(value: number): string {
  const [high, low] = [Math.floor(value / MYRIAD), value % MYRIAD];
  if (high === 0) return belowMyriad(low);
  const gap = low > 0 && low < MYRIAD / 10 ? "零" : "";
  return `${belowMyriad(high)}万${gap}${low === 0 ? "" : belowMyriad(low)}`;
}

function belowMyriad(value: number): string {
  const digits = [...String(value)].map(Number);
  const said = digits.map((digit, i) => (digit === 0 ? "零" : `${DIGITS[digit]}${PLACES[digits.length - 1 - i]}`)).join("");
  return said.replace(/零+/g, "零").replace(/零$/, "");
}
