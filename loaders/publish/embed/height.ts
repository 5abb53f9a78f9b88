import { textWidth } from "../../../src/marks/point.js";
import { WIDTHS } from "../../../src/charts/chart-model.js";
import { listNotes } from "../../../src/charts/footnotes.js";
import { heightOf } from "../../../src/charts/render.js";
import type { Lang } from "../../../src/model/indicator.js";
import type { PublishedChart } from "../charts.js";

/** Room of the text in a frame of usual width. */
const ROOM = 656;
const AROUND = 150;

/** Height in CSS pixels that a chart needs in a frame of usual width, where no script fits it; rounded up to tens. */
export function estimateHeight({ texts, models }: PublishedChart, lang: Lang): number {
  const { title, coverage } = texts[lang];
  const { note, footnotes, drawing } = models[lang];
  const words = lines(title, 18) * 24 + lines(note, 13) * 20 + lines(coverage, 13) * 20;
  return Math.ceil((AROUND + heightOf(drawing(WIDTHS.wide)) + words + listNotes(footnotes).length * 20) / 10) * 10;
}

function lines(text: string, size: number): number {
  return Math.ceil((textWidth(text) * (size / 12)) / ROOM);
}
