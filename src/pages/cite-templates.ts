import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { type CiteKind, type CiteStyle, type Edition, placeOf, templateApa, templateGbt } from "../model/cite.js";
import type { Lang } from "../model/indicator.js";

Object.assign(plugins.config.get("@bibtex").format, { useIdAsLabel: true, checkLabel: false, asciiOnly: false });

/** An item of CSL-JSON (github.com/citation-style-language/schema), as far as the atlas fills it. */
interface CslItem {
  id: string;
  type: "dataset";
  title: string;
  "container-title"?: string;
  author: { literal: string }[];
  issued: { "date-parts": [number[]] };
  accessed: { "date-parts": [number[]] };
  version: string;
  note: string;
  language: string;
  URL: string;
}

// Programs that format dates want real ones: this day stands for the place until it is printed.
const NO_DAY = [2999, 12, 31];
const NO_DAY_PRINTED = /\[\s*2999,\s*12,\s*31\s*\]|2999\/12\/31\/?|2999-12-31/g;

/** Citations of one kind in all styles, with places for what differs between subjects and readers; CSL-JSON is the source of BibTeX and RIS. */
export function makeTemplates(kind: CiteKind, edition: Edition, lang: Lang): Readonly<Record<CiteStyle, string>> {
  const item = describeItem(kind, edition, lang);
  const print = (text: string) => text.replaceAll(NO_DAY_PRINTED, placeOf("accessed")).replace(/\n+$/, "");
  // Neither program knows what a data set is part of; old BibTeX has no fields for a version, or for the day a page was looked at.
  const within = kind === "dataset" ? "" : `In: ${edition.title[lang]}. `;
  const note = `${within}Version ${edition.version}. ${item.note}. Accessed ${placeOf("accessed")}`;
  const issued = { "date-parts": [item.issued["date-parts"][0].slice(0, 2)] };
  return {
    gbt: templateGbt(kind, edition, lang),
    apa: templateApa(kind, edition, lang),
    bibtex: print(new Cite([{ ...item, note, issued }], { generateGraph: false }).format("bibtex")),
    ris: print(new Cite([{ ...item, note: within + item.note }], { generateGraph: false }).format("ris")),
    csl: print(printItem(item)),
  };
}

// A field a line, so that dates do not take seven.
const printItem = (item: CslItem): string =>
  `[\n  {\n${Object.entries(item)
    .map(([name, value]) => `    "${name}": ${JSON.stringify(value)}`)
    .join(",\n")}\n  }\n]`;

function describeItem(kind: CiteKind, edition: Edition, lang: Lang): CslItem {
  return {
    id: placeOf("key"),
    type: "dataset",
    title: placeOf("title"),
    ...(kind === "dataset" ? {} : { "container-title": edition.title[lang] }),
    author: [{ literal: edition.author[lang] }],
    issued: { "date-parts": [edition.released.split("-").map(Number)] },
    accessed: { "date-parts": [NO_DAY] },
    version: edition.version,
    note: `Content hash sha256:${edition.version.split("+")[1] ?? ""}`,
    language: lang === "zh" ? "zh-CN" : "en-GB",
    URL: placeOf("url"),
  };
}
