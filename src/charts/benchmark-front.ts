import { type CourseLine, drawCourse } from "../marks/course.js";
import { formatHedged, formatShort } from "../marks/format.js";
import { drawStrip } from "../marks/inline.js";
import { element, type Html, html, join, linkTo, type Part, silence } from "../html.js";
import { makeRow, makeSheet, type SheetRow } from "../model/benchmark.js";
import { COUNTRY } from "../model/level.js";
import { courseOf, pickFront, referenceCodes, surround, type Surroundings } from "../model/surroundings.js";
import { BENCHMARK, OBSTACLES } from "../words/benchmark.js";
import { unitName } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { entryText, hrefOf, nearText, type SheetContext, stripOf } from "./benchmark-cells.js";
import { joinTexts, placeText, spanText, statedText, unitText, valueText } from "./benchmark-text.js";

/** Five numbers that a sheet begins with, each with its years, its place or what it is seen against, and what is lacking. */
export function renderFront(context: SheetContext, rows: readonly SheetRow[] = frontRows(context)): Html {
  return html`<div class="benchmark-front" data-part="front">${rows.map((row) => renderCard(row, context))}</div>`;
}

function frontRows({ open, question }: SheetContext): SheetRow[] {
  const { codes } = open.peers(question, question.peers);
  const silent = (id: string) => {
    const indicator = open.book.indicators.find((each) => each.id === id);
    return indicator ? makeRow(open, question, indicator, codes) : null;
  };
  return pickFront(open, question, makeSheet(open, question), silent);
}

function renderCard(row: SheetRow, context: SheetContext): Html {
  const { open, question, lang } = context;
  const around = surround(open, question, row);
  const state = row.position ? "placed" : around.references.length + around.nearest.length > 0 ? "referenced" : "missing";
  const attributes = { class: "atlas-card benchmark-card", "data-indicator": row.indicator.id, "data-state": state };
  return element(
    "section",
    attributes,
    html`<h3>${row.indicator.name[lang]}</h3>`,
    renderNumber(row, context),
    renderCourse(row, context),
    row.position ? stripOf(row, context) : renderKnown(row, around, context),
    html`<ul>
      ${listFacts(row, around, context).map((fact) => html`<li>${fact}</li> `)}
    </ul>`,
  );
}

function renderNumber({ figure, own, per, obstacle }: SheetRow, context: SheetContext): Html {
  const { question, lang } = context;
  if (figure === null) return html`<p class="benchmark-number">${silence(BENCHMARK.notStated[lang])}</p>`;
  const value = own ? valueText(figure, own.range, per !== "none", lang) : formatHedged(figure.value, figure.qualifier, lang, formatShort);
  const unit = own ? unitText(figure.unit, per, lang) : unitName(figure.unit, lang);
  const notes = [
    ...(figure.year === question.year ? [] : [fill(BENCHMARK.otherYear[lang], figure.year)]),
    ...(own && per !== "none" ? [fill(BENCHMARK.divided[lang], statedText(figure, lang))] : []),
    ...(obstacle ? [fill(BENCHMARK.notCompared[lang], OBSTACLES[obstacle][lang])] : []),
  ];
  return html`<p class="benchmark-number">
    ${linkTo(hrefOf(figure, context), html`<strong>${value}</strong>`)} <span>${unit}</span>${
      notes.length > 0 && html`<br /><small>${joinTexts(notes, lang)}</small>`
    }
  </p>`;
}

/** The bureau's years before those of its province and the country. */
function renderCourse(row: SheetRow, { open, question, lang }: SheetContext): Html | null {
  const isFair = row.per !== "none" || row.indicator.kind === "rate";
  const codes = [question.bureau, ...(isFair ? referenceCodes(open, question.bureau) : [])];
  const lines = codes.map((code) => {
    const kind: CourseLine["kind"] = code === question.bureau ? "own" : code === COUNTRY ? "country" : "province";
    return { kind, name: open.bureau(code)?.short[lang] ?? code, points: courseOf(open, code, row) };
  });
  const said = lines.flatMap(({ name, points }) => {
    const values = points.map(({ year, figure, range }) => `${year} ${valueText(figure, range, row.per !== "none", lang)}`);
    return values.length > 0 ? [`${name}${UI.colon[lang]}${values.join(UI.comma[lang])}`] : [];
  });
  return drawCourse(lines, { year: question.year, label: fill(BENCHMARK.years[lang], said.join(UI.semicolon[lang])) });
}

/** The own figure among all that are named beside it, where no position is given; null where there is none to set it beside. */
function renderKnown(row: SheetRow, { references, nearest }: Surroundings, { lang }: SheetContext): Html | null {
  const others = [...row.peers, ...nearest, ...references];
  if (row.own === null || others.length === 0) return null;
  const said = [row.own, ...others].map(
    ({ bureau, figure, range }) => `${bureau.short[lang]} ${valueText(figure, range, row.per !== "none", lang)}`,
  );
  return drawStrip({ own: row.own.range, peers: others.map(({ range }) => range), box: null }, said.join(UI.semicolon[lang]));
}

function listFacts(row: SheetRow, { references, nearest, lacking }: Surroundings, context: SheetContext): Part[] {
  const { open, question, lang } = context;
  const list = (entries: Surroundings["nearest"]) =>
    join(
      entries.map((entry) => entryText(entry, row.per, context)),
      UI.semicolon[lang],
    );
  // Without peers there is no position to speak of.
  const isOpen = question.peers !== "list" || question.list.length > 0;
  const peers = row.peers.length > 0 && row.position === null && row.figure !== null ? row.peers.slice(0, SHOWN) : [];
  return [
    ...(row.position ? [placeFact(row, context)] : []),
    ...(references.length > 0 ? [html`${BENCHMARK.against[lang]}${UI.colon[lang]}${list(references)}`] : []),
    ...(peers.length > 0 ? [html`${BENCHMARK.knownPeers[lang]}${UI.colon[lang]}${list(peers)}`] : []),
    ...(nearest.length > 0 ? [html`${BENCHMARK.nearest[lang]}${UI.colon[lang]}${list(nearest)}`] : []),
    isOpen ? lackText(row, lacking, open.bureau(question.bureau)?.short[lang] ?? "", context) : "",
  ].filter((part) => part !== "");
}

/** How many peers' values a card names where they give no position. */
const SHOWN = 3;

function placeFact(row: SheetRow, context: SheetContext): Html {
  const { lang } = context;
  const { position, quartiles } = row;
  if (position === null) return html``;
  const near = nearText(row, context);
  const middle = quartiles && `${UI.semicolon[lang]}${BENCHMARK.median[lang]} ${spanText(quartiles.median, lang)}`;
  return html`<strong>${placeText(position, lang)}</strong> ${fill(BENCHMARK.of[lang], position.of)}${middle}${
      near !== "" && html` <small>${near}</small>`
    }`;
}

/** What would have to be published for a position; empty where there is one. */
function lackText(row: SheetRow, lacking: number, name: string, { lang }: SheetContext): string {
  if (row.position) return "";
  if (row.figure === null) {
    const others = row.peers.length;
    return others > 0 ? fill(BENCHMARK.lacksOwn[lang], name, others) : fill(BENCHMARK.lacksAll[lang], name);
  }
  return row.own === null ? BENCHMARK.lacksLike[lang] : fill(BENCHMARK.lacksPeers[lang], lacking);
}
