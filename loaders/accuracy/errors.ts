import type { Period } from "../../src/model/observation.js";
import { FIELDS } from "./count.js";
import { AGREES, type GoldFact } from "./gold.js";
import type { MeasuredText } from "./measure.js";
import type { ReadFigure } from "./pair.js";

interface ReadingError {
  at: number | null;
  line: string;
}

/** Every figure of a text on which reading and gold differ, in order of place: a line `text:place, kind, raw, what gold says, what was read, quote` with tabs; kinds are `missed`, `false`, and the names of fields that differ. */
export function listErrors({ name, gold, pairs, bureauOf }: MeasuredText): string[] {
  const line = (kind: string, { raw, quote }: GoldFact | ReadFigure["observation"], at: number | null, right: string, read: string) => {
    return { at, line: [`${name}:${at ?? "-"}`, kind, raw, right, read, quote].map((cell) => cell.replaceAll(/\s+/g, " ")).join("\t") };
  };
  const errors: ReadingError[] = [
    ...gold.facts
      .filter((fact) => fact.indicator !== "other" && !pairs.right.has(fact) && !pairs.open.has(fact))
      .map((fact) => line("missed", fact, fact.offset, `${fact.indicator}=${fact.value}`, "")),
    ...pairs.wrong.map(({ observation, figured }) =>
      line("false", observation, figured.quantity.start, "", `${observation.indicator}=${observation.value} (${observation.rule})`),
    ),
    ...[...pairs.right].flatMap(([fact, reading]) =>
      FIELDS.filter((field) => (field === "bureau" ? reading.bureau !== bureauOf(fact) : !AGREES[field](fact, reading.observation))).map(
        (field) => line(field, fact, fact.offset, inGold(fact, field, bureauOf(fact)), inReading(reading, field)),
      ),
    ),
  ];
  return errors.sort((a, b) => (a.at ?? 0) - (b.at ?? 0)).map(({ line: text }) => text);
}

const stretch = ({ kind, start, end }: Period): string => `${kind} ${start}/${end}`;

function inGold(fact: GoldFact, field: (typeof FIELDS)[number], bureau: string | null): string {
  if (field === "bureau") return bureau ?? "";
  return field === "period" ? stretch(fact.period) : (fact[field] ?? "");
}

function inReading({ observation, bureau }: ReadFigure, field: (typeof FIELDS)[number]): string {
  if (field === "bureau") return bureau ?? "";
  return field === "period" ? stretch(observation.period) : (observation[field] ?? "");
}
