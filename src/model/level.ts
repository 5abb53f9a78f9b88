/** Levels of bureaus, highest first. */
export const BUREAU_LEVELS = ["national", "province", "prefecture", "county"] as const;
export type BureauLevel = (typeof BUREAU_LEVELS)[number];
