import { keysOf } from "./indicator.js";

/** What can be asked for: the settings that each kind of input has, beside its label. */
export const INPUT_KINDS = {
  number: ["min", "max", "step"],
  text: [],
  choice: ["options"],
  range: ["min", "max"],
  bureau: [],
  indicator: [],
  rows: ["of", "column"],
} as const;
export type InputKind = keyof typeof INPUT_KINDS;

/** Values of an input: a number, a text, the two ends of a range, or several texts that were picked. */
export type InputValue = number | string | { from: number; to: number } | readonly string[] | null;

/** Something that the reader chooses: its settings as texts by their names, its value as a text that `readValue` reads. */
export interface NotebookInput {
  kind: InputKind;
  label: string;
  settings: Readonly<Record<string, string>>;
  value: string;
}

/** Divides the texts of a list. */
const BAR = " | ";

/** Texts of a list that are divided by bars. */
export function readList(text: string): string[] {
  return text
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Several texts as one. */
export function printList(texts: readonly string[]): string {
  return texts.map((text) => text.replaceAll("|", "/")).join(BAR);
}

/** What an input stands for: null where it is empty, or no value of its kind. */
export function readValue({ kind, value }: NotebookInput): InputValue {
  if (kind === "rows") return readList(value);
  const text = value.trim();
  if (text === "") return null;
  if (kind === "number") return readNumber(text);
  if (kind !== "range") return text;
  const [from, to] = text.split("–").map((end) => readNumber(end.trim()));
  if (from === null || from === undefined || to === null || to === undefined) return null;
  return from <= to ? { from, to } : { from: to, to: from };
}

function readNumber(text: string): number | null {
  const number = Number(text);
  return text === "" || !Number.isFinite(number) ? null : number;
}

/** The ends of a range as the value of an input. */
export function printRange(from: number | string, to: number | string): string {
  return `${from}–${to}`;
}

/** An input as lines: its kind, then `name: text` for the label, each setting and the value. */
export function printInput({ kind, label, settings, value }: NotebookInput): string {
  const given = INPUT_KINDS[kind].flatMap((name): [string, string][] => [[name, settings[name] ?? ""]]);
  const lines: [string, string][] = [["label", label], ...given, ["value", value]];
  return [kind, ...lines.filter(([, text]) => text !== "").map(([name, text]) => `${name}: ${oneLine(text)}`)].join("\n");
}

/** The input that `printInput` wrote; lines that mean nothing are left out, a kind that is not known is text. */
export function parseInput(text: string): NotebookInput {
  const [first = "", ...lines] = text.split("\n");
  const kind = keysOf(INPUT_KINDS).find((known) => known === first.trim()) ?? "text";
  const given = new Map(lines.filter((line) => /^\w+: /.test(line)).map(splitLine));
  const settings = INPUT_KINDS[kind].flatMap((name) => (given.has(name) ? [[name, given.get(name) ?? ""] as const] : []));
  return { kind, label: given.get("label") ?? "", settings: Object.fromEntries(settings), value: given.get("value") ?? "" };
}

function splitLine(line: string): [string, string] {
  const at = line.indexOf(": ");
  return [line.slice(0, at), line.slice(at + 2)];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Names of settings that the values of an input have in SQL, with what stands for each: a range has two, `name_from` and `name_to`. */
export function valuesInSql(name: string, value: InputValue): [string, number | string | readonly string[] | null][] {
  if (value === null || typeof value !== "object" || Array.isArray(value))
    return [[name, value as number | string | readonly string[] | null]];
  const { from, to } = value as { from: number; to: number };
  return [
    [`${name}_from`, from],
    [`${name}_to`, to],
  ];
}
