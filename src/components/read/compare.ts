import { renderBenchmark } from "../../charts/benchmark-sheet.js";
import { html } from "../../html.js";
import { OpenBook } from "../../model/open-book.js";
import type { Lang } from "../../model/indicator.js";
import { figuresOf, withReading } from "../../model/own-record.js";
import { PEER_KINDS, type PeerKind } from "../../model/peers.js";
import { compareFaults } from "../../model/preflight.js";
import { completeQuestion } from "../../model/question.js";
import type { ReadReport } from "../../model/reading.js";
import { setHtml } from "../../trusted.js";
import { BENCHMARK, PEER_NAMES } from "../../words/benchmark.js";
import { READ } from "../../words/read.js";
import { fill } from "../../words/ui.js";
import { renderOption } from "../../html.js";
import { leadHome } from "./lead-home.js";
import { renderPreflight } from "./render-preflight.js";
import { loadBook } from "../headline-book.js";

/** Sets the figures of a reading beside those of peers and of the bureau's own earlier years, in `place`; peers can be chosen. */
export async function showComparison(place: HTMLElement, reading: ReadReport, lang: Lang): Promise<void> {
  const { bureau_code: bureau, year } = reading.record.source;
  const own = figuresOf(reading).filter((figure) => figure.bureau === bureau && figure.year === year);
  setHtml(
    place,
    html`<h2 id="compare">${READ.compare[lang]}</h2>
      <p>${own.length === 0 ? READ.noCompare[lang] : fill(READ.compareNote[lang], own.length)}</p>`,
  );
  const book = await loadBook().catch(() => null);
  advise(reading, book, lang);
  if (own.length === 0) return;
  if (book === null) return void place.append(BENCHMARK.failed[lang]);
  const open = new OpenBook(withReading(book.book, reading));
  const kinds = PEER_KINDS.filter((kind) => kind !== "list");
  const form = document.createElement("div");
  setHtml(
    form,
    html`<p>
        <label
          >${BENCHMARK.peers[lang]}
          <select name="peers">
            ${kinds.map((kind) => renderOption(kind, PEER_NAMES[kind][lang]))}
          </select></label
        >
      </p>
      <div data-part="read-sheet"></div>`,
  );
  place.append(form);
  const draw = (peers: PeerKind) => {
    const sheet = form.querySelector<HTMLElement>("[data-part=read-sheet]");
    if (!sheet) return;
    setHtml(sheet, renderBenchmark(open, completeQuestion({ bureau, year, peers }, open), lang));
    leadHome(sheet, reading);
  };
  const select = form.querySelector("select");
  select?.addEventListener("change", () => draw(select.value as PeerKind));
  draw(kinds[0] ?? "province");
  const charts = document.createElement("section");
  place.append(charts);
  // Fetched with the first report: what draws weighs more than the rest of the page.
  const { showCharts } = await import("./charts.js");
  showCharts(charts, reading, open, lang);
}

/** Tells the writer what to look at, in the part of the page for it; without the book, as far as the text alone shows. */
function advise(reading: ReadReport, book: OpenBook | null, lang: Lang): void {
  const place = document.querySelector<HTMLElement>("[data-part=read-preflight]");
  const faults = [...reading.faults, ...(book ? compareFaults(reading, book) : [])];
  const named = new Map(book?.book.indicators.map(({ id, name }) => [id, name]));
  if (place)
    setHtml(
      place,
      renderPreflight(faults, (id) => (named.get(id) ?? reading.names[id])?.[lang] ?? id, lang),
    );
}
