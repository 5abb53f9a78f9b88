import { areasOf } from "../classify/areas.js";
import type { Classified } from "../classify/classified.js";
import { classify } from "../classify/classify.js";
import type { Lexicon } from "../classify/lexicon.js";
import { normalise } from "../normalise/characters.js";
import { findFigures } from "../quantity/find-figures.js";
import { yearOf } from "../../src/model/comparability.js";
import { levelOfCode } from "../../src/model/level.js";
import type { Observation } from "../../src/model/observation.js";
import type { CorpusRecord } from "../../src/model/source.js";

/** What the reader makes of the words of a figure that a person coded: the same indicator, value and unit; another of them; a number without an indicator; no number; or nothing, where the words are the number alone. */
export const OUTCOMES = ["same", "differs", "unplaced", "unseen", "bare"] as const;

/** A hand-coded figure and what the reader makes of its words; `read` is null where it gives them no indicator. */
export interface Reread {
  coded: Observation;
  outcome: (typeof OUTCOMES)[number];
  read: { indicator: string; value: number; unit: string } | null;
}

/** Reads the quote of every hand-coded figure as a sentence that stands alone. */
export function rereadQuotes(records: readonly CorpusRecord[], lexicon: Lexicon): Reread[] {
  return records.flatMap(({ source, observations }) => observations.map((coded) => reread(coded, source.bureau_code, lexicon)));
}

function reread(coded: Observation, bureau: string, lexicon: Lexicon): Reread {
  const { quote, raw } = coded;
  const at = quote.indexOf(raw);
  if (at < 0 || quote.trim() === raw.trim()) return { coded, outcome: "bare", read: null };
  const mapped = normalise(quote);
  const { text } = mapped;
  const sentences = [{ start: 0, end: text.length, zone: "body" as const, line: 0, section: "", topics: [] }];
  const areas = areasOf("", "");
  const prepared = { text, year: yearOf(coded), level: levelOfCode(bureau), areas, sentences, figures: findFigures(text, []) };
  const inside = classify(prepared, lexicon).filter(({ figure }) => {
    const start = mapped.map[figure.start] ?? -1;
    return start >= at && start < at + raw.length;
  });
  return { coded, ...outcomeOf(coded, inside) };
}

function outcomeOf(coded: Observation, inside: readonly Classified[]): Pick<Reread, "outcome" | "read"> {
  const placed = inside.flatMap(({ indicator, unit, figure }) => (indicator === null ? [] : [{ indicator, value: figure.value, unit }]));
  const same = placed.find(({ indicator, value, unit }) => indicator === coded.indicator && value === coded.value && unit === coded.unit);
  const read = same ?? placed[0] ?? null;
  if (read === null) return { outcome: inside.length > 0 ? "unplaced" : "unseen", read };
  return { outcome: same ? "same" : "differs", read };
}
