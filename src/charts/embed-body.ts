import { type Html, html } from "../html.js";
import type { Lang } from "../model/indicator.js";
import { EMBED } from "../words/embed.js";
import { fill, UI } from "../words/ui.js";
import type { ChartModel } from "./chart-model.js";
import type { ChartTexts } from "./chart-texts.js";
import { renderDrawing, renderParts } from "./render.js";

/** Widths, in CSS pixels, that an embedded chart is drawn for; its style sheet shows the one that fits the frame. */
export const EMBED_WIDTHS = [272, 336, 680, 1040] as const;

/** Remarks that are read at once. */
const MOST_FLAGS = 4;

/** A chart in a frame, below its title: drawings by width, footnotes, remarks, coverage, source and table; `root` is the folder of its language. */
export function renderEmbedBody(
  chart: ChartModel,
  { coverage, remarks }: Pick<ChartTexts, "coverage" | "remarks">,
  drawings: ReadonlyMap<number, Element>,
  root: string,
): Html {
  const { lang } = chart;
  const parts = renderParts(chart, root);
  return html`<div data-part="picture">${renderWidths(drawings, root, lang)}</div>
    <div data-part="address" role="status" hidden></div>
    <div data-part="footnotes">${parts.footnotes}</div>
    ${renderFlags(remarks, lang)}
    <p class="atlas-note">${chart.note}</p>
    ${coverage !== "" && html`<p class="embed-coverage">${coverage}${UI.stop[lang]}</p>`}
    <div class="atlas-source">${parts.source}</div>
    <details class="atlas-data">
      <summary>${UI.showTable[lang]}</summary>
      ${parts.table}
    </details>`;
}

/** Drawings by their widths, or the words that say that there is none. */
export function renderWidths(drawings: ReadonlyMap<number, Element>, root: string, lang: Lang): Html {
  if (drawings.size === 0) return html`<p class="atlas-empty">${UI.noRows[lang]}</p>`;
  return html`${[...drawings].map(([width, drawing]) => html`<div class="embed-${width}">${renderDrawing(drawing, root)}</div>`)}`;
}

/** Remarks on single figures, the gravest first; those beyond a few behind a fold. */
function renderFlags(flags: readonly string[], lang: Lang): Html | null {
  if (flags.length === 0) return null;
  const list = (some: readonly string[]) =>
    html`<ul class="atlas-footnotes">
      ${some.map((flag) => html`<li>${flag}</li>`)}
    </ul>`;
  const rest = flags.slice(MOST_FLAGS);
  return html`${list(flags.slice(0, MOST_FLAGS))}
  ${
    rest.length > 0 &&
    html`<details>
      <summary>${fill(EMBED.moreFlags[lang], rest.length)}</summary>
      ${list(rest)}
    </details>`
  }`;
}
