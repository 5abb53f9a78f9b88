import type { Html } from "../html.js";
import type { Lang } from "../model/indicator.js";
import type { SearchParts } from "../search/parts.js";
import type { Finder, Found } from "../search/find.js";
import { setHtml } from "../trusted.js";
import { readAsked } from "../search/answer.js";
import { SEARCH } from "../words/search.js";
import { renderAnswer } from "./search-answer.js";
import { renderFound, sayFound } from "./search-results.js";

/** Where the search comes from, the query to start with, and who keeps every other. */
export interface SearchOptions {
  load(): Promise<{ finder: Finder; parts: SearchParts }>;
  query: string;
  remember(query: string): void;
}

const WAIT = 120;

/** Makes the search page answer while its field is typed in; the index is fetched when the first query needs it. */
export function wireSearch(root: Document, { load, query, remember }: SearchOptions): void {
  const place = root.querySelector<HTMLElement>("[data-part=search]");
  const input = place?.querySelector<HTMLInputElement>("input[name=q]");
  if (!place || !input) return;
  const lang: Lang = root.documentElement.lang.startsWith("en") ? "en" : "zh";
  let loaded: ReturnType<SearchOptions["load"]> | undefined;
  let asked = 0;
  const search = async () => {
    const [text, turn] = [input.value.trim(), ++asked];
    remember(text);
    if (text === "") return show(place, "", null);
    if (loaded === undefined) show(place, SEARCH.loading[lang], null);
    loaded ??= load();
    try {
      const { finder, parts } = await loaded;
      const isAsked = () => turn === asked;
      if (isAsked()) await answer(place, finder.find(text), text, parts.missing, lang, isAsked);
      for await (const left of parts.complete(text)) {
        await leftAlone(place);
        if (isAsked()) await answer(place, finder.find(text), text, left, lang, isAsked);
      }
    } catch {
      loaded = undefined;
      if (turn === asked) show(place, SEARCH.failed[lang], null);
    }
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void search(), WAIT);
  });
  place.querySelector("form")?.addEventListener("submit", (event) => {
    event.preventDefault();
    void search();
  });
  place.addEventListener("click", (event) => unfold((event.target as Element).closest("button[name=all]")));
  place.addEventListener("keydown", (event) => moveThrough(place, input, event));
  input.value = query;
  input.focus({ preventScroll: true });
  if (query.trim() !== "") void search();
}

/** Shows what was found so far, and the number itself where the query asks for one; nothing of that once the reader asks for something else. */
async function answer(place: HTMLElement, found: Found, query: string, left: number, lang: Lang, isAsked: () => boolean): Promise<void> {
  const status = sayFound(found, query, lang);
  show(
    place,
    left > 0 ? `${status} ${SEARCH.further[lang]}` : status,
    left > 0 && found.groups.length === 0 ? null : renderFound(found, lang),
  );
  place.querySelector("[data-part=hits]")?.setAttribute("aria-busy", String(left > 0));
  const question = readAsked(found);
  const said = question && (await renderAnswer(question, lang));
  if (isAsked() && said) setHtml(place.querySelector("[data-part=answer]") as HTMLElement, said);
}

/** Settles once the reader is not among the hits, which are about to be shown anew. */
async function leftAlone(place: HTMLElement): Promise<void> {
  const hits = place.querySelector("[data-part=hits]");
  const isThere = () => hits?.contains(place.ownerDocument.activeElement) ?? false;
  while (isThere()) await new Promise((resolve) => hits?.addEventListener("focusout", () => setTimeout(resolve), { once: true }));
}

function show(place: HTMLElement, status: string, hits: Html | null): void {
  const part = (name: string) => place.querySelector(`[data-part=${name}]`) as HTMLElement;
  part("found").textContent = status;
  setHtml(part("answer"), null);
  setHtml(part("hits"), hits);
  part("start").hidden = status !== "";
}

function unfold(button: Element | null): void {
  const list = button?.previousElementSibling;
  if (!button || !list) return;
  for (const item of list.children) item.removeAttribute("hidden");
  button.remove();
  list.querySelector<HTMLElement>("li:nth-child(7) a")?.focus();
}

/** Arrows go from the field through the hits that are shown and back; Escape returns to the field. */
function moveThrough(place: HTMLElement, input: HTMLInputElement, event: KeyboardEvent): void {
  if (event.isComposing || !["ArrowDown", "ArrowUp", "Escape"].includes(event.key)) return;
  const stops = [input, ...[...place.querySelectorAll<HTMLElement>("a[data-hit]")].filter((link) => isShown(link))];
  const at = stops.indexOf(place.ownerDocument.activeElement as HTMLInputElement);
  if (at < 0 || (event.key === "Escape" && at === 0)) return;
  const next = event.key === "Escape" ? 0 : Math.max(0, Math.min(stops.length - 1, at + (event.key === "ArrowDown" ? 1 : -1)));
  event.preventDefault();
  stops[next]?.focus();
}

const isShown = (link: HTMLElement): boolean => link.closest("[hidden], details:not([open])") === null;
