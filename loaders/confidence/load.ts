import { readFile } from "node:fs/promises";
import { z } from "zod";

const share = z.number().min(0).max(1);
const count = z.int().nonnegative();

/** Figures whose stated confidence is at least `from` and below `to`: how many there are, what they state on average, and the shares that are right as a whole, and by number and indicator alone; null where there is none. */
const bin = z.strictObject({
  from: share,
  to: z.number(),
  figures: count,
  stated: share.nullable(),
  right: share.nullable(),
  placed: share.nullable(),
});

/** How stated confidence and measured rightness agree on one group of texts, each judged by a model that has not seen it: bins, and Brier's score beside that of stating the same share for all. */
const reliability = z.strictObject({
  texts: z.enum(["all", "unseen"]),
  reports: count,
  figures: count,
  right: share,
  brier: z.number(),
  brier_same: z.number(),
  bins: z.array(bin),
});

const schema = z.strictObject({
  extractor: z.string(),
  catalogue: z.string(),
  reliability: z.array(reliability),
  /** Score of a figure = bias + weights of its signs; its confidence is the logistic function of scale × score + shift. */
  model: z.strictObject({ scale: z.number(), shift: z.number(), bias: z.number(), weights: z.record(z.string(), z.number()) }),
});

/** The file that `npm run train` writes: the weights, how well they judge, and the rules that read the texts. */
export type Confidence = z.infer<typeof schema>;
export type Reliability = Confidence["reliability"][number];

/** Reads the weights at `path`; throws `path: field: reason`. */
export async function loadConfidence(path: string): Promise<Confidence> {
  const parsed = schema.safeParse(JSON.parse(await readFile(path, "utf8")));
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map((issue) => `${path}: ${issue.path.join(".") || "file"}: ${issue.message}`).join("\n"));
}
