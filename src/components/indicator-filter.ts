import type { Lang } from "../model/indicator.js";
import { INDICATOR } from "../words/indicator.js";
import { fill } from "../words/ui.js";

/** Makes the box of the list of indicators hide all that its words do not fit; the words are kept in the address as `q`. */
export function wireIndicatorFilter(root: Document, lang: Lang): void {
  const form = root.querySelector<HTMLFormElement>("form[data-part=find]");
  const input = form?.querySelector("input");
  const output = form?.querySelector("output");
  if (!form || !input || !output) return;
  const items = [...root.querySelectorAll<HTMLElement>("li[data-words]")];
  const sections = [...root.querySelectorAll<HTMLElement>("main section")];
  const show = () => {
    for (const item of items) item.hidden = !fitsWords(item.dataset.words ?? "", input.value);
    for (const section of sections) section.hidden = section.querySelector("li:not([hidden])") === null;
    output.textContent = input.value === "" ? "" : fill(INDICATOR.found[lang], items.filter((item) => !item.hidden).length);
  };
  input.addEventListener("input", () => {
    show();
    const query = input.value === "" ? "" : `?q=${encodeURIComponent(input.value)}`;
    history.replaceState(null, "", `${location.pathname}${query}${location.hash}`);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  show();
}

/** Whether every word that was typed is part of `words`, which are in small letters. */
export function fitsWords(words: string, typed: string): boolean {
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}
