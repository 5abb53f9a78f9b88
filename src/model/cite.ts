import type { Lang, Words } from "./indicator.js";

/** Styles of a citation, in the order they are shown: two for reading, three for programs. */
export const CITE_STYLES = ["gbt", "apa", "bibtex", "ris", "csl"] as const;
export type CiteStyle = (typeof CITE_STYLES)[number];

/** The licence of the data by name and address. */
export const LICENCE = {
  name: "CC-BY-4.0",
  path: "https://creativecommons.org/licenses/by/4.0/",
  title: "Creative Commons Attribution 4.0 International",
} as const;

/** What is cited: the whole data set, or a part of it. */
export type CiteKind = "dataset" | "chart" | "series" | "observation";

/** One thing to cite; `path` is its page below the site's root, by language, such as `zh/indicator/penalty.amount.html`. */
export interface CiteSubject {
  kind: CiteKind;
  /** Unique among what is cited, such as `indicator-penalty.amount`: the key in BibTeX, the name of files. */
  id: string;
  title: Words;
  path: Words;
}

/** The state of the data that is cited. */
export interface Edition {
  /** Name of the data set, which a part is “in”. */
  title: Words;
  author: Words;
  /** Version of the program and the first digits of the hash of what is cited, such as `0.1.0+5a31bb0c1234`: of all data, or of what a part is made from. */
  version: string;
  /** ISO date of the last release of the data. */
  released: string;
  /** Address of the site's root with a slash at its end; empty where the build does not know it. */
  site: string;
}

/** Places in a template that differ between subjects and readers. */
export const CITE_PLACES = ["title", "key", "url", "accessed"] as const;
export type CitePlace = (typeof CITE_PLACES)[number];

/** A place in the text of a template. */
export const placeOf = (place: CitePlace): string => `⟦${place}⟧`;

/** A template in pieces: texts as they are, places by name. */
export function splitTemplate(template: string): (string | { place: CitePlace })[] {
  return template
    .split(/(⟦[a-z]+⟧)/)
    .filter((piece) => piece !== "")
    .map((piece) => (piece.startsWith("⟦") ? { place: piece.slice(1, -1) as CitePlace } : piece));
}

/** What stands for the day of access until a reader's browser writes it. */
export const NO_DATE: Readonly<Record<CiteStyle, string>> = {
  gbt: "YYYY-MM-DD",
  apa: "Month D, YYYY",
  bibtex: "YYYY-MM-DD",
  ris: "YYYY/MM/DD",
  csl: '["YYYY", "MM", "DD"]',
};

/** A value as the style's syntax wants it; a date is written by `citeDate`. */
export function escapeFor(style: CiteStyle, place: CitePlace, value: string): string {
  if (place === "accessed") return value;
  if (style === "csl") return JSON.stringify(value).slice(1, -1);
  // Addresses stand in BibTeX as they are; braces could only be unbalanced.
  if (style === "bibtex" && place === "title") return value.replace(/[&%$#_]/g, "\\$&").replace(/[{}]/g, "");
  return value.replaceAll(/\s+/g, " ");
}

/** The key of an entry: letters, digits and hyphens, which every program takes. */
export function citeKey(id: string): string {
  const plain = [...id].map((char) => (/[\w.-]/.test(char) ? char : /[@/:]/.test(char) ? "-" : (char.codePointAt(0) ?? 0).toString(16)));
  return `atlas-${plain.join("").replaceAll(".", "-")}`;
}

/** A day as the style writes it: ISO, but APA in words. */
export function citeDate(style: CiteStyle, iso: string): string {
  const [year, month, day] = iso.split("-").map(Number) as [number, number, number];
  if (style === "csl") return `[${year}, ${month}, ${day}]`;
  if (style === "ris") return iso.replaceAll("-", "/");
  if (style !== "apa") return iso;
  const name = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" }).format(Date.UTC(year, month - 1, day));
  return `${name} ${day}, ${year}`;
}

/** GB/T 7714—2015: a database, or a data set within it, on line. */
export function templateGbt(kind: CiteKind, edition: Edition, lang: Lang): string {
  const [title, author] = [edition.title[lang], edition.author[lang]];
  const version = lang === "zh" ? `${edition.version} 版` : `Version ${edition.version}`;
  const name = kind === "dataset" ? `${placeOf("title")}[DB/OL]` : `${placeOf("title")}[DS/OL]//${title}`;
  return `${author}. ${name}. ${version}. (${edition.released})[${placeOf("accessed")}]. ${placeOf("url")}.`;
}

/** APA, 7th edition: a data set with its version, or a part of it; the page of a version may change, so the day it was looked at stands before its address. */
export function templateApa(kind: CiteKind, edition: Edition, lang: Lang): string {
  const author = edition.author[lang];
  const year = edition.released.slice(0, 4);
  const form = kind === "chart" ? "Chart" : "Data set";
  const version = `(Version ${edition.version})`;
  const name =
    kind === "dataset" ? `${placeOf("title")} ${version} [${form}]` : `${placeOf("title")} [${form}]. In ${edition.title[lang]} ${version}`;
  return `${author}. (${year}). ${name}. Retrieved ${placeOf("accessed")}, from ${placeOf("url")}`;
}
