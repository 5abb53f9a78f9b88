import { type Html, html } from "../html.js";
import { formatExact } from "../marks/format.js";
import { CHECK_KINDS, CHECK_NOTES, VERDICTS } from "../model/check.js";
import { baseIndicator } from "../model/comparability.js";
import type { ReaderSays } from "../model/contribution.js";
import type { Lang, Words } from "../model/indicator.js";
import type { Quantity } from "../model/observation.js";
import type { ExplainedFigure, ReadReport } from "../model/reading.js";
import { original, periodText, renderFacts, renderRecords, valueText } from "./figure-cells.js";
import { makeReading } from "./reading.js";
import type { ReportNames } from "./report-checks.js";
import { placeFigures } from "./reading-marks.js";
import { doubtNote, sureText } from "./sure.js";
import { numberCell, type TableRow } from "../table.js";
import { QUALITY } from "../words/quality.js";
import { PREFLIGHT } from "../words/preflight.js";
import { READ, REASONS } from "../words/read.js";
import { REPORT } from "../words/report.js";
import { SEND } from "../words/send.js";
import { SOURCE_NAMES, UNIT_NAMES } from "../words/terms.js";
import { UI } from "../words/ui.js";

/** Everything that was read of one file: what it is, its checks, its text with every figure marked, and a row for each. */
export function renderReading(reading: ReadReport, lang: Lang): Html {
  const marked = makeReading(reading, reading.record, "");
  return html`<h2 id="report" lang="zh-Hans">${reading.record.source.title || reading.name}</h2>
    ${renderHead(reading, lang)}
    <nav class="read-parts" aria-label="${READ.parts[lang]}">${PARTS.map(([id, words]) => html`<a href="#${id}">${words[lang]}</a> `)}</nav>
    <h2 id="text">${READ.text[lang]}</h2>
    ${marked.renderBody(namesOf(reading, lang), lang)}
    <h2 id="checks">${REPORT.checks[lang]}</h2>
    ${renderChecks(reading, lang)}
    <h2 id="observations">${READ.table[lang]}</h2>
    <p class="atlas-note">${SEND.keys[lang]}</p>
    <div class="atlas-bureau">${renderFigures(reading, marked.anchors, lang, true)}</div>`;
}

/** What an example needs of a file that was read. */
export type ExampleReading = Pick<ReadReport, "text" | "offsets" | "figures" | "record" | "names" | "answers">;

/** A made-up report as a reader's own is shown, in short: its text with every figure marked, and a row for each. */
export function renderExample(reading: ExampleReading, lang: Lang): Html {
  const marked = makeReading(reading, reading.record, "");
  return html`<section class="atlas-read" data-wide data-part="read-example" aria-labelledby="example">
    <h2 id="example">${READ.example[lang]}</h2>
    ${marked.renderBody(namesOf(reading, lang), lang)}
    <div class="atlas-bureau" id="observations">${renderFigures(reading, marked.anchors, lang, false)}</div>
  </section>`;
}

function namesOf(reading: ExampleReading, lang: Lang): ReportNames {
  return { bureau: reading.record.source.bureau, indicator: (id) => nameOf(reading, id, lang), lineOf: () => null };
}

/** Parts of the page below, by their anchors. */
const PARTS: readonly (readonly [string, Words])[] = [
  ["text", READ.text],
  ["checks", REPORT.checks],
  ["observations", READ.table],
  ["preflight", PREFLIGHT.short],
  ["compare", READ.compare],
  ["take", READ.take],
  ["send", SEND.short],
];

/** Name of an indicator that the reading holds, with what says that it is a change. */
export function nameOf({ names }: Pick<ReadReport, "names">, indicator: string, lang: Lang): string {
  return (names[baseIndicator(indicator)]?.[lang] ?? indicator) + (indicator.endsWith(".yoy") ? REPORT.yoy[lang] : "");
}

function renderHead({ record: { source } }: ReadReport, lang: Lang): Html {
  return renderFacts([
    [UI.bureau[lang], source.bureau === "" ? READ.unknownBureau[lang] : html`${original(source.bureau, lang)} (${source.bureau_code})`],
    [UI.year[lang], source.year],
    [READ.kind[lang], SOURCE_NAMES[source.kind][lang]],
    [REPORT.published[lang], source.published ?? REPORT.notGiven[lang]],
    [REPORT.fingerprint[lang], source.sha256],
    [REPORT.versions[lang], `${source.catalogue} / ${source.extractor}`],
  ]);
}

function renderChecks(reading: ReadReport, lang: Lang): Html {
  const { checks, observations } = reading.record;
  if (checks.length === 0) return html`<p>${READ.noChecks[lang]}</p>`;
  const order = Object.keys(VERDICTS);
  const units = new Map(observations.map(({ id, unit }) => [id, unit]));
  const rows = [...checks].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  return renderRecords(
    REPORT.checks[lang],
    [UI.indicator[lang], QUALITY.verdict[lang], READ.stated[lang], READ.implied[lang]],
    rows.map(({ indicator, kind, verdict, note, actual, expected, observations: parties }): TableRow => {
      const unit = kind === "rate" || indicator.endsWith(".yoy") ? "percent" : (units.get(parties[0] ?? "") ?? "");
      const show = (value: number | null) => (value === null ? "–" : `${formatExact(value, lang)} ${UNIT_NAMES[unit]?.[lang] ?? unit}`);
      const why = CHECK_NOTES[note][lang];
      return {
        attributes: { "data-verdict": verdict },
        cells: [
          html`${nameOf(reading, indicator, lang)}<br /><small>${CHECK_KINDS[kind][lang]}</small>`,
          html`${VERDICTS[verdict][lang]}${why !== "" && html`<br /><small>${why}</small>`}`,
          numberCell(html`<a href="#${parties[0] ?? ""}">${show(actual)}</a>`),
          numberCell(show(expected)),
        ],
      };
    }),
    lang,
  );
}

/** A row for each figure; with its whole rule, and a question for the reader whether it is right, where `asks`. */
function renderFigures(reading: ExampleReading, anchors: ReadonlyMap<string, string>, lang: Lang, asks: boolean): Html {
  const why = new Map<Quantity, ExplainedFigure>(reading.figures.map((figure) => [figure.observation ?? figure.quantity, figure]));
  const { marks, lost } = placeFigures(reading, reading.record);
  const placed = marks.filter(({ repeated }) => !repeated).flatMap(({ figures }) => figures);
  const rows = [...new Set([...placed, ...lost])].map(({ id, quantity, observation }): TableRow => {
    const anchor = anchors.get(id);
    return {
      attributes: { id },
      cells: [
        html`<q lang="zh-Hans">${quantity.quote}</q
          >${anchor !== undefined && html`<br /><small><a href="#${anchor}">${READ.toText[lang]}</a></small>`}`,
        valueText(quantity, lang),
        observation === null
          ? html`<i>${READ.nothing[lang]}</i>`
          : html`${nameOf(reading, observation.indicator, lang)}<br /><small
                >${periodText(observation.period, lang)}${observation.scope !== "all" && html`${UI.dot[lang]}${original(observation.scope, lang)}`}${
                  observation.of !== null && html`${UI.dot[lang]}${REPORT.partOf[lang].replace("{0}", observation.of)}`
                }</small
              >`,
        html`<small>${whyText(why.get(quantity), lang, asks)}</small>`,
        ...(asks ? [renderAnswer(reading.answers?.[id], lang)] : []),
      ],
    };
  });
  const heads = [UI.quote[lang], UI.value[lang], READ.became[lang], READ.why[lang], ...(asks ? [SEND.right[lang]] : [])];
  return renderRecords(READ.table[lang], heads, rows, lang);
}

function renderAnswer(given: ReaderSays | undefined, lang: Lang): Html {
  const button = (says: ReaderSays) =>
    html`<button type="button" data-says="${says}" aria-pressed="${String(given === says)}">${SEND[says][lang]}</button>`;
  return html`<span class="read-says" role="group" aria-label="${SEND.right[lang]}">${button("yes")} ${button("no")}</span>`;
}

/** The words that decided, with the `whole` rule and how sure the reading is behind a fold; or why the number became nothing. */
function whyText(figure: ExplainedFigure | undefined, lang: Lang, whole: boolean): Html | string {
  if (figure === undefined) return "";
  const { observation, why } = figure;
  if (observation === null) return REASONS[why]?.[lang] ?? why;
  const { matched, confidence } = observation;
  const rule = html`<details>
    <summary>${REPORT.rule[lang]}</summary>
    ${original(why, lang)}<br />${sureText(confidence, lang, "./")}
  </details>`;
  return html`${matched.length > 0 && original(matched.join(UI.dot[lang]), lang)}${doubtNote(confidence, lang, "./")} ${whole && rule}`;
}
