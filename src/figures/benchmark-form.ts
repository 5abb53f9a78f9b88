import { formatShort } from "../charts/format.js";
import { PER_KINDS } from "../model/benchmark.js";
import type { Lang } from "../model/indicator.js";
import { PEER_KINDS } from "../model/peers.js";
import { LARGE_CASE } from "../model/question.js";
import { BENCHMARK, PEER_NAMES, PER_NAMES } from "../words/benchmark.js";

/** Sizes of the one large case to choose from, in CNY; an address may say any other. */
export const CASE_SIZES: readonly number[] = [LARGE_CASE, 5_000_000, 10_000_000, 50_000_000];

/** The choices of a comparison as HTML, hidden until the page's script fills and wires them. */
export function renderForm(lang: Lang): string {
  const kinds = PEER_KINDS.map((kind) => `<label><input type="radio" name="peers" value="${kind}"> ${PEER_NAMES[kind][lang]}</label>`);
  const pers = PER_KINDS.map((per) => `<option value="${per}">${PER_NAMES[per][lang]}</option>`);
  const sizes = CASE_SIZES.map((size) => `<option value="${size}">${formatShort(size, lang)}</option>`);
  return `<form class="benchmark-form" data-part="benchmark-form" hidden>
<div class="benchmark-choice"><span id="benchmark-bureau">${BENCHMARK.bureau[lang]}</span><div data-part="benchmark-bureau" role="group" aria-labelledby="benchmark-bureau"></div></div>
<label class="benchmark-choice">${BENCHMARK.year[lang]} <select name="year"></select></label>
<fieldset class="benchmark-choice"><legend>${BENCHMARK.peers[lang]}</legend>${kinds.join("")}</fieldset>
<div class="benchmark-choice" data-part="benchmark-own" hidden><span id="benchmark-list">${BENCHMARK.list[lang]}</span><div data-part="benchmark-list" role="group" aria-labelledby="benchmark-list"></div></div>
<label class="benchmark-choice">${BENCHMARK.per[lang]} <select name="per">${pers.join("")}</select></label>
<label class="benchmark-choice">${BENCHMARK.case[lang]} <select name="case">${sizes.join("")}</select></label>
<button type="button" name="print">${BENCHMARK.print[lang]}</button>
</form>
<p class="atlas-status" data-part="benchmark-status" role="status"></p>
<noscript><p class="atlas-note">${BENCHMARK.noScript[lang]}</p></noscript>`;
}
