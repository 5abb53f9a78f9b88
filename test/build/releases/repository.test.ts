import { expect, test } from "vitest";
import { projectPaths } from "../../../build/paths.js";
import { readHistory } from "../../../build/releases/store.js";

test("the history of the repository tells one story", async () => {
  const { releases, changes } = await readHistory(projectPaths().releases);
  expect(new Set(changes.map(({ version }) => version)).size).toBeLessThanOrEqual(releases.length);
});
