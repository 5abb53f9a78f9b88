/** 括号内为2023年数, 括号中数字是上年同期: what a text says of the figures in its brackets. */
export const BRACKETS_SAY = /括[号弧](?:[内中里])?[^()。;，,\n]*/;

/** Words over a table without what they say of brackets, whose year is that of what stands in these alone. */
export const withoutBracketNote = (words: string): string => words.replace(BRACKETS_SAY, "");

const LAST_YEAR = /上年|去年|上一年|同期|前一年/;
const NAMED_YEAR = /((?:19|20)\d\d)年?/;

/** The year that words say the figures in brackets are of: one that they name, else the one before `year`; null where they say nothing of it. */
export function yearOfBrackets(words: string, year: number): number | null {
  const said = BRACKETS_SAY.exec(words)?.[0];
  if (said === undefined) return null;
  const named = NAMED_YEAR.exec(said)?.[1];
  return named === undefined ? (LAST_YEAR.test(said) ? year - 1 : null) : Number(named);
}

const LONGEST_HEADING = 60;

/** The line of a place, with the heading over it: where a text says what its brackets hold. */
export function bracketNoteAt(text: string, at: number): string {
  const start = text.lastIndexOf("\n", at) + 1;
  const end = text.indexOf("\n", at);
  const over = text.slice(text.lastIndexOf("\n", start - 2) + 1, Math.max(0, start - 1));
  return (over.length <= LONGEST_HEADING && !over.includes("。") ? `${over}\n` : "") + text.slice(start, end < 0 ? text.length : end);
}
