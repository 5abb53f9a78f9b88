import { renderLists } from "../charts/search-view.js";
import { figureHref, valueWithUnit } from "../charts/observed.js";
import { element, type Html, html, type Part } from "../html.js";
import { CAVEATS, type Caveat } from "../model/caveat.js";
import { HEADLINE_REASONS, type HeadlineReason } from "../model/headline.js";
import type { Lang } from "../model/indicator.js";
import type { Found, Hit, HitGroup } from "../search/find.js";
import type { QuoteTarget } from "../search/documents.js";
import { findMarks } from "../search/words.js";
import { LEVEL_NAMES } from "../words/bureau.js";
import { HIT_KINDS, PAGE_KINDS, SEARCH } from "../words/search.js";
import { fill, UI } from "../words/ui.js";

const SHOWN = 6;
const LONGEST = 110;

type Mark = (text: string) => Html;

/** What a search says of itself: how many hits hold all words, otherwise how many hold some, otherwise that there are none. */
export function sayFound({ groups }: Found, query: string, lang: Lang): string {
  const [full, partial] = [sum(groups, "full"), sum(groups, "partial")];
  if (full > 0) return fill(SEARCH.found[lang], query, full);
  return partial > 0 ? fill(SEARCH.foundSome[lang], query, partial) : fill(SEARCH.nothing[lang], query);
}

/** Hits by kind, what was looked for marked, each leading to its place; those with some of the words only are folded behind those with all. */
export function renderFound(found: Found, lang: Lang): Html {
  if (found.groups.length === 0) return html`<p>${SEARCH.advice[lang]} ${renderLists(lang)}</p>`;
  const full = found.groups.filter((group) => group.full.length > 0);
  const partial = found.groups.filter((group) => group.partial.length > 0);
  const jumps = full.map(({ kind, full: hits }) => html`<li><a href="#${kind}">${HIT_KINDS[kind][lang]} ${hits.length}</a></li>`);
  const sections = full.map((group) => renderGroup(group.kind, group.full, group.kind, found, lang));
  const rest = partial.map((group) => renderGroup(group.kind, group.partial, `some-${group.kind}`, found, lang));
  const summary = html`<summary>${fill(SEARCH.partial[lang], sum(found.groups, "partial"))}</summary>`;
  return html`${
    full.length > 1 &&
    html`<ul class="atlas-jumps">
      ${jumps}
    </ul>`
  }${sections}${rest.length > 0 && element("details", { class: "atlas-partial", open: full.length === 0 }, summary, rest)}`;
}

const sum = (groups: readonly HitGroup[], standing: "full" | "partial"): number =>
  groups.reduce((total, group) => total + group[standing].length, 0);

function renderGroup(kind: HitGroup["kind"], hits: readonly Hit[], id: string, found: Found, lang: Lang): Html {
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}" tabindex="-1">${HIT_KINDS[kind][lang]} <small>${hits.length}</small></h2>
    ${renderHits(hits, found, lang)}
  </section>`;
}

function renderHits(hits: readonly Hit[], found: Found, lang: Lang): Html {
  const items = hits.map((hit, i) => element("li", { hidden: i >= SHOWN }, renderHit(hit, found, lang)));
  const more = hits.length > SHOWN && html`<button type="button" name="all">${fill(SEARCH.all[lang], hits.length)}</button>`;
  return html`<ol class="atlas-hits">
      ${items}
    </ol>
    ${more}`;
}

function renderHit({ target, terms }: Hit, found: Found, lang: Lang): Html {
  const mark: Mark = (text) => markText(text, found, terms);
  switch (target.kind) {
    case "indicator": {
      const { id, stated } = target.entry;
      const about = html`<code>${mark(id)}</code>${UI.dot[lang]}${countFigures(stated, lang)}`;
      return renderLink(
        `./indicator/${id}.html`,
        mark(target.entry[`name_${lang}`]),
        about,
        mark(shorten(target.entry[`definition_${lang}`])),
      );
    }
    case "bureau": {
      const { code, level, stated } = target.entry;
      const about = [code, LEVEL_NAMES[level]?.[lang] ?? level, countFigures(stated, lang)].join(UI.dot[lang]);
      return renderLink(stated > 0 ? `./bureau/${code}.html` : null, mark(target.entry[`name_${lang}`]), about, "");
    }
    case "page": {
      const { path, kind } = target.entry;
      const href = `./${path.replace(/(#.*)?$/, ".html$1")}`;
      return renderLink(href, mark(target.entry[lang]), PAGE_KINDS[kind][lang], mark(shorten(target.entry[`about_${lang}`])));
    }
    case "quote":
      return renderQuote(target, mark, lang);
  }
}

function renderQuote({ entry, indicator, bureau }: QuoteTarget, mark: Mark, lang: Lang): Html {
  const [id, , code, year, quote, , reason, caveats, value, qualifier, unit] = entry;
  // The quote says it in Chinese.
  const figure = lang === "zh" ? "" : html`${UI.dot[lang]}${valueWithUnit({ value, qualifier, unit }, lang)}`;
  const about = html`${mark(bureau[`short_${lang}`])} ${mark(String(year))}${UI.dot[lang]}${mark(indicator[`name_${lang}`])}${figure}`;
  const notes = [
    ...(reason === "" ? [] : [fill(SEARCH.standsNot[lang], HEADLINE_REASONS[reason as HeadlineReason][lang])]),
    ...caveats.split(" ").flatMap((caveat) => (Object.hasOwn(CAVEATS, caveat) ? [CAVEATS[caveat as Caveat][lang]] : [])),
  ];
  const words = html`<q lang="zh-Hans">${mark(quote)}</q>`;
  return renderLink(figureHref(id, code), words, about, notes.join(UI.semicolon[lang]));
}

/** A hit; without an address there is no page to lead to. */
function renderLink(href: string | null, name: Part, about: Part, text: Part): Html {
  const head = href === null ? html`<span>${name}</span>` : html`<a data-hit href="${href}">${name}</a>`;
  return html`${head} <small>${about}</small>${text !== "" && html`<p>${text}</p>`}`;
}

function countFigures(stated: number, lang: Lang): string {
  return stated === 0 ? SEARCH.silent[lang] : fill(SEARCH[stated === 1 ? "figure" : "figures"][lang], stated);
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/\s\S*$/, "")}…` : text;
}

function markText(text: string, { words, traditional }: Found, terms: readonly string[]): Html {
  const chars = [...text];
  const places = findMarks(text, words, terms, traditional);
  const parts = places.map(([start, end], i) => {
    const before = chars.slice(places[i - 1]?.[1] ?? 0, start).join("");
    return html`${before}<mark>${chars.slice(start, end).join("")}</mark>`;
  });
  return html`${parts}${chars.slice(places.at(-1)?.[1] ?? 0).join("")}`;
}
