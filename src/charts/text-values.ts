import type { Lang } from "../model/indicator.js";
import { VALUE_PLACE } from "../model/notebook-graph.js";
import { printCell } from "../model/result.js";
import { NOTEBOOK } from "../words/notebook.js";
import type { Given } from "../model/given.js";

/** Fills the places `${name}` and `${name.column}` of a text in Markdown with what cells gave, as plain text; a place whose value is not there says so. */
export function fillValues(text: string, givens: ReadonlyMap<string, Given>, lang: Lang): string {
  return text.replace(VALUE_PLACE, (_, name: string, part: string | undefined) => {
    const given = givens.get(name.toLowerCase());
    const value = given === undefined ? null : printGiven(given, part);
    return value === null ? `*${NOTEBOOK.noValue[lang]}*` : escapeMarkdown(value);
  });
}

function printGiven(given: Given, part: string | undefined): string | null {
  if (given.kind === "input") {
    const { value, label } = given;
    if (value === null) return null;
    if (typeof value !== "object") return part === "code" || label === "" ? String(value) : label;
    if ("from" in value) return part === "from" || part === "to" ? String(value[part]) : `${value.from}–${value.to}`;
    return value.join(", ");
  }
  if (given.kind === "value") return typeof given.value === "object" || given.value === undefined ? null : String(given.value);
  const [row] = given.rows;
  const column = given.columns.find(({ name }) => name === (part ?? given.columns[0]?.name));
  return row === undefined || column === undefined ? null : printCell(row[column.name] ?? null, column.kind);
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#+\-.!|~&$:]/g, "\\$&").replace(/\s+/g, " ");
}
