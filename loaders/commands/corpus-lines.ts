import type { Observation } from "../../src/model/observation.js";
import type { CorpusRecord } from "../../src/model/source.js";
import { diffRecords } from "../corpus/diff.js";

/** One line on what a report gave. */
export function summaryLine({ observations, quantities, issues, checks }: CorpusRecord): string {
  const corrected = observations.filter((observation) => observation.corrected !== null).length;
  const differing = checks.filter(({ verdict }) => verdict === "differs").length;
  return [
    `${observations.length + quantities.length} found`,
    `${observations.length} classified`,
    `${quantities.length} unclassified`,
    `${issues.length} issues`,
    ...(corrected > 0 ? [`${corrected} corrected`] : []),
    ...(differing > 0 ? [`${differing} of ${checks.length} checks differ`] : []),
  ].join(", ");
}

/** Lines on how a record differs from the committed one: `+` added, `-` removed, `~` changed value or indicator. */
export function diffLines(before: CorpusRecord | undefined, after: CorpusRecord): string[] {
  if (!before) return [`new record ${after.source.id}`];
  const { added, removed, changedValue, changedIndicator } = diffRecords(before, after);
  const lines = [
    ...added.map((o) => `+ ${o.indicator} ${figure(o)}`),
    ...removed.map((o) => `- ${o.indicator} ${figure(o)}`),
    ...changedValue.map((change) => `~ ${change.after.indicator} ${figure(change.before)} → ${figure(change.after)}`),
    ...changedIndicator.map((change) => `~ ${change.before.indicator} → ${change.after.indicator} ${figure(change.after)}`),
  ];
  if (before.source.sha256 !== after.source.sha256) lines.unshift("the text is another one than before");
  return lines.length > 0 ? lines : ["no figure differs, only what is kept beside them"];
}

const figure = ({ value, unit, scope, raw, start }: Observation): string => `${value} ${unit} ${scope} (${raw} @${start ?? "-"})`;
