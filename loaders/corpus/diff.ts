import type { Observation } from "../../src/model/observation.js";
import type { CorpusRecord } from "../../src/model/source.js";

/** One observation before and after. */
export interface RecordChange {
  before: Observation;
  after: Observation;
}

/** What a new reading of a source changed; figures are matched by id, then by their place and printed number. */
export interface RecordDiff {
  added: Observation[];
  removed: Observation[];
  changedValue: RecordChange[];
  changedIndicator: RecordChange[];
}

/** Compares two records of one source; a figure that only moved to another indicator is a change, not a loss and a gain. */
export function diffRecords(before: CorpusRecord, after: CorpusRecord): RecordDiff {
  const diff: RecordDiff = { added: [], removed: [], changedValue: [], changedIndicator: [] };
  const lost = new Map(before.observations.map((o) => [o.id, o]));
  const gained: Observation[] = [];
  for (const observation of after.observations) {
    const old = lost.get(observation.id);
    if (!old) gained.push(observation);
    else if (!isSameFigure(old, observation)) diff.changedValue.push({ before: old, after: observation });
    lost.delete(observation.id);
  }
  for (const observation of gained) {
    const old = [...lost.values()].find((o) => o.raw === observation.raw && o.start === observation.start);
    if (old) diff.changedIndicator.push({ before: old, after: observation });
    else diff.added.push(observation);
    if (old) lost.delete(old.id);
  }
  diff.removed.push(...lost.values());
  return diff;
}

const FIGURE_FIELDS = ["value", "lower", "upper", "unit", "qualifier", "scope", "of", "basis"] as const;

function isSameFigure(a: Observation, b: Observation): boolean {
  const samePeriod = a.period.start === b.period.start && a.period.end === b.period.end && a.period.kind === b.period.kind;
  return samePeriod && FIGURE_FIELDS.every((field) => a[field] === b[field]);
}
