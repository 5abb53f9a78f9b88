import { gatherFacts } from "../../../src/charts/chart-facts.js";
import { runMain } from "../../commands/io.js";
import { readData } from "../../site/data.js";
import { projectPaths } from "../../site/paths.js";
import { describeEdition, readCitation } from "../data/citation.js";
import { readHistory } from "../releases/store.js";
import { picturesCommand } from "./command.js";

const { charts: out, styles, releases } = projectPaths();

const command = picturesCommand({
  ...{ out, styles },
  read: async () => {
    const { tables, version } = await readData(projectPaths());
    const released = (await readHistory(releases)).releases.at(-1)?.date;
    return { tables, facts: gatherFacts(tables, describeEdition(await readCitation(), version, released)) };
  },
});

await runMain(command, process.argv.slice(2));
