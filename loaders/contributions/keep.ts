import { createHash } from "node:crypto";
import type { Contribution, ContributionLedger, KeptAnswer, KeptContribution } from "../../src/model/contribution.js";
import { quantityIds } from "../../src/model/figure-ids.js";
import type { CorpusRecord } from "../../src/model/source.js";

/** First twelve digits of the sha256 of what a contribution says, by which it is known again. */
export const contributionId = (contribution: Contribution): string =>
  createHash("sha256").update(JSON.stringify(contribution)).digest("hex").slice(0, 12);

/** What is kept of a contribution beside its figures. */
export function keepContribution(
  contribution: Contribution,
  told: Pick<KeptContribution, "accepted" | "reread" | "first">,
): KeptContribution {
  const { by, sent, record } = contribution;
  const { sha256, url, catalogue, extractor } = record.source;
  return {
    ...{ id: contributionId(contribution), by, sent, accepted: told.accepted, sha256, url, catalogue, extractor, reread: told.reread },
    ...{ figures: record.observations.length + record.quantities.length, first: told.first },
    ...{ answers: answersOf(contribution), withdrawn: null },
  };
}

function answersOf({ record, answers }: Contribution): KeptAnswer[] {
  const ids = quantityIds(record);
  const known = record.observations.map(
    ({ id, value, unit, qualifier, raw, quote, start, indicator, period, scope, of, basis, bureau_code }) => {
      const figure = { value, unit, qualifier, raw, quote, start, indicator, period, scope, of, basis };
      return [id, bureau_code === undefined ? figure : { ...figure, bureau_code }] as const;
    },
  );
  const unknown = record.quantities.map(
    ({ value, unit, qualifier, raw, quote, start }, i) =>
      [ids[i] ?? "", { value, unit, qualifier, raw, quote, start, indicator: null }] as const,
  );
  return [...known, ...unknown].flatMap(([id, figure]): KeptAnswer[] => {
    const says = answers[id];
    return says === undefined ? [] : [{ ...figure, says }];
  });
}

/** A ledger with one contribution more. */
export function addToLedger(ledger: ContributionLedger | undefined, { source }: CorpusRecord, kept: KeptContribution): ContributionLedger {
  const { id, bureau_code, bureau, year, title } = source;
  return ledger
    ? { ...ledger, contributions: [...ledger.contributions, kept] }
    : { source: { id, bureau_code, bureau, year, title }, contributions: [kept] };
}

/** A ledger with one contribution withdrawn, and whether its record stands on it alone. */
export function withdrawFrom(ledger: ContributionLedger, id: string, withdrawn: { date: string; reason: string }) {
  const contributions = ledger.contributions.map((kept) => (kept.id === id ? { ...kept, withdrawn } : kept));
  const created = contributions.find(({ first }) => first);
  const isLost = created !== undefined && contributions.every((kept) => kept.withdrawn !== null || kept.sha256 !== created.sha256);
  return { ledger: { ...ledger, contributions }, isLost };
}
