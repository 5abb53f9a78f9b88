import { expect } from "vitest";
import { parseText } from "./fixtures/report.js";
import { runSpec, type SpecCase } from "./specs/run-spec.js";

interface TextCase extends SpecCase {
  name: string;
  text: string;
  /** Kind, code of the bureau (- where no register has it) and year; else the reason why it is refused. */
  source?: string;
  refused?: string;
  /** Figures as `indicator value start..end scope`; those beside them are told by other cases. */
  facts?: string[];
}

/** A whole text of any genre is read as what it is, or refused. */
async function checkText({ text, source, refused, facts = [] }: TextCase): Promise<void> {
  const read = await parseText(text).then(
    ({ record }) => record,
    (error: Error) => error.message,
  );
  if (typeof read === "string") return expect(read).toBe(refused);
  expect(`${read.source.kind} ${read.source.bureau_code || "-"} ${read.source.year}`).toBe(source);
  const told = read.observations.map((o) => `${o.indicator} ${o.value} ${o.period.start ?? "?"}..${o.period.end} ${o.scope}`);
  expect(told).toEqual(expect.arrayContaining(facts));
}

runSpec<TextCase>("texts", { nameOf: ({ name }) => name, isNegative: ({ refused }) => refused !== undefined, check: checkText });
