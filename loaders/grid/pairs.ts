import { BRACKETS_SAY } from "../grammar/brackets.js";
import { figureIn, PAIRED } from "../grammar/cell-figure.js";
import type { Span } from "../normalise/modality.js";
import type { CellText, Role, Title } from "./grid.js";
import { titleOf } from "./titles.js";
import { longestFirst, WORDS } from "./words.js";

/** A cell of two figures, `41(49)`: the one that its heading names, and the one in brackets. */
export interface Pair {
  main: CellText;
  inner: CellText;
}

/** Headings of a column of pairs without what they say of brackets, and what that is. */
export interface PairHead {
  head: Title[];
  note: CellText | null;
}

const BRACKETS = /\(([^()]*)\)/g;
const YEAR = /(?:19|20)\d\d年?/;
const MAKES: readonly (readonly [Role, RegExp])[] = (["share", "change", "previous"] as const).map(
  (role) => [role, new RegExp(longestFirst(WORDS[role]).join("|"))] as const,
);
const SIGNED = /^(?:[-+↑↓▲▼]|增|减|升|降|上升|下降)/;

/** A cell taken apart into the figure before its bracket and the one in it, each with its measure word; null for any other cell. */
export function pairOf({ words, start }: CellText): Pair | null {
  const [, before = "", within = ""] = PAIRED.exec(words) ?? [];
  if (within === "" || figureIn(words) === null) return null;
  const at = start + before.length + 1;
  const main = { words: before.trimEnd(), start, end: start + before.trimEnd().length };
  return { main, inner: { words: within, start: at, end: at + within.length } };
}

/** What words say of the figures in brackets: 处罚决定(上年), 括号内为2023年数; null where they say nothing of them. */
export function noteIn(words: string, start: number): CellText | null {
  const said = BRACKETS_SAY.exec(words);
  if (said) return { words: said[0], start: start + said.index, end: start + said.index + said[0].length };
  for (const { 1: inside = "", index } of words.matchAll(BRACKETS))
    if (roleIn(inside) !== null) return { words: inside, start: start + index + 1, end: start + index + 1 + inside.length };
  return null;
}

const roleIn = (words: string): Role | null => MAKES.find(([, made]) => made.test(words))?.[0] ?? (YEAR.test(words) ? "previous" : null);

/** Headings of a column whose cells are pairs: what stands over the figures before the brackets, and what is said of those in them. */
export function pairHead(head: readonly Title[], over: CellText | null): PairHead {
  let note = over;
  const bare = head.map((title) => {
    const { cell } = title;
    const own = noteIn(cell.words, cell.start);
    if (own === null) return title;
    note = own;
    const { subject, role, unit, timed, kind } = titleOf({ ...cell, words: withoutNote(cell.words, own.words) });
    return { ...title, subject, role, unit, timed, kind };
  });
  return { head: bare, note };
}

/** 处罚决定(宗,括号内为上年) → 处罚决定(宗). */
const withoutNote = (words: string, note: string): string => words.replace(note, "").replace(/[,，;；]?\(?\)$|[,，;；](?=\))/g, "");

/** The title that makes a figure in brackets another year's, a change or a share; by its own look where nothing says it. */
export function noteTitle({ inner }: Pair, note: CellText | null): Title {
  const told = note && roleIn(note.words);
  const role = told ?? (SIGNED.test(inner.words) ? "change" : /%$/.test(inner.words) ? "share" : "beside");
  const cell = note ?? inner;
  return { cell, subject: "", role, unit: "", timed: role === "previous" && YEAR.test(cell.words), kind: "plain", part: false };
}

/** The line over a table, or right below it (注:括号内为上年同期数), that says what its brackets hold. */
export const noteAround = (text: string, lines: readonly Span[]): CellText | null => {
  for (const { start, end } of lines) {
    const said = BRACKETS_SAY.exec(text.slice(start, end));
    if (said) return noteIn(text.slice(start, end), start);
  }
  return null;
};
