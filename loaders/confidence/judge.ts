import { readFile } from "node:fs/promises";
import { z } from "zod";

/** Signs of how a figure was read → how likely the whole observation is right (0–1, two digits); null where nobody judges. */
export type Judge = (signs: readonly string[]) => number | null;

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
export type Model = Confidence["model"];

/** Reads the weights at `path`; throws `path: field: reason`. */
export async function loadConfidence(path: string): Promise<Confidence> {
  const parsed = schema.safeParse(JSON.parse(await readFile(path, "utf8")));
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map((issue) => `${path}: ${issue.path.join(".") || "file"}: ${issue.message}`).join("\n"));
}

/** A model as a judge; signs that it does not know weigh nothing. */
export function judgeBy({ scale, shift, bias, weights }: Model): Judge {
  const known = new Map(Object.entries(weights));
  return (signs) => {
    let score = bias;
    for (const sign of signs) score += known.get(sign) ?? 0;
    return roundShare(logistic(scale * score + shift));
  };
}

/** The logistic function. */
export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Two digits: more would be noise, and each change of a weight would change every record. */
export const roundShare = (share: number): number => Math.round(share * 100) / 100;
