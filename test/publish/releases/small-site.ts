import { join } from "node:path";
import { packFrozen } from "../../../loaders/publish/embed/frozen.js";
import type { ReleaseSite } from "../../../loaders/publish/releases/command.js";
import { writeWhole } from "../../../loaders/whole.js";
import type { RowOf } from "../../../src/model/columns.js";
import { observe } from "../../fixtures/history.js";

/** Data of a release: some observations under a hash. */
export interface Data {
  observations: RowOf<"observations">[];
  hash: string;
}

const ids = Array.from({ length: 40 }, (_, i) => `110000-2020/penalty.decisions@${i + 1}`);

export const FIRST: Data = { observations: ids.slice(0, 30).map((id, i) => observe(id, 100 + i)), hash: "aaaaaaaaaaaa" };
/** Some corrected, some added, some withdrawn. */
export const NEXT: Data = { observations: ids.slice(5).map((id, i) => observe(id, 100 + 2 * i)), hash: "bbbbbbbbbbbb" };

/** A site whose releases lie in a folder, with an archive of one small page. */
export function siteOf(folder: string, { observations, hash }: Data): ReleaseSite {
  return {
    folder,
    state: () => Promise.resolve({ observations, hash, reasonOf: () => "" }),
    outdated: () => Promise.resolve([]),
    freeze: async (version) => {
      const file = join(folder, `${version}.zip`);
      await writeWhole(file, packFrozen(new Map([[`embed/${version}/a.html`, "<p>a</p>".repeat(50)]])));
      return [file];
    },
  };
}
