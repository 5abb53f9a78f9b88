import { textWidth } from "../../../src/charts/point.js";
import { WIDTHS } from "../../../src/figures/render.js";
import type { Lang } from "../../../src/model/indicator.js";
import type { Chart } from "./charts.js";

/** Room of the text in a frame of usual width. */
const ROOM = 656;
const AROUND = 150;

/** Height in CSS pixels that a chart needs in a frame of usual width, where no script fits it; rounded up to tens. */
export function estimateHeight({ texts, figure, drawn, html }: Chart, lang: Lang): number {
  const { title, coverage } = texts[lang];
  const picture = Number(drawn[lang].get(WIDTHS.wide)?.getAttribute("height") ?? 0);
  const footnotes = (html[lang].match(/<li>/g) ?? []).length;
  const words = lines(title, 18) * 24 + lines(figure.note[lang], 13) * 20 + lines(coverage, 13) * 20;
  return Math.ceil((AROUND + picture + words + footnotes * 20) / 10) * 10;
}

function lines(text: string, size: number): number {
  return Math.ceil((textWidth(text) * (size / 12)) / ROOM);
}
