/** Levels of bureaus, highest first. */
export const BUREAU_LEVELS = ["national", "province", "prefecture", "county"] as const;
export type BureauLevel = (typeof BUREAU_LEVELS)[number];

/** Code of the whole country. */
export const COUNTRY = "100000";

/** The level that a code of GB/T 2260 has. Cities without counties (东莞 441900) are prefectures, cities under a province (济源 419001) counties. */
export function levelOfCode(code: string): BureauLevel {
  if (code === COUNTRY) return "national";
  if (code.endsWith("0000")) return "province";
  return code.endsWith("00") ? "prefecture" : "county";
}

/** The code of the province that a code of GB/T 2260 lies in; of a province its own. */
export const provinceOf = (code: string): string => `${code.slice(0, 2)}0000`;
