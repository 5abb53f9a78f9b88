import { expect, test } from "vitest";
import { projectPaths } from "../../../loaders/site/paths.js";
import { readHistory } from "../../../loaders/publish/releases/store.js";

test("the history of the repository tells one story", async () => {
  const { releases, changes } = await readHistory(projectPaths().releases);
  expect(new Set(changes.map(({ version }) => version)).size).toBeLessThanOrEqual(releases.length);
});
