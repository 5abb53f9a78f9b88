import { formatShort } from "../charts/format.js";
import { makeRow, type SheetRow, standMoved } from "../model/benchmark.js";
import type { PeerKind } from "../model/peers.js";
import { kindsFor } from "../model/question.js";
import { MIN_PEERS, type Position } from "../model/rank.js";
import { BENCHMARK, PEER_NAMES } from "../words/benchmark.js";
import { fill } from "../words/ui.js";
import type { SheetContext } from "./benchmark-cells.js";
import { placeText } from "./benchmark-text.js";
import { escapeHtml } from "./html.js";

/** The position of each figure under every definition of peers, and with one large case more or less, as HTML; empty where there is no figure. */
export function renderSensitivity(rows: readonly SheetRow[], context: SheetContext): string {
  const { lang, question } = context;
  if (rows.length === 0) return "";
  const kinds = kindsFor(question);
  const tried = rows.map((row) => ({ row, under: kinds.map((kind) => rowUnder(kind, row, context)) }));
  const shown = tried.filter(({ under }) => under.some(({ position }) => position !== null));
  const title = `<h3 id="sensitivity">${BENCHMARK.sensitivity[lang]}</h3>`;
  if (shown.length === 0) return `<section>${title}<p class="atlas-note">${fill(BENCHMARK.noSensitivity[lang], MIN_PEERS)}</p></section>`;
  const hasAmounts = shown.some(({ row }) => isAmount(row));
  const size = formatShort(question.amount, lang);
  const heads = [
    `<th scope="col">${BENCHMARK.indicator[lang]}</th>`,
    ...kinds.map((kind) => `<th scope="col"${chosen(kind, context)}>${PEER_NAMES[kind][lang]}</th>`),
    ...(hasAmounts ? [BENCHMARK.caseMore, BENCHMARK.caseLess].map((words) => `<th scope="col">${fill(words[lang], size)}</th>`) : []),
  ];
  const body = shown.map(({ row, under }) => {
    const cells = under.map((other, i) => {
      const kind = kinds[i] as PeerKind;
      return `<td data-head="${PEER_NAMES[kind][lang]}"${chosen(kind, context)}>${underText(other, context)}</td>`;
    });
    const moved = hasAmounts ? movedCells(row, context, size) : "";
    return `<tr data-indicator="${row.indicator.id}"><th scope="row">${escapeHtml(row.indicator.name[lang])}</th>${cells.join("")}${moved}</tr>`;
  });
  const note = BENCHMARK.sensitivityNote[lang] + (hasAmounts ? ` ${fill(BENCHMARK.caseNote[lang], size)}` : "");
  return `<section>${title}<p class="atlas-note">${note}</p><table class="atlas-table benchmark-rows benchmark-under" aria-label="${BENCHMARK.sensitivity[lang]}"><thead><tr>${heads.join("")}</tr></thead><tbody>
${body.join("\n")}
</tbody></table></section>`;
}

function rowUnder(kind: PeerKind, row: SheetRow, { open, question }: SheetContext): SheetRow {
  return makeRow(open, question, row.indicator, open.peers(question, kind).codes);
}

const chosen = (kind: PeerKind, { question }: SheetContext): string => (kind === question.peers ? ' class="benchmark-chosen"' : "");
const isAmount = ({ figure }: SheetRow): boolean => figure?.unit === "CNY";

function underText({ position, peers }: SheetRow, { lang }: SheetContext): string {
  return position ? placeOf(position, lang) : `<small>${fill(BENCHMARK.fewShort[lang], peers.length)}</small>`;
}

const placeOf = (position: Position, lang: SheetContext["lang"]): string =>
  `${placeText(position, lang)} ${fill(BENCHMARK.of[lang], position.of)}`;

function movedCells(row: SheetRow, { open, question, lang }: SheetContext, size: string): string {
  return [1, -1]
    .map((sign) => {
      const head = fill((sign > 0 ? BENCHMARK.caseMore : BENCHMARK.caseLess)[lang], size);
      const moved = isAmount(row) ? standMoved(open, question, row, sign * question.amount) : null;
      const small = row.position !== null && isAmount(row);
      const text = moved ? placeText(moved, lang) : small ? BENCHMARK.tooSmall[lang] : BENCHMARK.caseNone[lang];
      return `<td data-head="${head}">${text}</td>`;
    })
    .join("");
}
