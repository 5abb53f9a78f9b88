import type { Span } from "../normalise/modality.js";
import type { CellText } from "./grid.js";
import { noteAround } from "./pairs.js";

/** Rows of cells on lines that follow each other, and what stands over them. */
export interface GridBlock {
  rows: CellText[][];
  captions: Span[];
  /** Whether only words that head its rows part it from the block before. */
  follows: boolean;
  /** What is said of figures in brackets over its rows or right below them. */
  note: CellText | null;
}

const RULE = /^[\s\-=+:·.]*$/;
const HEADING = /^(?:[一二三四五六七八九十]{1,3}[、.,]|\([一二三四五六七八九十]{1,3}\)|附[件表录]?\d?)/;
const INTRODUCES = /如下|下表|[见详]表|统计|情况表|一览|单位:|(?:[别类]|其中)[^,。]{0,6}$|:$/;
/** 信息公开情况(第二十条第六项): where a table comes from is no topic of it. */
const NOTE = /\((?:第[^()]*|见[^()]*|附[^()]*)\)$/;
const LONGEST_CAPTION = 60;
const LONGEST_TITLE = 40;
const MOST_CAPTIONS = 3;

/** Tidied text → its blocks of rows (a tab between cells, a row a line). */
export function blocksOf(text: string): GridBlock[] {
  const blocks: GridBlock[] = [];
  let open: GridBlock | null = null;
  let above: Span[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    if (line.includes("\t")) {
      if (open === null)
        blocks.push(
          (open = {
            rows: [],
            captions: above.slice(-MOST_CAPTIONS),
            follows: isBetween(above, blocks.at(-1), text),
            note: noteAround(text, above),
          }),
        );
      if (!RULE.test(line)) open.rows.push(cellsOf(line, span.start));
    } else if (line !== "" && !(open && RULE.test(line))) {
      if (open) open.note ??= noteAround(text, [span]);
      // a heading or a line of prose ends what stood above it; its own last sentence may head a table
      if (open !== null || line.length > LONGEST_TITLE || HEADING.test(line)) above = [];
      const last = lastSentence(line, span);
      if (line.length <= LONGEST_TITLE || INTRODUCES.test(text.slice(last.start, last.end))) above.push(last);
      open = null;
    }
  }
  return blocks;
}

const isBetween = (above: Span[], before: GridBlock | undefined, text: string): boolean => {
  const end = before?.rows.at(-1)?.at(-1)?.end;
  const first = above[0]?.start;
  return (
    end !== undefined &&
    (first === undefined || (first === end + 1 && above.length <= 1 && !/[。;]/.test(text.slice(first, above[0]?.end))))
  );
};

function lastSentence(line: string, { start, end }: Span): Span {
  const stop = Math.max(line.lastIndexOf("。", line.length - 2), line.length - LONGEST_CAPTION - 1);
  const note = NOTE.exec(line)?.[0].length ?? 0;
  return { start: start + stop + 1, end: note < line.length - stop - 1 ? end - note : end };
}

function cellsOf(line: string, start: number): CellText[] {
  let at = start;
  return line.split("\t").map((words) => {
    const blank = words.length - words.trimStart().length;
    const cell = { words: words.trim(), start: at + blank, end: at + blank + words.trim().length };
    at += words.length + 1;
    return cell;
  });
}
