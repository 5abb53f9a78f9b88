import { type Html, html, quote } from "../html.js";
import type { CheckedObservation, ToldChange } from "../model/check-files.js";
import type { Lang } from "../model/indicator.js";
import { renderTable } from "../table.js";
import { CHECK } from "../words/check.js";
import { CHECK_PICTURE } from "../words/check-picture.js";
import { fill, UI } from "../words/ui.js";
import { stateText } from "./state-text.js";

/** A figure that a picture or address shows: what it said there (null where only the id is known), and what the atlas knows of it. */
export interface CheckedPoint {
  id: string;
  said: string | null;
  told: CheckedObservation | null;
  /** The words of its source; null where it is no longer in the data. */
  quote: string | null;
}

/** How a figure stands to what the atlas says now; `foreign` never was what it said. */
export type PointState = "same" | "changed" | "withdrawn" | "foreign" | "unknown";

/** Figures listed at most. */
const MOST = 200;
const ORDER: readonly PointState[] = ["foreign", "unknown", "withdrawn", "changed", "same"];

/** How a figure stands. */
export function stateOfPoint({ said, told }: CheckedPoint): PointState {
  if (told === null) return "unknown";
  if (said !== null && said !== told.now && !told.changes.some((change) => change.old === said || change.new === said)) return "foreign";
  if (told.now === null) return "withdrawn";
  return said === null || said === told.now ? "same" : "changed";
}

/** Every figure with what it says now, its sentence, and what happened to it; what changed comes first. */
export function renderPoints(points: readonly CheckedPoint[], lang: Lang): Html {
  const place = (point: CheckedPoint) => ORDER.indexOf(stateOfPoint(point));
  const name = ({ id, told }: CheckedPoint) => told?.title[lang] ?? id;
  const sorted = [...points].sort((a, b) => place(a) - place(b) || (name(a) < name(b) ? -1 : 1));
  const heads = [CHECK.figure, CHECK_PICTURE.saysNow, UI.quote, CHECK_PICTURE.since].map((words) => words[lang]);
  const rows = sorted
    .slice(0, MOST)
    .map((point) => [
      nameOf(point, lang),
      point.told?.now == null ? "–" : stateText(point.told.now, lang),
      point.quote === null ? "–" : quote(point.quote),
      sinceOf(point, lang),
    ]);
  const rest = points.length - MOST;
  return html`${renderTable({ label: CHECK_PICTURE.points[lang], heads, rows })}
  ${rest > 0 && html`<p class="atlas-note">${fill(CHECK_PICTURE.morePoints[lang], rest)}</p>`}`;
}

function nameOf({ id, told }: CheckedPoint, lang: Lang): Html {
  if (told === null) return html`<code>${id}</code>`;
  const href = told.page === null ? `./check.html?q=${encodeURIComponent(id)}` : `./${told.page}`;
  return html`<a href="${href}">${told.title[lang]}</a>`;
}

function sinceOf(point: CheckedPoint, lang: Lang): string {
  const { said, told } = point;
  const state = stateOfPoint(point);
  if (state === "foreign") return CHECK_PICTURE.pointForeign[lang];
  if (state === "unknown") return CHECK_PICTURE.pointUnknown[lang];
  if (state === "withdrawn")
    return said === null ? CHECK_PICTURE.pointGone[lang] : fill(CHECK_PICTURE.pointWithdrawn[lang], stateText(said, lang));
  if (state === "changed") return fill(CHECK_PICTURE.pointWas[lang], stateText(said ?? "", lang));
  const last = said === null ? told?.changes.findLast(({ kind }) => kind === "corrected") : undefined;
  return last === undefined
    ? CHECK_PICTURE.pointSame[lang]
    : fill(CHECK_PICTURE.pointCorrected[lang], stateText(last.old, lang), whenOf(last, lang));
}

const whenOf = ({ version, date }: ToldChange, lang: Lang): string => (date === null ? CHECK.notReleased[lang] : version);
