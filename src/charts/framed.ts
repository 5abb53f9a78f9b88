import { element, type Html, join } from "../html.js";
import { type FrameHeight, growHeight, tallestOf } from "./frame-heights.js";

/** A frame by its address and title, with how tall it must be. */
export interface Framed {
  src: string;
  title: string;
  heights: readonly FrameHeight[];
}

/** A frame as wide as its column, and tall enough at every width without a script. */
export function renderFrame({ src, title, heights }: Framed, style = "display:block"): Html {
  const frame = { src, title, width: "100%", height: tallestOf(heights), loading: "lazy" };
  return element("iframe", { ...frame, style: `${style};width:100%;height:${growHeight(heights)};border:0` });
}

/** A frame over a linked picture of the same chart, which stays where a system removes frames. */
export function frameOver(framed: Framed, picture: { src: string; alt: string; page: string }): Html {
  const fitted = "width:100%;height:auto;max-height:inherit;object-fit:contain;object-position:0 0";
  const image = element("img", { src: picture.src, alt: picture.alt, loading: "lazy", style: fitted });
  const lines = [
    element("a", { href: picture.page, style: `grid-area:1/1;max-height:${growHeight(framed.heights)};overflow:hidden` }, image),
    renderFrame(framed, "grid-area:1/1;position:relative"),
  ];
  return element("div", { style: "display:grid;container-type:inline-size" }, "\n", join(lines, "\n"), "\n");
}
