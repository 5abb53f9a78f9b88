import { TOTALS, type Totals } from "../accuracy/count.js";
import { ratios } from "../accuracy/ratios.js";
import type { Catalogue } from "../catalogue/load.js";
import { compileLexicon } from "../classify/lexicon.js";
import type { Reference } from "../reference/load.js";
import { OUTCOMES, type Reread, rereadQuotes } from "../review/quotes.js";
import type { Measurement } from "../tables/accuracy-rows.js";
import { round, rounded, saveMeasurement } from "./accuracy.js";
import { extractorVersion } from "./extractor.js";
import type { Io } from "./io.js";

const SET = "quotes";
const NONE = { gold: 0, read: 0, right: 0 };
const NO_TOTALS = Object.fromEntries(TOTALS.map((name) => [name, 0])) as Totals;

/** Reads the quotes of all hand-coded figures anew: prints those that are read otherwise, then how many fare how; with a file, keeps the shares there. */
export async function checkQuotes({ records }: Reference, catalogue: Catalogue, json: boolean, file: string | null, io: Io): Promise<void> {
  const all = rereadQuotes(records, compileLexicon(catalogue.indicators));
  const differing = all.filter(({ outcome }) => outcome === "differs");
  const tally = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, all.filter((one) => one.outcome === outcome).length]));
  if (json)
    await io.print(JSON.stringify({ tally, differs: differing.map(({ coded, read }) => ({ id: coded.id, quote: coded.quote, read })) }));
  else
    for (const line of [...differing.map(lineOf), "", OUTCOMES.map((outcome) => `${tally[outcome]} ${outcome}`).join(", ")])
      await io.print(line);
  if (file !== null) await saveMeasurement(file, await measure(all, records.length, catalogue.version));
}

function lineOf({ coded: { id, quote, indicator, value, unit }, read }: Reread): string {
  return `${id}\t“${quote}”\tcoded ${indicator} ${value} ${unit}\tread ${read?.indicator} ${read?.value} ${read?.unit}`;
}

/** The shares of quotes with words, as a set of gold: read are those with any indicator, right those with the same indicator, value and unit. */
export async function measure(all: readonly Reread[], sources: number, catalogue: string): Promise<Measurement> {
  const told = all.filter(({ outcome }) => outcome !== "bare");
  const families = told.map(({ coded: { indicator }, outcome }) => ({
    ...{ family: indicator.slice(0, indicator.indexOf(".")), gold: 1 },
    ...{ read: Number(outcome === "same" || outcome === "differs"), right: Number(outcome === "same") },
  }));
  const found = told.filter(({ outcome }) => outcome !== "unseen").length;
  const totals = { ...NO_TOTALS, gold: told.length, found };
  const table = ratios([{ families, headlines: NONE, totals }]);
  return {
    ...{ gold_set: SET, texts: "data/reference/figures", reports: sources, extractor: await extractorVersion(), catalogue },
    ...{ found: round(table.found), agree: {}, traps: 0, fallen: 0, headlines: table.headlines },
    families: table.families.map(({ family, ...row }) => ({ family, ...rounded(row) })),
  };
}
