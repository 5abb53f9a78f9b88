import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { documentLine } from "../../loaders/commands/document.js";
import { extractorVersion, loadExtractor } from "../../loaders/commands/extractor.js";
import { parseReport } from "../../loaders/parse.js";
import { checkRecord } from "../../loaders/corpus/reconcile/reconcile.js";
import type { Extractor } from "../../loaders/parse.js";
import { bundleReader } from "../../loaders/site/reader-bundle.js";
import { BROKEN_DOCX, BROKEN_HTML, BROKEN_TEXT, WHOLE } from "../fixtures/broken.js";

type Bundle = typeof import("../../loaders/port/reading.browser.js");

let folder: string;
let bundle: Bundle;
let extractor: Extractor;
let version: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "atlas-reader-"));
  await bundleReader(folder);
  bundle = (await import(pathToFileURL(join(folder, "reading.js")).href)) as Bundle;
  [extractor, version] = [await loadExtractor(), await extractorVersion()];
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Line and record of a file, or its refusal, by the bundle and by the command's code. */
async function readTwice(name: string, bytes: Uint8Array): Promise<[string, string]> {
  const said = async (read: () => Promise<string>): Promise<string> =>
    read().catch((error: Error & { code?: string }) => `${error.code ?? "fault"}: ${error.message}`);
  const inBrowser = said(async () => {
    const { line, record } = await bundle.readFile(name, bytes.slice());
    return `${line}\n${JSON.stringify(record)}`;
  });
  const onCommand = said(async () => {
    const parsed = await parseReport(bytes.slice(), extractor);
    const record = { ...parsed.record, source: { ...parsed.record.source, extractor: version } };
    return `${documentLine(name, parsed)}\n${JSON.stringify({ ...record, checks: checkRecord(record) })}`;
  });
  return [await inBrowser, await onCommand];
}

test("the bundle gives every gold report the record that the command gives it, byte for byte", async () => {
  const names = await readdir("test/gold", { recursive: true });
  const files = names.filter((name) => /\.(?:txt|html|docx)$/.test(name)).map((name) => join("test/gold", name));
  expect(files.length).toBeGreaterThan(30);
  for (const file of files) {
    const [inBrowser, onCommand] = await readTwice(file, new Uint8Array(await readFile(file)));
    expect(onCommand).toContain('"observations"');
    expect(inBrowser === onCommand ? "" : `${file}\n${inBrowser}\n${onCommand}`).toBe("");
  }
}, 300_000);

test("and reads or refuses every broken container as the command does, in the same words", async () => {
  const whole = Object.entries(WHOLE).filter(([name]) => name !== "pdf");
  const broken = [...BROKEN_DOCX, ...BROKEN_HTML, ...BROKEN_TEXT].map(([name, bytes]) => [name, bytes] as const);
  for (const [name, bytes] of [...whole, ...broken]) {
    const [inBrowser, onCommand] = await readTwice(name, bytes);
    expect(inBrowser === onCommand ? "" : `${name}\n${inBrowser.slice(0, 400)}\n${onCommand.slice(0, 400)}`).toBe("");
  }
}, 600_000);
