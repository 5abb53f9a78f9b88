import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { acceptInto } from "../../loaders/commands/accept.js";
import { measureSets } from "../../loaders/commands/accuracy.js";
import { DATA, extractorVersion, loadExtractor } from "../../loaders/commands/extractor.js";
import { knownIds, loadCatalogue } from "../../loaders/catalogue/load.js";
import { checkContribution } from "../../loaders/contributions/check.js";
import { loadLedgers } from "../../loaders/contributions/ledger.js";
import { type Extractor, parseReport } from "../../loaders/parse.js";
import { type Contribution, makeContribution } from "../../src/model/contribution.js";
import { quantityIds } from "../../src/model/figure-ids.js";
import type { CorpusRecord } from "../../src/model/source.js";
import { runCommand } from "./fake-io.js";

vi.setConfig({ testTimeout: 240_000 });

const TEXT = `临江市生态环境局2011年法治政府建设年度报告
2011年，我局共作出行政处罚决定128件，罚款金额1560.5万元，其中按日连续处罚3件。出动执法人员5200余人次，检查企业1800家次。
全年办理行政复议案件4件，未发生行政诉讼案件。组织执法培训12期，发放宣传册3500份。`.replaceAll("临江市", "杭州市");
const ADDRESS = "https://example.org/2023/report.html";

let extractor: Extractor;
let version: string;
let root: string;
let folders: typeof DATA;

beforeAll(async () => {
  [extractor, version] = await Promise.all([loadExtractor(), extractorVersion()]);
});
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "accept-"));
  folders = { ...DATA, corpus: join(root, "corpus"), contributions: join(root, "contributions"), sources: join(root, "sources") };
  await mkdir(folders.corpus);
  await mkdir(join(root, "in"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** What the page sends of a text: every classified figure right, every other right as it is. */
async function sentOf(text: string, by = "A. Reader"): Promise<Contribution> {
  const { record } = await parseReport(new TextEncoder().encode(text), extractor);
  const read = { ...record, source: { ...record.source, extractor: version } };
  const ids = [...read.observations.map(({ id }) => id), ...quantityIds(read)];
  const answers = Object.fromEntries(ids.map((id) => [id, "yes" as const]));
  return makeContribution(read, { by, url: ADDRESS, sent: "2026-11-01", answers });
}

const accept = (...args: string[]) => runCommand((own, io) => acceptInto(folders, own, io, "2026-11-30"), args);
const put = (name: string, content: unknown) =>
  writeFile(join(root, "in", name), typeof content === "string" ? content : JSON.stringify(content));
const kept = async (id = "330100-2011") => JSON.parse(await readFile(join(folders.corpus, `${id}.json`), "utf8")) as CorpusRecord;
const inbox = () => join(root, "in");

test("a contribution with its text is read again, merged and kept with who sent it; two readers' yes are gold", async () => {
  await put("a.json", await sentOf(TEXT));
  await put("a.txt", TEXT);
  await put("b.json", await sentOf(TEXT, "B. Reader"));
  const { code, printed, failed } = await accept(inbox());
  expect([code, failed]).toEqual([0, []]);
  expect(printed.join("\n")).toMatch(
    /a\.json: 330100-2011: read again, \d+ found[\s\S]*new record 330100-2011[\s\S]*2 accepted, 0 refused/,
  );
  const record = await kept();
  expect(record.source).toMatchObject({ url: ADDRESS, extractor: version });
  expect(record.observations.find(({ indicator }) => indicator === "penalty.decisions")?.value).toBe(128);
  const { contributions = [] } = (await loadLedgers(folders.contributions)).get("330100-2011") ?? {};
  expect(contributions.map(({ by, reread, first, url }) => ({ by, reread, first, url }))).toEqual([
    { by: "A. Reader", reread: true, first: true, url: ADDRESS },
    { by: "B. Reader", reread: true, first: false, url: ADDRESS },
  ]);
  await mkdir(folders.sources);
  await cp(join(root, "in/a.txt"), join(folders.sources, "anything.txt"));
  const measured = await runCommand(
    (own, io) => measureSets(join(root, "accuracy.json"), own, io),
    [...[folders.contributions, `--reports=${folders.sources}`, "--json"]],
  );
  const { families } = JSON.parse(measured.printed.join("")) as {
    families: { family: string; gold: number; read: number; right: number }[];
  };
  const count = record.observations.length;
  expect(families.find(({ family }) => family === "all")).toMatchObject({ gold: count, read: count, right: count });
  expect((await accept(inbox())).printed.filter((line) => line.endsWith("accepted before"))).toHaveLength(2);
});

test("one reader's no, one reader alone, and the nameless make no gold", async () => {
  const first = await sentOf(TEXT);
  const [one = "", two = ""] = Object.keys(first.answers);
  await put("a.json", { ...first, answers: { [one]: "yes", [two]: "yes" } });
  await put("b.json", { ...first, by: "B", answers: { [one]: "no", [two]: "yes" } });
  await put("c.json", { ...first, by: "", answers: { [one]: "yes", [Object.keys(first.answers)[2] ?? ""]: "yes" } });
  expect((await accept(inbox())).code).toBe(0);
  const { goldOf } = await import("../../loaders/contributions/gold.js");
  const ledger = (await loadLedgers(folders.contributions)).get("330100-2011");
  expect(ledger && goldOf(ledger)?.facts.map(({ offset, indicator }) => `330100-2011/${indicator}@${offset}`)).toEqual([two]);
});

test("a text that is kept elsewhere stays, and what differs is listed", async () => {
  await put("a.json", await sentOf(TEXT));
  await accept(inbox());
  const before = await kept();
  await put("b.json", await sentOf(TEXT.replace("128件", "129件").replace("。组织", "。\n另组织"), "B"));
  const { printed, code } = await accept(join(inbox(), "b.json"));
  expect(code).toBe(0);
  expect(printed.join("\n")).toContain("another text of the same source is kept");
  expect(printed.join("\n")).toContain("~ penalty.decisions 128 case all (128件 @");
  expect(await kept()).toEqual(before);
});

test("what is withdrawn is gone and leaves a trace", async () => {
  await put("a.json", await sentOf(TEXT));
  await accept(inbox());
  const [id = ""] = (await loadLedgers(folders.contributions)).get("330100-2011")?.contributions.map((one) => one.id) ?? [];
  await expect(accept(`--withdraw=${id}`)).rejects.toThrow("needs a --reason");
  const { printed } = await accept(`--withdraw=${id}`, "--reason=Sent by mistake.");
  expect(printed[0]).toContain("stood on it alone");
  expect(await readdir(folders.corpus)).toEqual([]);
  expect((await loadLedgers(folders.contributions)).get("330100-2011")?.contributions[0]?.withdrawn).toEqual({
    date: "2026-11-30",
    reason: "Sent by mistake.",
  });
  const again = await accept(inbox());
  expect([again.code, again.failed[0]]).toEqual([1, expect.stringContaining("file: withdrawn on 2026-11-30: Sent by mistake.")]);
});

/** A way to tamper with what was sent, and the field and reason that the refusal must name. */
type Tampering = [what: string, change: (sent: Contribution) => unknown, told: RegExp];

const changed = (sent: Contribution, change: (record: CorpusRecord) => unknown): Contribution => {
  const copy = structuredClone(sent);
  change(copy.record);
  return copy;
};
const first = (record: CorpusRecord) => record.observations[0] as CorpusRecord["observations"][number];

const TAMPERED: Tampering[] = [
  ["no JSON", () => "{", /file: no JSON/],
  ["another form", (sent) => ({ ...sent, format: "x" }), /format: /],
  ["a field more", (sent) => ({ ...sent, extra: 1 }), /Unrecognized key/],
  [
    "an unknown version",
    (sent) => changed(sent, ({ source }) => (source.extractor = "9.9.9+0")),
    /record\.source\.extractor: unknown version 9\.9\.9\+0/,
  ],
  ["an address that is none", (sent) => changed(sent, ({ source }) => (source.url = "javascript:alert(1)")), /record\.source\.url: /],
  [
    "a quote too long",
    (sent) => changed(sent, (record) => (first(record).quote += "字".repeat(41))),
    /observations\.0\.quote: longer than 40/,
  ],
  [
    "a title that holds a text",
    (sent) => changed(sent, ({ source }) => (source.title = "字".repeat(500))),
    /record\.source\.title: longer than 120/,
  ],
  [
    "a value that its words do not say",
    (sent) => changed(sent, (record) => Object.assign(first(record), { value: 999, lower: 999, upper: 999 })),
    /observations\.0\.value: is 999, which “128件” does not say/,
  ],
  [
    "another place",
    (sent) => changed(sent, (record) => (first(record).start = 1)),
    /observations\.0\.end: “128件” does not fill the place/,
  ],
  [
    "an unknown indicator",
    (sent) => changed(sent, (record) => (first(record).indicator = "penalty.invented")),
    /observations\.0\.indicator: not in the catalogue/,
  ],
  ["another bureau", (sent) => changed(sent, ({ source }) => (source.bureau_code = "440300")), /record\.source\.id: is 330100-2011, but/],
  ["an answer to nothing", (sent) => ({ ...sent, answers: { nowhere: "yes" } }), /answers\.nowhere: no figure of the record/],
  ["a name of two lines", (sent) => ({ ...sent, by: "A\nB" }), /by: holds a line end/],
];

/** Faults that only the text shows. */
const WITH_TEXT: Tampering[] = [
  [
    "a wrong hash",
    (sent) => changed(sent, ({ source }) => (source.sha256 = "0".repeat(64))),
    /record\.source\.sha256: is 0{64}, but .*\.txt has/,
  ],
  [
    "words that are not in the text",
    (sent) => changed(sent, (record) => (first(record).quote = "作出处罚128件")),
    /observations\.0\.quote: “作出处罚128件” is not in the text/,
  ],
  [
    "a figure moved to another indicator",
    (sent) => changed(sent, (record) => (first(record).scope = "专项行动")),
    /observations\.0\.scope: is "专项行动", the text gives "all"/,
  ],
  [
    "a figure left out",
    (sent) => ({ ...changed(sent, (record) => record.observations.pop()), answers: {} }),
    /record\.observations: \d+, the text gives \d+/,
  ],
];

describe("tampered files are refused with field and reason, and the rest goes on", () => {
  test("without their text", async () => {
    const good = await sentOf(TEXT);
    for (const [i, [, change]] of TAMPERED.entries()) await put(`${String(i).padStart(2, "0")}.json`, change(good));
    await put("good.json", good);
    const { code, failed, printed } = await accept(inbox());
    expect(code).toBe(1);
    for (const [i, [what, , told]] of TAMPERED.entries())
      expect(
        failed.filter((line) => line.includes(`${String(i).padStart(2, "0")}.json: `) && told.test(line)),
        what,
      ).not.toEqual([]);
    expect(printed.at(-1)).toBe(`${TAMPERED.length + 1} files: 1 accepted, ${TAMPERED.length} refused`);
    expect(await readdir(folders.corpus)).toEqual(["330100-2011.json"]);
  });

  test("with it", async () => {
    const good = await sentOf(TEXT);
    for (const [i, [, change]] of WITH_TEXT.entries()) {
      await put(`${i}.json`, change(good));
      await put(`${i}.txt`, TEXT);
    }
    const { code, failed } = await accept(inbox());
    expect(code).toBe(1);
    for (const [i, [what, , told]] of WITH_TEXT.entries())
      expect(
        failed.filter((line) => line.includes(`${i}.json: `) && told.test(line)),
        what,
      ).not.toEqual([]);
    expect(await readdir(folders.corpus)).toEqual([]);
  });
});

test("every record of gold that has a bureau and a title could be sent as it is read", async () => {
  const catalogue = await loadCatalogue(DATA.catalogue);
  const known = { ...knownIds(catalogue), versions: new Set([version, extractor.catalogue]) };
  const names = (await readdir("test/gold", { recursive: true })).filter((name) => /\.(?:txt|html|docx|pdf)$/.test(name));
  const checked = await Promise.all(
    names.map(async (name) => {
      const parsed = await parseReport(new Uint8Array(await readFile(join("test/gold", name))), extractor).catch(() => null);
      // A bureau joins the catalogue with its first record: until then accept refuses what tells of it.
      const isKnown = ({ bureau_code }: { bureau_code?: string }) => bureau_code === undefined || known.bureaus.has(bureau_code);
      if (!parsed?.record.source.title || ![parsed.record.source, ...parsed.record.observations].every(isKnown)) return false;
      const record = { ...parsed.record, source: { ...parsed.record.source, extractor: version } };
      checkContribution(makeContribution(record, { by: "", url: "", sent: "2026-11-01", answers: {} }), name, known);
      return true;
    }),
  );
  expect(checked.filter(Boolean).length).toBeGreaterThan(20);
});
