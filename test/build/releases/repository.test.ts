import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readCitation } from "../../../build/open-data/citation.js";
import { projectPaths } from "../../../build/paths.js";
import { readHistory } from "../../../build/releases/store.js";

test("the history of the repository tells one story, and CITATION.cff names this version and the day of its last release", async () => {
  const { releases } = await readHistory(projectPaths().releases);
  const citation = await readCitation();
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  expect(citation.version).toBe(version);
  expect(citation["date-released"]).toBe(releases.at(-1)?.date ?? citation["date-released"]);
});
