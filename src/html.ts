import { escapeHtml } from "./figures/html.js";

/** A piece of HTML that needs no more escaping. */
export class Html {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

type Part = Html | string | number | null | false | readonly Part[];

/** Template tag: texts and numbers are escaped, `Html` and lists of it are kept, null and false print nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.map((string, i) => string + (i < parts.length ? print(parts[i] ?? null) : "")).join(""));
}

function print(part: Part): string {
  if (part === null || part === false) return "";
  if (part instanceof Html) return part.text;
  return Array.isArray(part) ? part.map(print).join("") : escapeHtml(String(part));
}
