import { LANGS, type Lang } from "./indicator.js";

/** Colours of an embedded chart; `auto` follows the reader's own choice. */
export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** What the address of an embedded chart may change: nothing that the chart shows, only how. */
export interface EmbedOptions {
  theme: Theme;
  /** Codes of bureaus to bring forward, the others pale but still there; none leaves all alike. */
  bureaus: readonly string[];
}

/** Something in an address that an embedded chart cannot follow: a name it does not know, or a value that cannot be any. */
export interface AddressProblem {
  kind: "name" | "theme" | "bureau";
  text: string;
}

/** What an address asks for, without what cannot be followed, and a list of that. */
export interface EmbedAddress extends EmbedOptions {
  problems: AddressProblem[];
}

/** What pym.js and the programs that count readers add to any address. */
const FOREIGN = /^(childId|initialWidth|parentTitle|parentUrl|utm_\w+|fbclid|gclid|spm|from|isappinstalled|nsukey|scene)$/;

/** Reads the query string of an embedded chart that shows the bureaus `known`; `highlight` is another name of `bureaus`. */
export function readEmbedAddress(search: string, known: ReadonlySet<string>): EmbedAddress {
  const read: EmbedAddress & { bureaus: string[] } = { theme: "auto", bureaus: [], problems: [] };
  for (const [name, value] of new URLSearchParams(search)) {
    if (name === "theme" && isTheme(value)) read.theme = value;
    else if (name === "theme") read.problems.push({ kind: "theme", text: value });
    else if (name === "bureaus" || name === "highlight") readBureaus(value, known, read);
    else if (!FOREIGN.test(name)) read.problems.push({ kind: "name", text: name });
  }
  return read;
}

function readBureaus(value: string, known: ReadonlySet<string>, read: { bureaus: string[]; problems: AddressProblem[] }): void {
  for (const code of splitCodes(value)) {
    if (!known.has(code)) read.problems.push({ kind: "bureau", text: code });
    else if (!read.bureaus.includes(code)) read.bureaus.push(code);
  }
}

/** Codes in a text that divides them by commas or spaces. */
export function splitCodes(text: string): string[] {
  return text.split(/[\s,，、]+/).filter((code) => code !== "");
}

/** Whether a text is the name of a theme. */
export function isTheme(text: string): text is Theme {
  return (THEMES as readonly string[]).includes(text);
}

/** The query string of an embedded chart, `?` included; empty for one as it was drawn. */
export function writeEmbedAddress({ theme, bureaus }: EmbedOptions): string {
  const params = [...(theme === "auto" ? [] : [`theme=${theme}`]), ...(bureaus.length > 0 ? [`bureaus=${bureaus.join(",")}`] : [])];
  return params.length > 0 ? `?${params.join("&")}` : "";
}

/** Path of an embedded chart from the site's root: the one that follows the data, or the one of a data version. */
export function embedPath(id: string, lang: Lang, version: string | null = null): string {
  return `embed/${version === null ? "" : `${version}/`}${id}.${lang}.html`;
}

/** Path of the picture that stands in for a chart of a data version where its frame is lost. */
export function frozenPicturePath(id: string, lang: Lang, version: string): string {
  return `embed/${version}/${id}.${lang}.svg`;
}

/** Path of a chart's own page from the site's root. */
export function chartPagePath(id: string, lang: Lang): string {
  return `${lang}/chart/${id}.html`;
}

/** Path of the oEmbed document of a chart from the site's root. */
export function oembedPath(id: string, lang: Lang): string {
  return `oembed/${id}.${lang}.json`;
}

/** A word as a language of the site; Chinese for any other. */
export function readLang(word: string): Lang {
  return LANGS.find((lang) => word.toLowerCase().startsWith(lang)) ?? "zh";
}
