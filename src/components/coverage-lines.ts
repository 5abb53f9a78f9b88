import { COVERAGE_STATES, type CoverageState } from "../model/coverage.js";
import type { Lang } from "../model/indicator.js";
import { COVERAGE_WORDS } from "../words/coverage.js";
import { fill } from "../words/ui.js";
import type { Choices } from "./choices.js";

interface Square {
  state: string;
  text: string;
  title: string;
}

/** First look of each square, before a family was chosen. */
const FIRST = new WeakMap<HTMLElement, Square>();

/** Shows the bureaus that fit the choices, their squares of the chosen family, and how many there are. */
export function showCoverage(
  root: ParentNode,
  { bureau = "", level = "", province = "", family = "", cell = "" }: Choices,
  lang: Lang,
): void {
  const first = Number(root.querySelector<HTMLElement>("[data-first]")?.dataset.first);
  const lines = [...root.querySelectorAll<HTMLElement>(".cover-bureau")];
  const wanted = bureau.toLowerCase();
  for (const line of lines) {
    if (line.dataset.family !== family) colour(line, family, first, lang);
    const fits = (!level || line.dataset.level === level) && (!province || line.dataset.province === province);
    line.hidden = !(fits && (wanted === "" || wordsOf(line).includes(wanted)) && holds(line, family, cell));
  }
  for (const section of root.querySelectorAll<HTMLElement>(".cover-level")) {
    section.hidden = section.querySelector(".cover-bureau:not([hidden])") === null;
  }
  const shown = lines.filter((line) => !line.hidden).length;
  const place = root.querySelector("[data-part=coverage-shown]");
  if (place !== null) place.textContent = shown === 0 ? COVERAGE_WORDS.none[lang] : fill(COVERAGE_WORDS.shown[lang], shown, lines.length);
}

/** Names of a line's bureau in both languages, and its code. */
function wordsOf(line: HTMLElement): string {
  const seen = [line.querySelector(".cover-name")?.textContent, line.querySelector("[role=region]")?.getAttribute("aria-label")];
  return [...seen, line.dataset.search, line.id].join(" ").toLowerCase();
}

// Within a family its squares count, otherwise every cell of the table and every year.
function holds(line: HTMLElement, family: string, state: string): boolean {
  if (state === "") return true;
  const among = family === "" ? `[data-state="${state}"]` : `.cover-cell[data-state="${state}"]`;
  return line.querySelector(among) !== null;
}

function colour(line: HTMLElement, family: string, from: number, lang: Lang): void {
  line.dataset.family = family;
  for (const [i, square] of [...line.querySelectorAll<HTMLElement>(".cover-strip > i")].entries()) {
    // A year without anything has no square.
    if (!square.classList.contains("cover-cell")) continue;
    const { state = "" } = square.dataset;
    const first = FIRST.get(square) ?? { state, text: square.textContent ?? "", title: square.title };
    FIRST.set(square, first);
    const { state: now, text, title } = family === "" ? first : ofFamily(line, String(from + i), family, first, lang);
    Object.assign(square, { textContent: text, title });
    if (now === "") delete square.dataset.state;
    else square.dataset.state = now;
  }
}

function ofFamily(line: HTMLElement, year: string, family: string, first: Square, lang: Lang): Square {
  const cell = cellOf(line, `[data-family="${family}"]`, year);
  // A family without a row has no figure in any year: what is known is that of the report.
  const state =
    cell?.dataset.state ??
    (["full", "partial", "zero"].includes(first.state) ? (reportUnread(line, year) ? "unread" : "elsewhere") : first.state);
  if (state === "" || state === "unknown") return { state: "", text: "", title: year };
  const known = COVERAGE_STATES[state as CoverageState];
  return { state, text: cell?.textContent ?? known.sign, title: `${year} · ${known[lang]}` };
}

const reportUnread = (line: HTMLElement, year: string): boolean => cellOf(line, "[data-part=report]", year)?.dataset.unread !== undefined;

/** The cell of a year in a row of a line's table. */
function cellOf(line: HTMLElement, row: string, year: string): HTMLElement | undefined {
  const place = [...line.querySelectorAll("thead th")].findIndex((head) => head.textContent === year);
  return line.querySelector<HTMLTableRowElement>(`tr${row}`)?.cells[place];
}
