import LineBreaker from "linebreak";

/** Width of a text in some unit. */
export type Measure = (text: string) => number;

/** Signs that belong to the word before or after them beside what Unicode's rules keep together: hedges to their number, marks of remarks to what they mark. */
const CLINGS_BACK = /^[†‡·…—–]/u;
const CLINGS_ON = /[约~≥≤<>=–]$/u;
// Unicode does not tell opening quotation marks from closing ones, since languages differ.
const QUOTES: Readonly<Record<string, string>> = { "“": "（", "”": "）" };

/** A text in lines no wider than `width`, broken between Chinese characters or at spaces; a word that is wider alone is cut. */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text).flatMap((piece) => cutPiece(piece, width, measure))) {
    if (line !== "" && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}

/** Stretches that no line may be broken in, each with the spaces after it. */
function pieces(text: string): string[] {
  const breaker = new LineBreaker(text.replace(/[“”]/g, (quote) => QUOTES[quote] ?? quote));
  const joined: string[] = [];
  let start = 0;
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    const piece = text.slice(start, next.position);
    start = next.position;
    const before = joined[joined.length - 1];
    const sticks = before !== undefined && !/\s$/.test(before) && (CLINGS_BACK.test(piece) || CLINGS_ON.test(before));
    if (sticks) joined[joined.length - 1] = before + piece;
    else joined.push(piece);
  }
  return joined;
}

function cutPiece(piece: string, width: number, measure: Measure): string[] {
  if (measure(piece.trimEnd()) <= width) return [piece];
  const cut: string[] = [];
  for (const char of piece) {
    const last = cut[cut.length - 1];
    if (last === undefined || measure(last + char) > width) cut.push(char);
    else cut[cut.length - 1] = last + char;
  }
  return cut;
}

/** Lines of as many whole sentences as `most` lines hold; of the first one its beginning with `…` where even that is too long. */
export function fitSentences(text: string, most: number, width: number, measure: Measure): string[] {
  const sentences = text.match(/.+?(?:[。！？；]|[.!?;](?=\s|$)|$)\s*/gu) ?? [];
  for (let count = sentences.length; count > 0; count--) {
    const lines = breakLines(endSentence(sentences.slice(0, count).join("").trim()), width, measure);
    if (lines.length <= most) return lines;
  }
  return clampLines(breakLines(text, width, measure), most, width, measure);
}

// What follows a semicolon was left out: the text ends there as a sentence.
const endSentence = (text: string): string => text.replace(/；$/, "。").replace(/;$/, ".");

/** The first `most` lines, the last of them ending in `…` where others follow. */
export function clampLines(lines: readonly string[], most: number, width: number, measure: Measure): string[] {
  if (lines.length <= most) return [...lines];
  let last = lines[most - 1] ?? "";
  while (last !== "" && measure(`${last}…`) > width) last = last.slice(0, -1);
  return [...lines.slice(0, most - 1), `${last.trimEnd()}…`];
}
