import type { SourceKind } from "../../src/model/source.js";
import { findPublished, firstDate } from "./head-date.js";
import { findHeadline } from "./head-headline.js";
import { findTitle } from "./head-title.js";
import { findNewsYear, findYear, yearIn } from "./head-year.js";
import { sourceKindOf } from "./source-kind.js";

/** What a text says of itself: its kind, title, the year it is about and its date of publication (ISO); null where it does not say. */
export interface Head {
  kind: SourceKind;
  title: string | null;
  year: number | null;
  published: string | null;
  /** The day that it is told on: that of its publication, else of news the first that their opening names; null where none is. */
  told: string | null;
}

const HEAD_LINES = 80;
const HEADLINE_LINES = 25;
/** 2020年12月30日上午,…召开新闻发布会, or 时间:2024年11月28日, stands at the top. */
const OPENING_LINES = 4;

/** Tidied text → its head. */
export function readHead(text: string): Head {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const titled = findTitle(lines.slice(0, HEAD_LINES));
  const kind = sourceKindOf(titled, text);
  if (titled !== null && kind === "report") return dated(kind, titled, lines);
  const headline = titled ?? findHeadline(lines.slice(0, HEADLINE_LINES));
  const known = titled === null ? sourceKindOf(headline, text) : kind;
  // a report without a title of its own has none: what stands above it is another page's, unless that says what it is
  return known === "report" ? dated(kind, null, lines) : dated(known, headline, lines);
}

function dated(kind: SourceKind, title: string | null, lines: readonly string[]): Head {
  const stated = yearIn(title ?? "");
  const published = findPublished(lines, stated);
  const told = published ?? (kind === "press" ? firstDate(lines.slice(0, OPENING_LINES)) : null);
  const year = stated ?? (kind === "report" ? findYear(lines, published) : findNewsYear(lines, told));
  return { kind, title, published, told, year };
}
