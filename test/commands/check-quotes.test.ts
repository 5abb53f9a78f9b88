import { expect, test, vi } from "vitest";
import { compileLexicon } from "../../loaders/classify/lexicon.js";
import { loadCatalogue } from "../../loaders/catalogue/load.js";
import { checkCorpus } from "../../loaders/commands/check.js";
import { DATA } from "../../loaders/commands/extractor.js";
import { rereadQuotes } from "../../loaders/review/quotes.js";
import { makeObservation, makeRecord } from "../fixtures/records.js";
import { runCommand } from "./fake-io.js";

vi.setConfig({ testTimeout: 120_000 });

interface Told {
  tally: Record<"same" | "differs" | "unplaced" | "unseen" | "bare", number>;
  differs: { id: string; quote: string; read: object }[];
}

/** Shares a little under what was measured; they rise with the reader and are never lowered to let a change pass. */
const FLOOR = { same: 0.69, ofPlaced: 0.87 };

test("the reader reads the words of most hand-coded figures as people coded them, and lists those it reads otherwise", async () => {
  const { code, printed } = await runCommand((args, io) => checkCorpus(DATA, args, io), ["--quotes", "--json"]);
  const { tally, differs } = JSON.parse(printed.join("")) as Told;
  const { same, differs: otherwise, unplaced, unseen } = tally;
  expect([code, differs.length]).toEqual([0, otherwise]);
  expect(same + otherwise + unplaced + unseen).toBeGreaterThan(1000);
  expect(same / (same + otherwise + unplaced + unseen)).toBeGreaterThanOrEqual(FLOOR.same);
  expect(same / (same + otherwise)).toBeGreaterThanOrEqual(FLOOR.ofPlaced);
});

test.each([
  [{ quote: "共作出处罚决定12件" }, "same"],
  [{ quote: "共作出处罚决定12件", value: 13, lower: 13, upper: 13 }, "differs"],
  [{ quote: "共作出处罚决定12件", indicator: "penalty.hearings" }, "differs"],
  [{ quote: "另有12件" }, "unplaced"],
  [{ quote: "12件" }, "bare"],
])("%j is %s", async (told, outcome) => {
  const lexicon = compileLexicon((await loadCatalogue(DATA.catalogue)).indicators);
  const [reread] = rereadQuotes([makeRecord({ observations: [makeObservation({ unit: "case", ...told })] })], lexicon);
  expect(reread?.outcome).toBe(outcome);
});

test("--save by itself is refused", async () => {
  await expect(runCommand((args, io) => checkCorpus(DATA, args, io), ["--save"])).rejects.toThrow("check: --save is for --quotes");
});
