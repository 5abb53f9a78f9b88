import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { INVENTED } from "../bench/hostile.js";
import { runCli, type Said } from "../commands/run-cli.js";
import { BROKEN_DOCX, BROKEN_HTML, BROKEN_PDF, BROKEN_TEXT } from "../fixtures/broken.js";

vi.setConfig({ hookTimeout: 900_000 });

const SUITES = { docx: BROKEN_DOCX, pdf: BROKEN_PDF, html: BROKEN_HTML, txt: BROKEN_TEXT };
const pathOf = (kind: string, i: number): string => join(dir, `${kind}-${String(i).padStart(2, "0")}.${kind}`);

let dir: string;
let said: Said;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "atlas-broken-"));
  for (const [kind, suite] of Object.entries(SUITES)) for (const [i, [, bytes]] of suite.entries()) await writeFile(pathOf(kind, i), bytes);
  await writeFile(join(dir, "a-good.txt"), INVENTED);
  await writeFile(join(dir, "z-good.txt"), INVENTED);
  said = await runCli(["extract", dir]);
});
afterAll(() => rm(dir, { recursive: true, force: true }));

for (const [kind, suite] of Object.entries(SUITES)) {
  describe(`of ${kind}, the command`, () => {
    test.each(suite.map(([name, , code], i) => [code === "read" ? "reads" : `refuses (${code})`, name, i, code] as const))(
      "%s %s",
      (_, __, i, code) => {
        const path = pathOf(kind, i);
        const refusal = said.refusals.get(path);
        expect([said.documents.has(path), refusal !== undefined].filter(Boolean)).toEqual([true]);
        if (code === "read") expect(refusal).toBeUndefined();
        else if (code !== "any") expect(refusal).toMatchObject({ code });
        // What a library says of itself is no reason that a person understands.
        expect(refusal?.code).not.toBe("fault");
        expect(refusal?.code).not.toBe("too-slow");
      },
    );
  });
}

test("files beside them are read, nothing but lines of a refusal is on standard error, and the exit code tells", () => {
  expect(said.documents.has(join(dir, "a-good.txt")) && said.documents.has(join(dir, "z-good.txt"))).toBe(true);
  expect(said.refusals.size).toBe(said.err.length);
  expect(said.code).toBe(1);
});
