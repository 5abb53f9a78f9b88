import { z } from "zod";
import { BASES, PERIOD_KINDS, QUALIFIERS } from "../../src/model/observation.js";
import { STATUSES } from "../../src/model/status.js";

const text = z.string().min(1);
const isoDate = z.iso.date();

const fields = z
  .strictObject({
    indicator: text,
    value: z.number(),
    lower: z.number().nullable(),
    upper: z.number().nullable(),
    unit: text,
    qualifier: z.enum(QUALIFIERS),
    period: z.strictObject({ start: isoDate.nullable(), end: isoDate, kind: z.enum(PERIOD_KINDS) }),
    scope: text,
    of: text.nullable(),
    basis: z.enum(BASES).nullable(),
    status: z.enum(STATUSES),
    quote: text,
    section: z.string(),
  })
  .partial();

const common = { reason: text, by: text, date: isoDate };
const place = { source: text, raw: text, start: z.int().nonnegative().optional() };
const known = z.strictObject({ ...place, indicator: text });
const old = fields.refine((expect) => Object.keys(expect).length > 0, "names no field");

/** One entry of a file of `data/corrections`, by its action. */
export const correctionSchema = z.discriminatedUnion("action", [
  z.strictObject({ action: z.literal("set"), match: known, set: fields.omit({ indicator: true }), expect: old, ...common }),
  z.strictObject({ action: z.literal("reclassify"), match: known, set: fields.required({ indicator: true }), expect: old, ...common }),
  z.strictObject({ action: z.literal("drop"), match: known, expect: old, ...common }),
  z.strictObject({
    action: z.literal("add"),
    match: z.strictObject(place),
    set: fields.required({ indicator: true }),
    expect: old.optional(),
    ...common,
  }),
]);

/** A known error of a source or of its reading, with what is right, why, and what it was. */
export type Correction = z.infer<typeof correctionSchema> & {
  /** File and number of the entry, for messages. */
  place: string;
};
