import { expect } from "vitest";
import { areaName } from "../loaders/catalogue/areas-below.js";
import type { Observation } from "../src/model/observation.js";
import { parseText, reportText } from "./fixtures/report.js";
import { runSpec, type SpecCase } from "./specs/run-spec.js";

/** What an observation must be; a list means any of its members, a scope any that holds it or that it holds (`*`: a part, whatever its name). */
interface Wanted {
  indicator: string;
  value?: number | number[] | "any";
  accept?: string[];
  unit?: string;
  raw?: string;
  qualifier?: string;
  basis?: string;
  period_kind?: string | string[];
  period_start?: string;
  period_end?: string;
  scope?: string | string[];
  of?: string | string[];
}

interface KindCase extends SpecCase {
  /** The difficulty that the sentence stands for; `keep: ` where it only looks like it. */
  kind: string;
  text: string;
  /** The text is a whole report behind its title, or markup. */
  whole?: true;
  container?: "html";
  heading?: string;
  bureau?: string;
  expect?: Wanted[];
  not?: Wanted[];
}

const TITLE = "2022年度法治政府建设年度报告";
const CATALOGUE_HAS_NONE = new Set(["other", "any"]);

const isOneOf = <T>(wanted: T | T[], got: T): boolean => (Array.isArray(wanted) ? wanted : [wanted]).includes(got);

function isScope(wanted: string, got: string): boolean {
  if (wanted === "*" || wanted === "all" || got === "all") return wanted === "*" ? got !== "all" : wanted === got;
  return got.includes(wanted) || wanted.includes(got);
}

function isMet({ indicator, accept = [], value, scope, of, ...rest }: Wanted, o: Observation): boolean {
  // the whole of another bureau is a part of what the report speaks of
  const covered = o.bureau_code !== undefined && o.scope === "all" ? areaName(o.bureau_code) : o.scope;
  const told = { ...o, period_kind: o.period.kind, period_start: o.period.start, period_end: o.period.end } as Record<string, unknown>;
  return (
    (indicator === "*" || [indicator, ...accept].includes(o.indicator)) &&
    (value === undefined || value === "any" || isOneOf(value, o.value)) &&
    (scope === undefined || [scope].flat().some((each) => isScope(each, covered))) &&
    (of === undefined || isOneOf(of, o.of ?? "")) &&
    Object.entries(rest).every(([key, wanted]) => isOneOf<unknown>(wanted, told[key]))
  );
}

const sourceOf = ({ text, whole, container, heading, bureau = "烟台市生态环境局" }: KindCase): string => {
  if (whole && container !== "html") return `${bureau}${TITLE}\n\n${text}\n`;
  if (container !== "html") return reportText(heading ? `(一)${heading}\n${text}` : text, bureau);
  const [title, ...lines] = reportText("", bureau).trim().split("\n");
  const paragraphs = lines.map((line) => `<p>${line}</p>`).join("\n");
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body><div><h1>${title}</h1>\n${paragraphs}\n${text.startsWith("<") ? text : `<p>${text}</p>`}</div></body></html>`;
};

/** A sentence gives all that is wanted, each once, and nothing that must not be. */
async function checkKind(item: KindCase): Promise<void> {
  const { record, figures } = await parseText(sourceOf(item));
  const left = [...record.observations];
  for (const wanted of item.expect ?? []) {
    const at = left.findIndex((observation) => isMet(wanted, observation));
    if (!CATALOGUE_HAS_NONE.has(wanted.indicator)) expect(at, JSON.stringify(wanted)).toBeGreaterThanOrEqual(0);
    else expect(figures.map(({ quantity }) => quantity.value)).toContain(wanted.value);
    if (at >= 0) left.splice(at, 1);
  }
  for (const unwanted of item.not ?? []) expect(record.observations.filter((observation) => isMet(unwanted, observation))).toEqual([]);
}

runSpec<KindCase>("kinds", {
  nameOf: ({ kind, text }) => `${kind}: ${text.slice(-300)}`,
  isNegative: ({ kind }) => kind.startsWith("keep: "),
  check: checkKind,
});
