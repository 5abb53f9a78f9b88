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
  contributions: ReadonlyMap<string, ContributionLedger>;
}

/** The same with what pages of records are drawn from, which is as much again. */
export interface Project extends OpenData {
  bureaus: readonly BureauData[];
  indicators: readonly IndicatorData[];
}

/** Reads and checks the project's data and opens its database, which the caller closes; throws `file: field: reason`. */
export async function openData(paths: Paths = projectPaths()): Promise<OpenData> {
  const data = await readData(paths);
  const contributions = await loadLedgers(paths.contributions);
  const engine = await openEngine(data.tables);
  const citation = await readCitation();
  const edition = describeEdition(citation, data.version, (await readHistory(paths.releases)).releases.at(-1)?.date);
  return { ...data, paths, engine, citation, edition, contributions };
}

/** Gathers what pages of records are drawn from. */
export async function gatherProject(data: OpenData): Promise<Project> {
  const { tables, engine, catalogue } = data;
  return { ...data, bureaus: await gatherBureaus(tables, engine), indicators: gatherIndicators(tables, catalogue) };
}

/** The project's data, opened as `openData` does, with what pages of records are drawn from. */
export const openProject = async (paths?: Paths): Promise<Project> => gatherProject(await openData(paths));
