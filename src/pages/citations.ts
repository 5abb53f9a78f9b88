import {
  CITE_STYLES,
  citeKey,
  type CiteKind,
  type CitePlace,
  type CiteStyle,
  type CiteSubject,
  type Edition,
  escapeFor,
  NO_DATE,
  splitTemplate,
} from "../model/cite.js";
import { editionOf, hashOf } from "../model/edition.js";
import type { Lang } from "../model/indicator.js";
import { CITE, CITE_PINNED, CITE_STYLE_NAMES } from "../words/cite.js";
import { fill } from "../words/ui.js";
import { makeTemplates } from "./cite-templates.js";
import { type Html, html } from "../html.js";

const made = new Map<string, Readonly<Record<CiteStyle, string>>>();
/** Stands for the hash of what is cited in templates, which take long to make. */
const DATA = "atlasversion";

/** How to cite a subject, behind a fold `#cite`, in every style: right to read and select without a script, which fills in day and address and adds buttons that copy and save. */
export function renderCitations(subject: CiteSubject, edition: Edition, lang: Lang): Html {
  const templates = templatesOf(subject.kind, editionOf(edition, DATA), lang);
  const data = hashOf(edition.version);
  return html`<details class="atlas-cite" id="cite" data-name="${subject.id}">
    <summary>${CITE.open[lang]}</summary>
    <div data-part="cite">
      ${CITE_STYLES.map((style) => renderStyle(style, templates[style].replaceAll(DATA, data), subject, edition, lang))}
      <p class="atlas-note">
        ${fill(CITE_PINNED[subject.kind === "dataset" ? "all" : "part"][lang], edition.version)}
        <span data-part="by-hand">${CITE.byHand[lang]}</span>
      </p>
      <p data-part="cite-said" role="status"></p>
    </div>
    ${subject.kind === "series" && html`<p class="atlas-note" data-part="cite-one">${CITE.single[lang]}</p>`}
  </details>`;
}

function templatesOf(kind: CiteKind, edition: Edition, lang: Lang): Readonly<Record<CiteStyle, string>> {
  const key = JSON.stringify([kind, edition, lang]);
  const templates = made.get(key) ?? makeTemplates(kind, edition, lang);
  made.set(key, templates);
  return templates;
}

function renderStyle(style: CiteStyle, template: string, subject: CiteSubject, edition: Edition, lang: Lang): Html {
  const text = splitTemplate(template).map((piece) =>
    typeof piece === "string" ? html`${piece}` : renderPlace(piece.place, style, subject, edition, lang),
  );
  return html`<div class="atlas-cite-style" data-style="${style}">
    <p><b>${CITE_STYLE_NAMES[style][lang]}</b></p>
    <pre>${text}</pre>
  </div>`;
}

function renderPlace(place: CitePlace, style: CiteStyle, { id, title, path }: CiteSubject, edition: Edition, lang: Lang): Html {
  const { site } = edition;
  const value = {
    title: title[lang],
    key: citeKey(id),
    url: `${site === "" ? CITE.noSite[lang] : site}${path[lang]}`,
    accessed: NO_DATE[style],
  }[place];
  // Where the site stands is told to the script by the page that it runs on, unless the build knows.
  const known = place === "url" && site === "" ? html` data-path="${path[lang]}"` : null;
  return html`<span data-place="${place}" ${known}>${escapeFor(style, place, value)}</span>`;
}
