/** What a column of a reader's file was found to hold: its type in the file, how many cells are filled, and how many of these read as what. */
export interface ColumnFacts {
  name: string;
  /** Type by which the engine first took it: VARCHAR for every column of a text. */
  type: string;
  filled: number;
  whole: number;
  number: number;
  date: number;
  time: number;
  bool: number;
  /** Most digits of a number, or of a whole number of 64 bits. */
  digits: number;
}

/** Types that a reader's table has. Never DECIMAL, and whole numbers only as long as a browser counts them exactly. */
export type OwnType = "VARCHAR" | "BIGINT" | "DOUBLE" | "DATE" | "TIMESTAMP" | "BOOLEAN";

/** Digits that every browser's numbers keep. */
const EXACT_DIGITS = 15;

// Codes are names made of digits: no sum of them means anything, and the atlas has them as text.
const CODE = /code|(^|[_ ])id$|代码|编码|编号|区划|邮编|电话|身份证/i;

/** Type of a column that was text, by what all its filled cells read as; a number with a leading zero, or one too long to be exact, stays text. */
export function decideTextType({ name, filled, whole, number, date, time, bool, digits }: ColumnFacts): OwnType {
  if (filled === 0 || CODE.test(name)) return "VARCHAR";
  if (whole === filled) return digits <= EXACT_DIGITS ? "BIGINT" : "VARCHAR";
  if (number === filled) return "DOUBLE";
  if (date === filled) return "DATE";
  if (time === filled) return "TIMESTAMP";
  return bool === filled ? "BOOLEAN" : "VARCHAR";
}

/** Type of a column that had one in its file. */
export function decideTyped({ name, type, digits }: ColumnFacts): OwnType {
  if (isWhole(type)) return digits <= EXACT_DIGITS && !CODE.test(name) ? "BIGINT" : "VARCHAR";
  if (/^(DECIMAL|DOUBLE|FLOAT)/.test(type)) return "DOUBLE";
  if (type === "DATE" || type === "BOOLEAN") return type;
  return type.startsWith("TIMESTAMP") ? "TIMESTAMP" : "VARCHAR";
}

/** Whether a DuckDB type holds whole numbers. */
export function isWhole(type: string): boolean {
  return /^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/.test(type);
}
