import { EMBED_WIDTHS } from "../../../src/charts/embed-body.js";
import { listNotes } from "../../../src/charts/footnotes.js";
import { FRAME_STEPS, FRAME_WIDTHS, type FrameHeight, groupHeights } from "../../../src/charts/frame-heights.js";
import { IN_SIGHT } from "../../../src/charts/render.js";
import type { Lang } from "../../../src/model/indicator.js";
import { EMBED } from "../../../src/words/embed.js";
import { SITE } from "../../../src/words/pages.js";
import { UI } from "../../../src/words/ui.js";
import type { PublishedChart } from "../charts.js";

/** Sizes of text in frames, in CSS pixels: of the letters, and of a line; the style sheet of frames has them. */
const TYPE = { title: [17.6, 24], unit: [14.1, 23.5], small: [13.2, 20], foot: [13.2, 22] } as const;
const ROOM = { title: 1.08, picture: 12, block: 8, item: 5, summary: 34, foot: 20, more: 30 } as const;
/** Letters of other systems are wider, and a frame that is a little too tall hides nothing. */
const ALLOWANCE = 1.04;
const MOST_REMARKS = 4;
/** Narrow drawings grow no wider. */
const MOST_WIDE = 416;

/** Heights in CSS pixels that a chart needs in frames from 280 pixels on, where no script fits them: rather too much than too little. */
export function estimateHeights(chart: PublishedChart, lang: Lang): FrameHeight[] {
  const drawn = EMBED_WIDTHS.map((width) => chart.models[lang].height(width));
  const needed = FRAME_WIDTHS.map((from, i) => {
    const last = (FRAME_WIDTHS[i + 1] ?? from + 1) - 1;
    return { from, height: Math.ceil(ALLOWANCE * Math.max(...[from, last].map((width) => heightIn(chart, lang, width, drawn)))) };
  });
  return groupHeights(needed);
}

function heightIn({ texts, models }: PublishedChart, lang: Lang, width: number, drawn: readonly number[]): number {
  const room = width - (width < FRAME_STEPS[0] ? 16 : 24);
  const { title, unit, coverage, remarks } = texts[lang];
  const { note, footnotes, sources } = models[lang];
  const lines = (text: string, [size]: readonly [number, number], inner = room) => Math.ceil((lettersOf(text) * size) / inner);
  const block = (text: string, type: readonly [number, number]) => (text === "" ? 0 : lines(text, type) * type[1] + ROOM.block);
  const list = (items: readonly string[]) =>
    items.reduce((sum, item) => sum + lines(item, TYPE.small, room - 13) * TYPE.small[1] + ROOM.item, items.length > 0 ? ROOM.block : 0);
  const notes = listNotes({ ...footnotes, leftOut: null }).map((note) =>
    note.map((piece) => (typeof piece === "string" ? piece : "quote" in piece ? piece.quote : piece.text)).join(""),
  );
  const saidSources = [UI.source[lang], ...sources.map(({ text }) => text)].join(UI.dot[lang]);
  const folded = sources.length > IN_SIGHT;
  const foot = [SITE[lang], EMBED.version[lang], EMBED.live[lang], EMBED.more[lang], EMBED.changed[lang]].join(UI.dot[lang]);
  return [
    width < FRAME_STEPS[0] ? 16 : 24,
    Math.ceil(lines(title, TYPE.title) * ROOM.title) * TYPE.title[1],
    block(`${UI.unit[lang]}${UI.colon[lang]}${unit}`, TYPE.unit),
    ROOM.picture + drawnHeight(drawn, width, room),
    list(notes),
    footnotes.leftOut === null ? 0 : ROOM.summary,
    list(remarks.slice(0, MOST_REMARKS)) + (remarks.length > MOST_REMARKS ? ROOM.more : 0),
    ...[note, coverage, ...(folded ? [] : [saidSources])].map((text) => block(text, TYPE.small)),
    folded ? 2 * ROOM.summary : ROOM.summary,
    ROOM.foot + Math.max(2, lines(foot, TYPE.foot) + 1) * TYPE.foot[1],
  ].reduce((sum, height) => sum + height, 0);
}

/** Height of the drawing that a frame of a width shows, as wide as it is drawn there; `drawn` are those of all drawings. */
function drawnHeight(drawn: readonly number[], width: number, room: number): number {
  const step = FRAME_STEPS.filter((from) => width >= from).length;
  const shown = step < 2 ? Math.min(room, MOST_WIDE) : room;
  return ((drawn[step] ?? 0) * shown) / (EMBED_WIDTHS[step] ?? room);
}

/** How many letters as wide as they are tall a text is as long as; those of Latin are rather more than half as wide. */
const lettersOf = (text: string): number => [...text].reduce((sum, char) => sum + (char > "\u2e7f" ? 1 : 0.54), 0);
