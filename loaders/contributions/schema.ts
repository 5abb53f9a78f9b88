import { z } from "zod";
import { type Contribution, CONTRIBUTION_FORMAT, type ContributionLedger } from "../../src/model/contribution.js";
import { BASES, QUALIFIERS } from "../../src/model/observation.js";
import { periodSchema, recordSchema } from "../corpus/schema.js";

const short = (most: number) => z.string().refine((text) => [...text].length <= most, `longer than ${most} characters`);
const says = z.enum(["yes", "no"]);
const name = short(80).refine((text) => !/[\p{Cc}\u2028\u2029]/u.test(text), "holds a line end or another sign of control");

/** Shape of the file that a reader sends; what one field alone cannot tell is checked in `check.ts`. */
export const contributionSchema: z.ZodType<Contribution> = z.strictObject({
  format: z.literal(CONTRIBUTION_FORMAT),
  sent: z.iso.date(),
  by: name,
  record: recordSchema,
  answers: z.record(z.string(), says),
});

const figure = {
  value: z.number(),
  unit: z.string(),
  qualifier: z.enum(QUALIFIERS),
  raw: z.string(),
  quote: short(40),
  start: z.int().nonnegative().nullable(),
  says,
};

const answer = z.union([
  z.strictObject({
    ...figure,
    indicator: z.string().min(1),
    period: periodSchema,
    scope: z.string(),
    of: z.string().nullable(),
    basis: z.enum(BASES).nullable(),
    bureau_code: z.string().optional(),
  }),
  z.strictObject({ ...figure, indicator: z.null() }),
]);

const kept = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{12}$/),
  by: name,
  sent: z.iso.date(),
  accepted: z.iso.date(),
  sha256: z.string(),
  url: z.string().nullable(),
  catalogue: z.string(),
  extractor: z.string(),
  reread: z.boolean(),
  figures: z.int().nonnegative(),
  first: z.boolean(),
  answers: z.array(answer),
  withdrawn: z.strictObject({ date: z.iso.date(), reason: z.string().min(1) }).nullable(),
});

/** Shape of a file of `data/contributions`. */
export const ledgerSchema: z.ZodType<ContributionLedger> = z.strictObject({
  source: z.strictObject({ id: z.string().min(1), bureau_code: z.string(), bureau: z.string(), year: z.int(), title: z.string() }),
  contributions: z.array(kept),
});
