import { READ_BESIDE_ATLAS, READ_FIGURES } from "../../queries/handed.js";
import type { Lang } from "../../model/indicator.js";
import type { NotebookCell, SqlCell } from "../../model/notebook.js";
import { type NeededFile, parseFiles, parseNotebook } from "../../model/notebook-file.js";
import { NOTEBOOK } from "../../words/notebook.js";
import { fill } from "../../words/ui.js";
import type { Built } from "./built.js";
import { readDraft } from "./draft.js";
import { fetchMade, type MadeNotebook } from "./made.js";
import { fillInputs, unpackHash } from "./share.js";

/** What a notebook's page opens with. */
export interface Opening {
  cells: readonly NotebookCell[];
  /** `start` and `made` have results from the build, `own` is this device's, `link` came with the address and is run at once. */
  from: "start" | "made" | "own" | "link";
  built?: Built;
  note: string;
  /** Files of the reader's own that its cells use. */
  files: readonly NeededFile[];
}

/** The notebook of an address: its hash, else `sql`, else the chart `from`, else the tables handed over (`read`), else the one that the site was made with (`open`), else what this device keeps, else the starting one. */
export async function openNotebook(address: Location, lang: Lang, starting: MadeNotebook): Promise<Opening> {
  const start = (note: string): Opening => ({ ...starting, from: "start", note, files: [] });
  const file = unpackHash(address.hash);
  if (typeof file === "string")
    return { cells: fillInputs(parseNotebook(file), address.hash), from: "link", note: "", files: parseFiles(file) };
  if (file === undefined) return start(NOTEBOOK.badAddress[lang]);
  const params = new URLSearchParams(address.search);
  const [sql, figure] = [params.get("sql"), params.get("from")];
  if (sql !== null && sql.trim() !== "") return { cells: [query(sql)], from: "link", note: "", files: [] };
  if (params.has("read")) return openHanded(lang);
  const made = params.get("open");
  if (made !== null) return (await openMade(made, lang)) ?? start(fill(NOTEBOOK.unknownMade[lang], made));
  if (figure !== null) return (await openChart(figure, lang)) ?? start(fill(NOTEBOOK.unknownFigure[lang], figure));
  const draft = readDraft();
  return draft === null ? start("") : { cells: parseNotebook(draft), from: "own", note: "", files: parseFiles(draft) };
}

/** What a notebook opens with that has tables from the page for reading reports. */
function openHanded(lang: Lang): Opening {
  const chart = { mark: "line", x: "year", y: "value", colour: "bureau" } as const;
  const cells: NotebookCell[] = [
    { kind: "markdown", text: NOTEBOOK.handed[lang] },
    query(READ_FIGURES, "read_headlines"),
    { ...query(READ_BESIDE_ATLAS, "read_beside_atlas"), chart },
  ];
  return { cells, from: "link", note: "", files: [] };
}

async function openMade(id: string, lang: Lang): Promise<Opening | null> {
  const made = await fetchMade(id, lang);
  return made === null ? null : { ...made, from: "made", note: "", files: [] };
}

function query(sql: string, name = ""): SqlCell {
  return { kind: "sql", text: sql.replace(/\r\n?/g, "\n"), name, chart: null };
}

async function openChart(id: string, lang: Lang): Promise<Opening | null> {
  const { CHARTS } = await import("../../charts/index.js");
  const chart = CHARTS.find((candidate) => candidate.id === id);
  if (chart === undefined) return null;
  const page = chart.topic === "index" ? "./" : `./${chart.topic}.html`;
  const text = `## ${chart.title[lang]}\n\n${chart.note[lang]}\n\n[${NOTEBOOK.fromFigure[lang]}](${page}#${chart.id})`;
  const cell = { ...query(chart.sql, chart.id.replaceAll("-", "_")), figure: chart.id };
  return { cells: [{ kind: "markdown", text }, cell], from: "link", note: "", files: [] };
}
