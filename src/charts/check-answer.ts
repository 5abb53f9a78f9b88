import { type Html, html, join, type Part } from "../html.js";
import type { ChartChange, CheckedChartFile, CheckedObservation, ToldChange, VersionFile } from "../model/check-files.js";
import type { Lang } from "../model/indicator.js";
import { renderTable } from "../table.js";
import { CHANGE_NAMES, CHECK } from "../words/check.js";
import { fill, UI } from "../words/ui.js";
import { stateText } from "./state-text.js";

/** What an answer says first, and how it is marked. */
export type Answer = "unchanged" | "changed" | "corrected" | "withdrawn" | "unknown" | "altered" | "foreign" | "computed";

/** An answer with what follows it. */
export function renderVerdict(verdict: Answer, lang: Lang, ...parts: readonly Part[]): Html {
  const heading = html`<h2 class="check-verdict" data-verdict="${verdict}">${CHECK[verdict][lang]}</h2>`;
  return html`${heading}${join(parts, "\n")}`;
}

/** Whether an observation changed since it was added, with every change; null for one that was never there. */
export function answerObservation(id: string, told: CheckedObservation | null, lang: Lang): Html {
  if (told === null) return renderVerdict("unknown", lang, paragraph(fill(CHECK.unknownObservation[lang], id)));
  const later = told.changes.slice(1);
  const verdict = told.now === null ? "withdrawn" : later.length > 0 ? "corrected" : "unchanged";
  const text = {
    unchanged: CHECK.unchangedObservation[lang],
    corrected: fill(CHECK.correctedObservation[lang], later.length),
    withdrawn: CHECK.withdrawnObservation[lang],
  }[verdict];
  const now = told.now !== null && paragraph(`${CHECK.now[lang]}${UI.colon[lang]}${stateText(told.now, lang)}`);
  const name = html`<p><b>${told.title[lang]}</b> <code>${id}</code></p>`;
  return renderVerdict(verdict, lang, paragraph(text), name, now, linkTo(told.page, CHECK.open[lang]), tabulate(told.changes, lang));
}

/** Whether the figures of a chart changed: since a data version, or ever where its address follows the data. */
export function answerChart(id: string, version: string | null, file: CheckedChartFile | null, lang: Lang): Html {
  if (file === null) return renderVerdict("unknown", lang, paragraph(fill(CHECK.unknownChart[lang], id)));
  const name = html`<p><b>${file.title[lang]}</b> <code>${id}</code></p>`;
  const page = linkTo(`chart/${id}.html`, CHECK.openChart[lang]);
  if (version === null) {
    const { corrected } = file;
    const text = corrected.length === 0 ? CHECK.liveUnchanged[lang] : fill(CHECK.liveChanged[lang], corrected.length);
    return renderVerdict(
      corrected.length === 0 ? "unchanged" : "changed",
      lang,
      paragraph(text),
      name,
      page,
      tabulateChart(corrected, lang),
    );
  }
  const since = file.since[version];
  if (since === undefined) return renderVerdict("unknown", lang, paragraph(fill(CHECK.unknownVersion[lang], version)), name, page);
  const { changes, entered, left, date } = since;
  const text = changes.length === 0 ? CHECK.chartUnchanged : CHECK.chartChanged;
  return renderVerdict(
    changes.length === 0 ? "unchanged" : "changed",
    lang,
    paragraph(fill(text[lang], since.version, date, changes.length)),
    ...[name, entered + left > 0 && paragraph(fill(CHECK.chartFigures[lang], entered, left)), page, tabulateChart(changes, lang)],
  );
}

/** The answer to the hash of what a page shows now, or the file of its figures holds; `page` is its path below the folder of a language. */
export const answerPart = (page: string, lang: Lang): Html =>
  renderVerdict("unchanged", lang, paragraph(CHECK.partNow[lang]), linkTo(page, CHECK.openPart[lang]));

/** What happened to the data after a version of it. */
export function answerVersion(hash: string, { now, releases }: VersionFile, lang: Lang): Html {
  const release = releases.findLast((one) => one.hash === hash);
  if (release === undefined) {
    return hash === now
      ? renderVerdict("unchanged", lang, paragraph(CHECK.versionNow[lang]))
      : renderVerdict("unknown", lang, paragraph(fill(CHECK.unknownVersion[lang], hash)));
  }
  const { version, date, since } = release;
  const { added, corrected, withdrawn } = since;
  const verdict = added + corrected + withdrawn === 0 ? "unchanged" : "changed";
  return renderVerdict(verdict, lang, paragraph(fill(CHECK.versionSince[lang], version, date, added, corrected, withdrawn, now)));
}

const paragraph = (text: string): Html => html`<p>${text}</p>`;
const linkTo = (page: string | null, text: string): Part => page !== null && html`<p><a href="./${page}">${text}</a></p>`;

function tabulate(changes: readonly ToldChange[], lang: Lang): Html {
  const heads = [CHECK.change, CHECK.release, CHECK.before, CHECK.after, CHECK.reason].map((words) => words[lang]);
  return renderTable({ label: CHECK.table[lang], heads, rows: changes.map((change) => cellsOf(change, lang)) });
}

function tabulateChart(changes: readonly ChartChange[], lang: Lang): Html | null {
  if (changes.length === 0) return null;
  const heads = [CHECK.figure, CHECK.change, CHECK.release, CHECK.before, CHECK.after, CHECK.reason].map((words) => words[lang]);
  const rows = changes.map((change) => [
    html`<a href="./check.html?q=${encodeURIComponent(change.id)}">${change.title[lang]}</a>`,
    ...cellsOf(change, lang),
  ]);
  return renderTable({ label: CHECK.table[lang], heads, rows });
}

function cellsOf({ kind, version, date, old, new: next, reason }: ToldChange, lang: Lang): string[] {
  const state = (text: string) => (text === "" ? "–" : stateText(text, lang));
  const when = date === null ? CHECK.notReleased[lang] : version.startsWith(date.replaceAll("-", ".")) ? version : `${version} ${date}`;
  return [CHANGE_NAMES[kind][lang], when, state(old), state(next), reason];
}
