import { breakLines, clampLines, fitSentences } from "../model/line-break.js";

/** A line of text in a picture: its baseline from the top of its block, in CSS pixels. */
export interface PictureLine {
  text: string;
  x: number;
  y: number;
  size: number;
  bold: boolean;
  /** Variable of the style sheet, without dashes. */
  colour: string;
}

/** Lines of a block and how tall it is. */
export interface PictureBlock {
  name: string;
  lines: PictureLine[];
  height: number;
}

/** What is said around a chart: see `ChartTexts`, of which this is the part that is printed. */
export interface PictureTexts {
  title: string;
  unit: string;
  coverage: string;
  flags: readonly string[];
  note: string;
  source: string;
  site: string;
  about: string;
}

/** How much a picture may say: lines at most of each text; `more` says where the other remarks are. */
export interface PictureLimits {
  title: number;
  flags: number;
  note: number;
  more(count: number): string;
}

/** Width in CSS pixels of a line of text at a size. */
export type LineWidth = (text: string, size: number, bold: boolean) => number;

const TITLE = 19;
const UNIT = 12.5;
const SMALL = 11.5;
const AND = " · ";

/** The block above a chart: title, unit with coverage. */
export function layHead(texts: PictureTexts, unitLabel: string, width: number, limits: PictureLimits, measure: LineWidth): PictureBlock {
  const title = (text: string) => measure(text, TITLE, true);
  const lines = clampLines(breakLines(texts.title, width, title), limits.title, width, title);
  const unit = (text: string) => measure(text, UNIT, false);
  const block = startBlock("head");
  addLines(block, lines, TITLE, true, "ink", 0);
  const both = `${unitLabel}${AND}${texts.coverage}`;
  const under = unit(both) <= width ? [both] : [unitLabel, texts.coverage].flatMap((text) => breakLines(text, width, unit));
  addLines(block, under, UNIT, false, "mute", 3);
  return block;
}

/** The block below a chart: remarks about single figures, note, sources, and who made it when. */
export function layFoot(texts: PictureTexts, width: number, limits: PictureLimits, measure: LineWidth): PictureBlock {
  const small = (text: string) => measure(text, SMALL, false);
  const block = startBlock("foot");
  addLines(block, layFlags(texts.flags, width, limits, small), SMALL, false, "ink", 0);
  addLines(block, fitSentences(texts.note, limits.note, width, small), SMALL, false, "mute", 4);
  addLines(block, breakLines(texts.source, width, small), SMALL, false, "mute", 4);
  addMade(block, texts, width, measure);
  return block;
}

/** Remarks one a line or more, as many as fit, then how many are left. */
function layFlags(
  flags: readonly string[],
  width: number,
  { flags: most, more }: PictureLimits,
  small: (text: string) => number,
): string[] {
  const all = flags.map((flag) => breakLines(flag, width, small));
  if (all.flat().length <= most) return all.flat();
  const kept: string[][] = [];
  for (const lines of all) {
    if (kept.flat().length + lines.length > most - 1) break;
    kept.push(lines);
  }
  return [...kept.flat(), ...breakLines(more(flags.length - kept.length), width, small)];
}

function addMade(block: PictureBlock, { site, about }: PictureTexts, width: number, measure: LineWidth): void {
  const gap = 10;
  const name = measure(site, SMALL, true);
  addLines(block, [site], SMALL, true, "ink", 9);
  const fits = name + gap + measure(about, SMALL, false) <= width;
  if (!fits)
    return addLines(
      block,
      breakLines(about, width, (text) => measure(text, SMALL, false)),
      SMALL,
      false,
      "mute",
      0,
    );
  const last = block.lines[block.lines.length - 1];
  if (last) block.lines.push({ ...last, text: about, x: width - measure(about, SMALL, false), bold: false, colour: "mute" });
}

const startBlock = (name: string): PictureBlock => ({ name, lines: [], height: 0 });

function addLines(block: PictureBlock, lines: readonly string[], size: number, bold: boolean, colour: string, above: number): void {
  if (lines.length === 0) return;
  const leading = Math.round(size * 1.5);
  block.height += block.height === 0 ? 0 : above;
  for (const text of lines) {
    block.lines.push({ text, x: 0, y: block.height + Math.round(leading * 0.74), size, bold, colour });
    block.height += leading;
  }
}
