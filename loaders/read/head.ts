import { findPublished } from "./head-date.js";
import { findTitle } from "./head-title.js";
import { findYear, yearIn } from "./head-year.js";

/** What a report says of itself: title, report year and date of publication (ISO); null where it does not say. */
export interface Head {
  title: string | null;
  year: number | null;
  published: string | null;
}

const HEAD_LINES = 80;

/** Tidied text of a report → its head. */
export function readHead(text: string): Head {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const title = findTitle(lines.slice(0, HEAD_LINES));
  const stated = yearIn(title ?? "");
  const published = findPublished(lines, stated);
  return { title, published, year: stated ?? findYear(lines, published) };
}
