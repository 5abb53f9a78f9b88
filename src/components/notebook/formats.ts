import type { NotebookCell } from "../../model/notebook.js";
import { type NeededFile, parseFiles, parseNotebook } from "../../model/notebook-file.js";
import { fileAddress } from "../../site-file.js";
import { saveFile } from "./files.js";
import { jsNames, learnJs } from "./js-reading.js";

/** Files that a notebook can be, beside its own Markdown. */
export const FORMATS = { ipynb: "Jupyter (.ipynb)", qmd: "Quarto (.qmd)" } as const;
type Format = keyof typeof FORMATS;

/** Whether a text names one of them. */
export function isFormat(text: string): text is Format {
  return Object.hasOwn(FORMATS, text);
}

/** Saves a notebook for another program, which reads the tables from this site's files. */
export async function saveAs(format: Format, cells: readonly NotebookCell[]): Promise<void> {
  const { printIpynb, printQuarto } = await import("../../model/notebook-export.js");
  await learnJs();
  const site = fileAddress("");
  if (format === "ipynb") saveFile("notebook.ipynb", printIpynb(cells, site, jsNames), "application/x-ipynb+json");
  else saveFile("notebook.qmd", printQuarto(cells, site, jsNames), "text/markdown;charset=utf-8");
}

/** A notebook from a file of any of these forms, by its name and text; throws where it is none. */
export async function readFormat(name: string, text: string): Promise<{ cells: NotebookCell[]; files: readonly NeededFile[] }> {
  if (/\.ipynb$/i.test(name)) {
    const { parseIpynb } = await import("../../model/notebook-export.js");
    return { cells: parseIpynb(text), files: [] };
  }
  if (/\.qmd$/i.test(name)) {
    const { parseQuarto } = await import("../../model/notebook-export.js");
    const cells = parseQuarto(text);
    if (cells !== null) return { cells, files: [] };
  }
  return { cells: parseNotebook(text), files: parseFiles(text) };
}
