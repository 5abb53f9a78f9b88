import type { Html } from "../html.js";
import type { PictureWidth } from "../charts/render.js";
import { appendHtml, setHtml } from "../trusted.js";

/** Milliseconds that the other width of a picture waits, so that all figures in sight come first. */
const AFTER_ANSWERS = 500;

/** Fills a picture in the width that fits its room at once, and in the other, for a window that changes, when there is time and `isCurrent` still holds; `limit` is the room of the narrow one in CSS pixels. */
export function drawWidths(picture: HTMLElement, limit: number, draw: (width: PictureWidth) => Html, isCurrent: () => boolean): void {
  const [shown, hidden]: PictureWidth[] = picture.clientWidth > limit ? ["wide", "narrow"] : ["narrow", "wide"];
  if (shown === undefined || hidden === undefined) return;
  setHtml(picture, draw(shown));
  setTimeout(() => {
    if (isCurrent()) appendHtml(picture, draw(hidden));
  }, AFTER_ANSWERS);
}
