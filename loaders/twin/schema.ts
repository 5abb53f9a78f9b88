import { z } from "zod";
import { BASES, PERIOD_KINDS, QUALIFIERS, QUOTE_LIMIT } from "../../src/model/observation.js";
import { SOURCE_KINDS } from "../../src/model/source.js";
import { type Twin, TWIN_FORMAT } from "../../src/model/twin.js";

const offset = z.int().nonnegative();
const code = z.string().regex(/^\d{6}$/);
const date = z.iso.date();

const number = {
  value: z.number().describe("As stated; money in yuan."),
  lower: z.number().nullable().describe("Lower bound of the true value; null is open."),
  upper: z.number().nullable().describe("Upper bound of the true value; null is open."),
  unit: z.string().describe("Id of a unit in the catalogue."),
  qualifier: z.enum(QUALIFIERS).describe("余, 多, 超: at_least; 不足: at_most; 约, 近: approx."),
  raw: z
    .string()
    .min(1)
    .max(2 * QUOTE_LIMIT)
    .describe("The number with its unit exactly as printed."),
  quote: z
    .string()
    .max(2 * QUOTE_LIMIT)
    .describe("The shortest span around it that says what it counts, 40 characters at most."),
  section: z.string().describe("Heading of the part of the report that states it."),
  offset: offset.nullable().describe("Place in the plain text, in Unicode characters."),
  end: offset.nullable(),
};

const figure = z.strictObject({
  indicator: z.string().min(1).describe("Id in the catalogue; <id>.yoy is a stated change in percent."),
  bureau_code: code.optional().describe("GB/T 2260, where the figure speaks of another bureau than the report's."),
  ...number,
  period: z.strictObject({ start: date.nullable(), end: date, kind: z.enum(PERIOD_KINDS) }).describe("Both days inclusive."),
  scope: z.string().min(1).describe("all, or the campaign, office or group that it covers."),
  of: z.string().nullable().describe("The printed total that it is part of."),
  basis: z.enum(BASES).nullable().describe("What money of penalties counts."),
  places: z.array(offset).describe("Other places that state the same."),
});

/** Shape of a twin, from which its JSON Schema is made. */
export const twinSchema: z.ZodType<Twin> = z.strictObject({
  format: z.literal(TWIN_FORMAT),
  report: z.strictObject({
    kind: z.enum(SOURCE_KINDS),
    bureau_code: z.union([code, z.literal("")]).describe("GB/T 2260."),
    bureau: z.string(),
    year: z.int().min(1979).max(2100),
    title: z.string(),
    published: date.nullable(),
    url: z.string().nullable(),
  }),
  text: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), length: offset }).describe("The plain text that it stands beside."),
  catalogue: z.string().describe("Version of the catalogue whose ids it uses."),
  figures: z.array(figure),
  others: z.array(z.strictObject(number)).describe("Numbers of no indicator."),
});
