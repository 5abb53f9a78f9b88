import { z } from "zod";

const text = z.string().min(1);
const words = z.strictObject({ zh: text, en: text });

// Loose: the extractor keeps keys of its own beside an indicator, which pass through untouched.
const indicator = z.looseObject({
  id: z.string().regex(/^[a-z_]+(\.[a-z_]+)+$/, "not a dotted lower-case id"),
  name: words,
  unit: text,
  kind: z.enum(["flow", "stock", "rate"]),
  definition: words,
  legal_basis: z.string(),
  wording: z.array(text),
});

/** Shape of a file of `data/catalogue/indicators`. */
export const familySchema = z.looseObject({
  family: z.string().regex(/^[a-z_]+$/, "not a lower-case id"),
  name: words,
  indicators: z.array(indicator),
});

/** Shape of `data/catalogue/units.yaml`; keys beside the names pass through. */
export const unitsSchema = z.array(z.looseObject({ id: text, zh: text, en: text }));

/** Shape of `data/catalogue/bureaus.csv`; further columns pass through as text. */
export const bureausSchema = z.array(
  z.looseObject({
    code: z.string().regex(/^\d{6}$/, "not a six-digit code"),
    name_zh: text,
    name_en: text,
    short_zh: text,
    short_en: text,
    level: z.enum(["national", "province", "prefecture", "county"]),
    province: z.string().regex(/^\d{6}$/, "not a six-digit code"),
  }),
);

/** A place that publishes reports, with the code of its province. */
export type Bureau = z.infer<typeof bureausSchema>[number];
/** A unit with its name in both languages. */
export type Unit = z.infer<typeof unitsSchema>[number];
export type CatalogueEntry = z.infer<typeof indicator>;
