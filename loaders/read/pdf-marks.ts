/** A run of characters that pdf.js found: text, matrix (place in [4], [5]), width and height in points. */
export interface TextRun {
  str: string;
  transform: number[];
  width: number;
  height: number;
}

/** A run as if upright, in points. */
export interface PlacedText {
  text: string;
  x: number;
  y: number;
  right: number;
  size: number;
}

const NOTE_MARK = /^[[［(（〔【]?(?:注\s?)?(?:\d{1,2}(?:[,，、–~-]\d{1,2})*|[①-⑳]|[*＊※†‡§]{1,3}|[a-z]|注)[\]］)）〕】]?$/;
/** A unit with an exponent, a formula with an index: m², CO₂, PM₂.₅. */
const LATIN_END = /[A-Za-z]\s*$/;
const SMALLER = 0.85;
const RAISED = 0.2;
/** Figures that are only smaller than the words before them count; behind a figure they are a mark. */
const LEVEL = 0.1;
const LOWEST = -0.35;
const HIGHEST = 1;
const NEAR = 0.6;
const MOST_MARKS = 1000;
const SPACED = /^\S(?: \S)+$/u;
const SPACED_NUMBER = /^\d(?: [\d.,]){2,}$/;
const FEWEST_SPACED = 5;

/** Runs without the marks of notes: small or raised figures behind text that is no unit. */
export function withoutMarks(runs: readonly PlacedText[]): PlacedText[] {
  const marks = runs.filter(({ text }) => NOTE_MARK.test(text.trim()));
  if (marks.length === 0 || marks.length > MOST_MARKS) return [...runs];
  const noted = new Set(marks.filter((mark) => runs.some((run) => bears(run, mark))));
  return runs.filter((run) => !noted.has(run));
}

/** Whether a mark stands at the upper right of a run. */
function bears(run: PlacedText, mark: PlacedText): boolean {
  const smaller = mark.size < run.size * SMALLER;
  const raise = (mark.y - run.y) / run.size;
  if (run === mark || raise > HIGHEST || raise < (smaller ? LOWEST : RAISED) || mark.size > run.size * 1.05) return false;
  if (raise < LEVEL && !/\d\s*$/.test(run.text)) return false;
  return Math.abs(mark.x - run.right) < NEAR * run.size && !LATIN_END.test(run.text);
}

/** Runs without the blanks that spaced letters look like: each character alone; short runs only where the page is spaced throughout. */
export function withoutSpacing<T extends Pick<TextRun, "str">>(runs: readonly T[]): T[] {
  const length = (some: readonly T[]): number => some.reduce((sum, { str }) => sum + str.length, 0);
  const spaced = runs.filter(({ str }) => SPACED.test(str.trim()));
  const throughout = length(spaced) * 2 > length(runs);
  return runs.map((run) => {
    const text = run.str.trim();
    const isLong = text.length >= FEWEST_SPACED * 2 && /[\u4e00-\u9fff]/.test(text);
    const isSpaced = SPACED.test(text) && (throughout || isLong || SPACED_NUMBER.test(text));
    return isSpaced ? { ...run, str: text.replace(/(\S) (?=\S)/gu, "$1") } : run;
  });
}
