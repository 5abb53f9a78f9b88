import type { ContributionLedger } from "../../src/model/contribution.js";
import type { Edition } from "../../src/model/cite.js";
import { type BureauData, gatherBureaus } from "../../src/pages/bureau-data.js";
import { gatherIndicators, type IndicatorData } from "../../src/pages/indicator-data.js";
import { type Citation, describeEdition, readCitation } from "../publish/data/citation.js";
import { readHistory } from "../publish/releases/store.js";
import { loadLedgers } from "../contributions/ledger.js";
import { type Engine, openEngine } from "../tables/engine.js";
import { type Data, readData } from "./data.js";
import { type Paths, projectPaths } from "./paths.js";

/** The project's data, checked, with a database over its tables: what every page and file of the site is drawn from. */
export interface Project extends Data {
  paths: Paths;
  engine: Engine;
  citation: Citation;
  edition: Edition;
  bureaus: readonly BureauData[];
  indicators: readonly IndicatorData[];
  contributions: ReadonlyMap<string, ContributionLedger>;
}

/** Reads and checks the project's data and opens its database, which the caller closes; throws `file: field: reason`. */
export async function openProject(paths: Paths = projectPaths()): Promise<Project> {
  const data = await readData(paths);
  const engine = await openEngine(data.tables);
  const citation = await readCitation();
  const edition = describeEdition(citation, data.version, (await readHistory(paths.releases)).releases.at(-1)?.date);
  const bureaus = await gatherBureaus(data.tables, engine);
  const contributions = await loadLedgers(paths.contributions);
  return { ...data, contributions, paths, engine, citation, edition, bureaus, indicators: gatherIndicators(data.tables, data.catalogue) };
}
