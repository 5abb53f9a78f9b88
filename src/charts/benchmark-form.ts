import { formatShort } from "../marks/format.js";
import { type Html, html, renderOption } from "../html.js";
import type { Question } from "../model/benchmark.js";
import { PER_KINDS } from "../model/divisor.js";
import type { Lang } from "../model/indicator.js";
import type { OpenBook } from "../model/open-book.js";
import { PEER_KINDS } from "../model/peers.js";
import { countYears, LARGE_CASE } from "../model/question.js";
import { BENCHMARK, PEER_NAMES, PER_NAMES } from "../words/benchmark.js";
import { fill } from "../words/ui.js";
import { renderPickerShell } from "./picker-shell.js";

/** Sizes of the one large case to choose from, in CNY; an address may say any other. */
const CASE_SIZES: readonly number[] = [LARGE_CASE, 5_000_000, 10_000_000, 50_000_000];

/** The choices of a comparison, inert until the page's script wires them; it holds what the script would write, so that nothing moves. */
export function renderForm(open: OpenBook, question: Question, lang: Lang): Html {
  const kinds = PEER_KINDS.map(
    (kind) =>
      html`<label
        ><input type="radio" name="peers" value="${kind}" ${kind === question.peers && html`checked`} /> ${PEER_NAMES[kind][lang]}</label
      >`,
  );
  return html`<form class="atlas-filter benchmark-form" data-part="benchmark-form" inert>
      <div data-part="benchmark-bureau">${renderPickerShell("atlas-pick-1", lang, true)}</div>
      <label
        >${BENCHMARK.year[lang]}
        <select name="year">
          ${renderYearOptions(open, question, lang)}
        </select></label
      >
      <fieldset>
        <legend>${BENCHMARK.peers[lang]}</legend>
        ${kinds}
      </fieldset>
      <div data-part="benchmark-own" role="group" aria-label="${BENCHMARK.list[lang]}" ${question.peers !== "list" && html`hidden`}>
        <p>${BENCHMARK.list[lang]}</p>
        <div data-part="benchmark-list"></div>
      </div>
      <label
        >${BENCHMARK.per[lang]}
        <select name="per">
          ${PER_KINDS.map((per) => renderOption(per, PER_NAMES[per][lang], per === question.per))}
        </select></label
      >
      <label
        >${BENCHMARK.case[lang]}
        <select name="case">
          ${renderCaseOptions(question, lang)}
        </select></label
      >
      <button type="button" name="print">${BENCHMARK.print[lang]}</button>
    </form>
    <p class="atlas-status" data-part="benchmark-status" role="status"></p>
    <noscript><p class="atlas-note">${BENCHMARK.noScript[lang]}</p></noscript>`;
}

/** The years that the asked bureau has figures of, with the asked one, as options. */
export function renderYearOptions(open: OpenBook, { bureau, year }: Question, lang: Lang): Html {
  const known = countYears(open, bureau);
  const all = known.some((each) => each.year === year) ? known : [...known, { year, stated: 0 }].sort((a, b) => b.year - a.year);
  return html`${all.map((each) => renderOption(each.year, fill(BENCHMARK.yearOption[lang], each.year, each.stated), each.year === year))}`;
}

/** Sizes of the large case with the asked one, as options. */
export function renderCaseOptions({ amount }: Question, lang: Lang): Html {
  const sizes = [...new Set([...CASE_SIZES, amount])].sort((a, b) => a - b);
  return html`${sizes.map((size) => renderOption(size, fill(BENCHMARK.money[lang], formatShort(size, lang)), size === amount))}`;
}
