import { type Exploration, FIRST, readExploration, writeExploration } from "../model/explore.js";
import type { Lang } from "../model/indicator.js";
import { EXPLORE } from "../words/explore.js";
import { fill } from "../words/ui.js";
import { wireBureauPicker } from "./bureau-picker.js";
import { ExploreChart } from "./explore-chart.js";
import { fillForm, listIndicatorIds, readForm } from "./explore-form.js";
import { saveText } from "./save-text.js";

/** Makes the page of explorations answer: choices, the address that keeps them, the chart, and what can be taken away. */
async function wirePage(root: Document): Promise<void> {
  const form = root.querySelector<HTMLFormElement>('form[data-part="explore"]');
  const figure = root.getElementById("explore");
  const place = form?.querySelector<HTMLElement>('[data-part="bureaus"]');
  const note = form?.querySelector<HTMLElement>('[data-part="ignored"]');
  if (!form || !figure || !place || !note) return;
  const lang: Lang = root.documentElement.lang.startsWith("en") ? "en" : "zh";
  const chart = new ExploreChart(figure, lang);
  const { exploration: restored, ignored } = readExploration(location.search, listIndicatorIds(form));
  let exploration = restored;
  note.textContent = ignored.length > 0 ? fill(EXPLORE.ignored[lang], ignored.join(" ")) : "";

  const choose = (next: Exploration) => {
    // What cannot be chosen together is settled by the rule of the address.
    exploration = readExploration(writeExploration(next), listIndicatorIds(form)).exploration;
    fillForm(form, exploration);
    history.replaceState(null, "", `${location.pathname}${writeExploration(exploration)}${location.hash}`);
    void draw();
  };
  const draw = async () => {
    await chart.show(exploration);
    open.href = `./notebook.html?sql=${encodeURIComponent(chart.sql)}`;
  };

  fillForm(form, exploration);
  const picker = await wireBureauPicker(place, {
    lang,
    chosen: exploration.bureaus,
    onChange: (bureaus) => choose({ ...exploration, bureaus }),
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", (event) => {
    const { name } = event.target as HTMLInputElement;
    if (name === "") return;
    // A level or province is a group of its own, in the place of chosen bureaus.
    const bureaus = name === "level" || name === "province" ? [] : exploration.bureaus;
    if (bureaus.length === 0 && exploration.bureaus.length > 0) picker.set([]);
    choose(readForm(form, bureaus));
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    note.textContent = "";
    picker.set([]);
    choose(FIRST);
  });

  const button = (text: string, act: () => void) => {
    const element = root.createElement("button");
    element.type = "button";
    element.textContent = text;
    element.addEventListener("click", act);
    return element;
  };
  const download = async () => {
    const csv = await chart.writeTable(exploration);
    if (csv !== null) saveText(csv, `${exploration.indicator}-${exploration.chart}.csv`, "text/csv;charset=utf-8");
  };
  const open = root.createElement("a");
  open.textContent = EXPLORE.notebook[lang];
  open.href = `./notebook.html?sql=${encodeURIComponent(chart.sql)}`;
  chart.setActions(
    button(EXPLORE.download[lang], () => void download()),
    open,
  );
  form.inert = false;
  if (writeExploration(exploration) !== "") await draw();
}

void wirePage(document);
