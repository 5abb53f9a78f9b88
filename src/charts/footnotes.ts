import { html, type Html, linkTo, type Part, quote } from "../html.js";
import { HEADLINE_REASONS } from "../model/headline.js";
import { groupBy } from "../model/group.js";
import type { Lang } from "../model/indicator.js";
import type { ChartRow, ReportRow } from "../queries/shapes.js";
import { scopeText } from "../words/scopes.js";
import { UI } from "../words/ui.js";
import { isOfReport, observationHref, periodText, reportLabel, seenFrom } from "./observed.js";
import { isRatio, whyIncomparable } from "./ratio-point.js";

/** Words that lead somewhere; the address is seen from the folder of a language. */
export interface Link {
  text: string;
  href: string | null;
}

/** A sentence by its pieces: words, links, and words of a source. */
export type Note = readonly (string | Link | { quote: string })[];

/** Rows that a chart leaves out or draws hollow, by reason; `cut` says that more are not listed. */
export interface LeftOut {
  summary: string;
  groups: readonly { reason: string; notes: readonly Note[] }[];
  open: boolean;
  cut: string | null;
}

/** What is said below a picture about single rows; nothing is left out where `leftOut` has no groups. */
export interface Footnotes {
  notes: readonly Note[];
  leftOut: LeftOut | null;
  /** Whether the notes name the caveats of every row, which then stand nowhere else. */
  caveats?: true;
}

/** A note on the figures that do not compare, for each reason: a link to each of them, and why. */
export function noteIncomparable(rows: readonly ChartRow[], lang: Lang): Footnotes {
  const apart = rows.filter((row) => row.value !== null && row.comparable === false).filter(isOfReport);
  const reasons = groupBy(apart, (row) => reasonOf(row, lang));
  return { notes: [...reasons].map(([reason, own]) => noteRows(own, reason, lang)), leftOut: null };
}

function noteRows(rows: readonly (ChartRow & ReportRow)[], reason: string, lang: Lang): Note {
  const links = rows.map((row) => ({
    text: `${reportLabel(row, lang)} ${row[`name_${lang}`] ?? ""}`,
    href: observationHref({ bureau_code: row.bureau_code, id: row.id ?? null }),
  }));
  return [
    `${UI.dashed[lang]} · `,
    ...links.flatMap((link, i) => (i === 0 ? [link] : [UI.comma[lang], link])),
    `${UI.colon[lang]}${reason}`,
  ];
}

/** Why a figure or ratio does not compare, by its scope and period, or by what else keeps it from comparing. */
export function reasonOf(row: ChartRow, lang: Lang): string {
  if (isRatio(row)) return whyIncomparable(row, lang);
  const { scope = "all", period_kind = "year", period_start = null, period_end = "", obstacle } = row;
  const said = [
    ...(scope === "all" || scope === null ? [] : [`${UI.scope[lang]}${scopeText(scope, lang)}`]),
    ...(period_kind === "year" || period_kind === null
      ? []
      : [periodText({ period_kind, period_start, period_end: period_end ?? "" }, lang)]),
  ];
  if (said.length > 0) return said.join(UI.semicolon[lang]);
  return obstacle ? HEADLINE_REASONS[obstacle][lang] : "";
}

/** A text of the interface with pieces in the places `{0}`, `{1}` …. */
export function fillSentence(text: string, ...places: readonly Note[]): Note {
  return text.split(/\{(\d)\}/).flatMap((piece, i) => (i % 2 === 0 ? [piece] : (places[Number(piece)] ?? [])));
}

/** What footnotes come to where there is room for a line each: the notes, and the heading of what is left out. */
export function sayFootnotes({ notes, leftOut }: Footnotes): string[] {
  return [...notes.map(sayPlainly), ...(leftOut !== null && leftOut.groups.length > 0 ? [leftOut.summary] : [])];
}

function sayPlainly(sentence: Note): string {
  const texts = sentence.map((piece) => (typeof piece === "string" ? piece : "quote" in piece ? piece.quote : piece.text));
  return texts.join("").trim();
}

/** All notes of a chart, those behind the fold included. */
export function listNotes({ notes, leftOut }: Footnotes): Note[] {
  return [...notes, ...(leftOut?.groups ?? []).flatMap((group) => group.notes)];
}

/** Footnotes as HTML, their links seen from where `root` is the folder of the language. */
export function renderFootnotes({ notes, leftOut }: Footnotes, root: string): Html {
  return html`${notes.length > 0 && renderNotes(notes, root, "atlas-footnotes")}${leftOut && renderLeftOut(leftOut, root)}`;
}

function renderLeftOut({ summary, groups, open, cut }: LeftOut, root: string): Html {
  if (groups.length === 0) return html`<p class="atlas-footnotes">${summary}</p>`;
  const listed = groups.filter(({ notes }) => notes.length > 0);
  return html`<details class="atlas-left-out" ${open && html`open`}>
    <summary>${summary}</summary>
    ${listed.map(
      ({ reason, notes }) =>
        html`<h4>${reason}</h4>
          ${renderNotes(notes, root)}`,
    )}${cut !== null && html`<p>${cut}</p>`}
  </details>`;
}

function renderNotes(notes: readonly Note[], root: string, classes?: string): Html {
  const items = notes.map((note) => html`<li>${note.map((piece) => renderPiece(piece, root))}</li>`);
  return classes === undefined
    ? html`<ul>
        ${items}
      </ul>`
    : html`<ul class="${classes}">
        ${items}
      </ul>`;
}

function renderPiece(piece: Note[number], root: string): Part {
  if (typeof piece === "string") return piece;
  return "quote" in piece ? quote(piece.quote) : linkTo(seenFrom(piece.href, root), piece.text);
}
