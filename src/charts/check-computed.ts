import { type Html, html, join } from "../html.js";
import type { Lang } from "../model/indicator.js";
import { CHECK_COMPUTED } from "../words/check-computed.js";
import { fill, UI } from "../words/ui.js";
import { renderVerdict } from "./check-answer.js";
import { type CheckedPoint, renderPoints } from "./check-points.js";
import { countOf, pictureLines, versionLines } from "./check-shown.js";

/** A picture of what its author's query gave, as far as its record tells. */
export interface Computed {
  lang: Lang;
  intact: boolean;
  /** Hash of the data version that it is of, and that of the site. */
  version: string;
  now: string;
  /** Figures of the atlas that its rows are or name. */
  points: readonly CheckedPoint[];
  /** The queries with their names, the tables that are none of the atlas', and the address that opens them; the hash of their text where they are too long for a picture; null where nothing can be read. */
  query: { texts: readonly { name: string; text: string }[]; others: readonly string[]; href: string } | { digest: string } | null;
}

/** The answer to such a picture: who worked its figures out and how, what they rest on, and that nobody vouches for them. */
export function renderComputed(computed: Computed): Html {
  const { lang, intact, points, query } = computed;
  const strange = countOf(points, "foreign", "unknown") > 0;
  const lines = [
    CHECK_COMPUTED[query !== null && "texts" in query ? "byQuery" : "byOther"][lang],
    ...pictureLines({ lang, points, picture: { intact, same: null, fits: null } }),
    ...versionLines(computed),
    ...(points.length === 0 ? [CHECK_COMPUTED.restsUnknown[lang]] : [CHECK_COMPUTED.rests[lang]]),
  ];
  return renderVerdict(
    strange ? "foreign" : intact ? "computed" : "altered",
    lang,
    lines.map((line) => html`<p>${line}</p>`),
    renderQuery(query, lang),
    points.length > 0 && renderPoints(points, lang),
  );
}

function renderQuery(query: Computed["query"], lang: Lang): Html {
  if (query === null) return html`<p>${CHECK_COMPUTED.unread[lang]}</p>`;
  if ("digest" in query) return html`<p>${fill(CHECK_COMPUTED.long[lang], query.digest)}</p>`;
  const { texts, others, href } = query;
  const own = others.length > 0 && html`<p class="atlas-warning">${fill(CHECK_COMPUTED.others[lang], others.join(UI.comma[lang]))}</p>`;
  const shown = texts.map(
    ({ name, text }) =>
      html`<h3>${fill(CHECK_COMPUTED.cell[lang], name)}</h3>
        <pre class="check-query">${text}</pre>`,
  );
  return html`<p><a href="${href}">${CHECK_COMPUTED.open[lang]}</a></p>
    ${own}${join(shown, "\n")}`;
}
