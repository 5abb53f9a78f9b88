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

/** The project's data, checked, with a database over its tables: what charts and files are drawn from. */
export interface OpenData extends Data {
  paths: Paths;
  engine: Engine;
  citation: Citation;
  edition: Edition;
}

/** The same with what pages of records are drawn from. */
export interface Project extends OpenData {
  bureaus: readonly BureauData[];
  indicators: readonly IndicatorData[];
  contributions: ReadonlyMap<string, ContributionLedger>;
}

/** Reads and checks the project's data and opens its database, which the caller closes; throws `file: field: reason`. */
export async function openData(paths: Paths = projectPaths()): Promise<OpenData> {
  const data = await readData(paths);
  const engine = await openEngine(data.tables);
  const citation = await readCitation();
  const edition = describeEdition(citation, data.version, (await readHistory(paths.releases)).releases.at(-1)?.date);
  return { ...data, paths, engine, citation, edition };
}

/** The same with what pages of records are drawn from. */
export async function openProject(paths: Paths = projectPaths()): Promise<Project> {
  const data = await openData(paths);
  const { tables, engine, catalogue } = data;
  const bureaus = await gatherBureaus(tables, engine);
  const contributions = await loadLedgers(paths.contributions);
  return { ...data, contributions, bureaus, indicators: gatherIndicators(tables, catalogue) };
}
