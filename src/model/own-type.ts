/** What a cell of a text can be read as. */
export type CellClass =
  "empty" | "sign" | "whole" | "number" | "percent" | "comma" | "scaled" | "date" | "time" | "zoned" | "clock" | "bool" | "text";

/** How many cells of a column of text are of one class, as the engine counts them. */
export interface ClassCount {
  name: string;
  class: CellClass;
  n: number;
  digits: number;
  unit: string;
  other_unit: string;
  powers: boolean;
  short: boolean;
  zeros: boolean;
  signs: string;
}

/** What a column of a file with types was found to hold. */
export interface TypedFacts {
  name: string;
  /** Type by which the engine first took it. */
  type: string;
  /** Most digits of a number that is whole or decimal. */
  digits: number;
}

/** How the cells of a text become values. */
export type CellReading = "text" | "plain" | "percent" | "comma" | "scaled" | "date" | "zoned";

/** Types that a text's columns get. Never DECIMAL, and whole numbers only as long as a browser counts them exactly. */
export type OwnType = "VARCHAR" | "BIGINT" | "DOUBLE" | "DATE" | "TIME" | "TIMESTAMP" | "BOOLEAN";

/** How a column of a text is read, and as what. */
export interface ColumnPlan {
  name: string;
  read: CellReading;
  as: OwnType;
  /** Why it stays text where most of its cells are not: cells of these classes. */
  against: readonly string[];
  /** How many cells are against it. */
  odd: number;
  /** Whether its numbers have more digits than are exact. */
  long: boolean;
  /** Signs that stand for no figure, and how many cells hold one. */
  signs: string;
  missing: number;
  /** What stands behind each number, and whether some are multiplied. */
  unit: string;
  powers: boolean;
  /** Whether it may hold names that look like numbers. */
  doubtful: boolean;
}

/** Digits that every browser's numbers keep. */
const EXACT_DIGITS = 15;
/** Share of a column's cells that may be against what the others are, and are told. */
const ODD = 0.2;

// Codes are names made of digits: no sum of them means anything, and the atlas has them as text.
const CODE = /code|(^|[_ ])id$|代码|编码|编号|文号|区划|邮编|电话|身份证|条款|条目|章节|版本|批次|version|clause|batch/i;

const NUMERIC = ["whole", "number"];

/** Plans a column of text by the classes of all its filled cells; a number with a leading zero, or one too long to be exact, stays text. */
export function planColumn(name: string, counts: readonly ClassCount[]): ColumnPlan {
  const of = (kind: string) => counts.find((count) => count.class === kind);
  const filled = counts.reduce((sum, count) => sum + (["empty", "sign"].includes(count.class) ? 0 : count.n), 0);
  const number = (...kinds: string[]) => kinds.reduce((sum, kind) => sum + (of(kind)?.n ?? 0), 0);
  const [sign, scaled] = [of("sign"), of("scaled")];
  const numbers = counts.filter((count) => NUMERIC.includes(count.class));
  const base = {
    ...{ name, against: [], odd: 0, signs: sign?.signs ?? "", missing: sign?.n ?? 0, long: false, powers: scaled?.powers ?? false },
    ...{
      unit: scaled?.unit ?? "",
      doubtful: numbers.length > 0 && numbers.every(({ short }) => short) && numbers.some(({ zeros }) => zeros),
    },
  };
  const plan = (read: CellReading, as: OwnType): ColumnPlan => ({ ...base, read, as });
  if (filled === 0 || CODE.test(name)) return plan("text", "VARCHAR");
  const long = (of("whole")?.digits ?? 0) > EXACT_DIGITS;
  const isAll = (...kinds: string[]) => number(...kinds) === filled;
  if (long && isAll("whole")) return { ...plan("text", "VARCHAR"), long };
  if (isAll("whole")) return plan("plain", "BIGINT");
  if (isAll("whole", "number")) return plan("plain", "DOUBLE");
  if (isAll("percent")) return plan("percent", "DOUBLE");
  if (isAll("whole", "comma")) return plan("comma", "DOUBLE");
  if (isAll("date")) return plan("date", "DATE");
  if (isAll("time")) return plan("plain", "TIMESTAMP");
  if (isAll("zoned")) return plan("zoned", "TIMESTAMP");
  if (isAll("clock")) return plan("plain", "TIME");
  if (isAll("bool")) return plan("plain", "BOOLEAN");
  if (isOneUnit(scaled) && (isAll("scaled") || (scaled?.unit === "" && isAll("scaled", ...NUMERIC)))) return plan("scaled", "DOUBLE");
  const kinds = [NUMERIC, ["percent"], ["date"], ["time"]].find((group) => number(...group) >= filled * (1 - ODD));
  if (kinds === undefined) return plan("text", "VARCHAR");
  const against = counts.map((count) => count.class).filter((kind) => ![...kinds, "empty", "sign"].includes(kind));
  return { ...plan("text", "VARCHAR"), against, odd: number(...against) };
}

// Of 12万 and 12件 one cannot know that they count alike.
function isOneUnit(scaled: ClassCount | undefined): boolean {
  return scaled !== undefined && scaled.unit === scaled.other_unit;
}

/** Type of a column that had one in its file. */
export function decideTyped({ name, type, digits }: TypedFacts): string {
  if (isWhole(type)) return digits <= EXACT_DIGITS && !CODE.test(name) ? "BIGINT" : "VARCHAR";
  if (type.startsWith("DECIMAL")) return digits <= EXACT_DIGITS ? "DOUBLE" : type;
  if (/^(DOUBLE|FLOAT)/.test(type)) return "DOUBLE";
  if (["DATE", "BOOLEAN", "TIME", "TIMESTAMP_NS"].includes(type)) return type;
  return type.startsWith("TIMESTAMP") ? "TIMESTAMP" : "VARCHAR";
}

/** Whether whole numbers of a column with a type became text because they have too many digits. */
export const isLong = ({ type, digits }: TypedFacts) => isWhole(type) && digits > EXACT_DIGITS;

/** Whether a DuckDB type holds whole numbers. */
export function isWhole(type: string): boolean {
  return /^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/.test(type);
}
