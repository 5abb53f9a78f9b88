import { afterPaint } from "./after-paint.js";

/** Lays out what the style sheet put off, once the reader sees the first screen: pictures of a whole page show all of it. */
export async function layOutRest(root: Document): Promise<void> {
  await afterPaint();
  root.documentElement.dataset.laidOut = "";
}
