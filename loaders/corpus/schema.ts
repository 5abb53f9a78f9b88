import { z } from "zod";
import { CHECK_KINDS, CHECK_NOTES, type CheckKind, type CheckNote, type Verdict, VERDICTS } from "../../src/model/check.js";
import { BASES, PERIOD_KINDS, QUALIFIERS, QUOTE_LIMIT } from "../../src/model/observation.js";
import { STATUSES } from "../../src/model/status.js";
import { SOURCE_KINDS } from "../../src/model/source.js";

const text = z.string().min(1);
const offset = z.int().nonnegative();
const isoDate = z.iso.date();
const bureauCode = z.string().regex(/^\d{6}$/, "not a six-digit code");

const quote = text.refine((words) => [...words].length <= QUOTE_LIMIT, `longer than ${QUOTE_LIMIT} characters`);

const quantity = {
  value: z.number(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  unit: text,
  qualifier: z.enum(QUALIFIERS),
  raw: text,
  quote,
  start: offset.nullable(),
  end: offset.nullable(),
  section: z.string(),
};

/** Dates of a figure, both inclusive. */
export const periodSchema = z.strictObject({ start: isoDate.nullable(), end: isoDate, kind: z.enum(PERIOD_KINDS) });

const observation = z.strictObject({
  id: text,
  indicator: text,
  bureau_code: bureauCode.optional(),
  ...quantity,
  period: periodSchema,
  scope: text,
  of: text.nullable(),
  basis: z.enum(BASES).nullable(),
  status: z.enum(STATUSES),
  rule: z.string(),
  matched: z.array(z.string()),
  places: z.array(offset),
  confidence: z.number().min(0).max(1).nullable(),
  corrected: text.nullable(),
});

const source = z.strictObject({
  id: text,
  kind: z.enum(SOURCE_KINDS),
  bureau_code: bureauCode,
  bureau: text,
  year: z.int().min(1979).max(2100),
  title: text,
  publisher: text.nullable(),
  published: isoDate.nullable(),
  url: z.url({ protocol: /^https?$/, error: "not an http address" }).nullable(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "not a sha256 in hexadecimal"),
  length: offset,
  catalogue: text,
  extractor: text,
});

const issue = z.strictObject({
  code: text,
  severity: z.enum(["error", "warning", "info"]),
  message: text,
  start: offset,
  end: offset,
});

const oneOf = <T extends string>(names: Record<T, unknown>) => z.enum(Object.keys(names) as T[]);

const check = z.strictObject({
  id: text,
  kind: oneOf<CheckKind>(CHECK_KINDS),
  bureau_code: text,
  year: z.int(),
  indicator: text,
  observations: z.array(text),
  expected: z.number().nullable(),
  actual: z.number().nullable(),
  difference: z.number().nullable(),
  ratio: z.number().nullable(),
  verdict: oneOf<Verdict>(VERDICTS),
  note: oneOf<CheckNote>(CHECK_NOTES),
});

/** Shape of a file of `data/corpus`; what one field alone cannot tell is checked in `validate.ts`. */
export const recordSchema = z.strictObject({
  source,
  observations: z.array(observation),
  quantities: z.array(z.strictObject(quantity)),
  issues: z.array(issue),
  checks: z.array(check),
});
