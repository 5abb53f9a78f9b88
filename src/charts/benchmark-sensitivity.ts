import { formatShort } from "../marks/format.js";
import { type Html, html, type Part } from "../html.js";
import { makeRow, type SheetRow, standMoved } from "../model/benchmark.js";
import type { PeerKind } from "../model/peers.js";
import { kindsFor } from "../model/question.js";
import { MIN_PEERS } from "../model/rank.js";
import { renderTable } from "../table.js";
import { BENCHMARK, PEER_NAMES } from "../words/benchmark.js";
import { fill } from "../words/ui.js";
import type { SheetContext } from "./benchmark-cells.js";
import { placeText } from "./benchmark-text.js";

/** The position of each figure under every definition of peers, and with one large case more or less; null where there is no figure. */
export function renderSensitivity(rows: readonly SheetRow[], context: SheetContext): Html | null {
  const { lang, question } = context;
  if (rows.length === 0) return null;
  const kinds = kindsFor(question);
  const tried = rows.map((row) => ({ row, under: kinds.map((kind) => rowUnder(kind, row, context)) }));
  const shown = tried.filter(({ under }) => under.some(({ position }) => position !== null));
  const title = html`<h3 id="sensitivity">${BENCHMARK.sensitivity[lang]}</h3>`;
  if (shown.length === 0)
    return html`<section>
      ${title}
      <p class="atlas-note">${fill(BENCHMARK.noSensitivity[lang], MIN_PEERS)}</p>
    </section>`;
  const hasAmounts = shown.some(({ row }) => isAmount(row));
  const size = formatShort(question.amount, lang);
  const moves = hasAmounts ? [BENCHMARK.caseMore, BENCHMARK.caseLess].map((words) => fill(words[lang], size)) : [];
  const chosen = (kind: PeerKind) => ({ class: kind === question.peers && "benchmark-chosen" });
  const table = renderTable({
    label: BENCHMARK.sensitivity[lang],
    heads: [BENCHMARK.indicator[lang], ...kinds.map((kind) => ({ content: PEER_NAMES[kind][lang], attributes: chosen(kind) })), ...moves],
    rows: shown.map(({ row, under }) => ({
      attributes: { "data-indicator": row.indicator.id },
      cells: [
        row.indicator.name[lang],
        ...kinds.map((kind, i) => ({
          content: underText(under[i] ?? row, context),
          attributes: { "data-head": PEER_NAMES[kind][lang], ...chosen(kind) },
        })),
        ...moves.map((head, i) => ({
          content: movedText(row, context, i === 0 ? 1 : -1),
          attributes: { "data-head": head, class: !isMoved(row) && "atlas-nil" },
        })),
      ],
    })),
    classes: "atlas-table benchmark-rows benchmark-under",
    frame: null,
  });
  const note = BENCHMARK.sensitivityNote[lang] + (hasAmounts ? ` ${fill(BENCHMARK.caseNote[lang], size)}` : "");
  return html`<section>
    ${title}
    <p class="atlas-note">${note}</p>
    ${table}
  </section>`;
}

function rowUnder(kind: PeerKind, row: SheetRow, { open, question }: SheetContext): SheetRow {
  return makeRow(open, question, row.indicator, open.peers(question, kind).codes);
}

/** Whether one large case could change the place of a figure. */
const isMoved = (row: SheetRow): boolean => row.position !== null && isAmount(row);
const isAmount = ({ figure }: SheetRow): boolean => figure?.unit === "CNY";

function underText({ position, peers }: SheetRow, { lang }: SheetContext): Part {
  if (position === null) return html`<small>${fill(BENCHMARK.fewShort[lang], peers.length)}</small>`;
  return `${placeText(position, lang)} ${fill(BENCHMARK.of[lang], position.of)}`;
}

/** The place with one large case more or less. */
function movedText(row: SheetRow, { open, question, lang }: SheetContext, sign: 1 | -1): string {
  const moved = isAmount(row) ? standMoved(open, row, sign * question.amount) : null;
  if (moved) return placeText(moved, lang);
  return (isMoved(row) ? BENCHMARK.tooSmall : BENCHMARK.caseNone)[lang];
}
