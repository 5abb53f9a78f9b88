import { element, type Html, html, renderOption } from "../../html.js";
import type { Lang } from "../../model/indicator.js";
import { type ChartChoice, MARKS, readLines } from "../../model/chart-choice.js";
import type { ResultColumn } from "../../model/result.js";
import { NOTEBOOK } from "../../words/notebook.js";
import { find } from "./dom.js";

/** The form by which a chart of a result is chosen. */
export function renderChartForm(columns: readonly ResultColumn[], lang: Lang): Html {
  const names = columns.map(({ name }) => name);
  const numbers = columns.filter(({ kind }) => kind === "number" || kind === "year").map(({ name }) => name);
  const orNone = (name: "colour" | "facet" | "label") => select(name, ["", ...names], (value) => value || NOTEBOOK.none[lang], lang);
  return html`<form class="nb-choice">
    ${select("mark", MARKS, (mark) => NOTEBOOK[mark as ChartChoice["mark"]][lang], lang)}${select("x", names, String, lang)}${select(
      "y",
      numbers,
      String,
      lang,
    )}${orNone("colour")}
    <details>
      <summary>${NOTEBOOK.more[lang]}</summary>
      <div class="nb-choice">
        ${text("title", lang)}${orNone("facet")}${orNone("label")}${text("lines", lang)}
        <label><input type="checkbox" name="sort" /> ${NOTEBOOK.sort[lang]}</label>
        <label><input type="checkbox" name="log" /> ${NOTEBOOK.log[lang]}</label>
      </div>
    </details>
  </form>`;
}

function select(
  name: "mark" | "x" | "y" | "colour" | "facet" | "label",
  values: readonly string[],
  print: (value: string) => string,
  lang: Lang,
): Html {
  const options = values.map((value) => renderOption(value, print(value)));
  return html`<label
    >${NOTEBOOK[name][lang]}
    <select name="${name}">
      ${options}
    </select></label
  >`;
}

function text(name: "title" | "lines", lang: Lang): Html {
  const label = name === "title" ? NOTEBOOK.chartTitle[lang] : NOTEBOOK.lines[lang];
  return html`<label>${label} ${element("input", { name, maxlength: 120, autocomplete: "off" })}</label>`;
}

/** Shows a choice in the form. */
export function fillChartForm(place: HTMLElement, choice: ChartChoice): void {
  const { mark, x, y, colour, facet = "", label = "", title = "", lines = [], sort, log } = choice;
  const of = <T extends HTMLElement>(name: string) => find<T>(place, `form [name=${name}]`);
  for (const [name, value] of Object.entries({ mark, x, y, colour: colour ?? "", facet, label })) of<HTMLSelectElement>(name).value = value;
  for (const [name, value] of Object.entries({ title, lines: lines.join(" | ") })) {
    const field = of<HTMLInputElement>(name);
    // What is being typed stays as it is typed.
    if (field !== document.activeElement) field.value = value;
  }
  of<HTMLInputElement>("sort").checked = sort === "value";
  of<HTMLInputElement>("log").checked = log === true;
  of<HTMLInputElement>("log").disabled = mark === "bar";
  of<HTMLInputElement>("sort").disabled = mark !== "bar";
}

/** The choice that the form shows. */
export function readChartForm(place: HTMLElement): ChartChoice {
  const given = new FormData(find<HTMLFormElement>(place, "form"));
  const said = (name: string) => String(given.get(name) ?? "").trim();
  const lines = readLines(said("lines"));
  const texts = ["title", "facet", "label"].filter((name) => said(name) !== "").map((name) => [name, said(name)]);
  return {
    ...{ mark: MARKS.find((candidate) => candidate === said("mark")) ?? "dot", x: said("x"), y: said("y"), colour: said("colour") || null },
    ...(Object.fromEntries(texts) as Partial<ChartChoice>),
    ...(given.has("sort") && { sort: "value" as const }),
    ...(given.has("log") && { log: true as const }),
    ...(lines.length > 0 && { lines }),
  };
}
