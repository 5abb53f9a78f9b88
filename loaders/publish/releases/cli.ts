import { join } from "node:path";
import { extractorVersion } from "../../commands/extractor.js";
import { runMain } from "../../commands/io.js";
import { drawBlocks } from "../../site/draw.js";
import { readData } from "../../site/data.js";
import { packFrozen, readEmbeds, readFigureCopies } from "../embed/frozen.js";
import { loadAccuracy } from "../../tables/accuracy-rows.js";
import { projectPaths } from "../../site/paths.js";
import { writeFrozenCharts } from "./frozen-charts.js";
import { writeWhole } from "../../whole.js";
import { releaseCommand } from "./command.js";
import { listOutdated } from "./outdated.js";
import { gatherReasons } from "./release.js";

const paths = projectPaths();

const command = releaseCommand({
  folder: paths.releases,
  state: async () => {
    const { tables, corpus, version } = await readData(paths);
    return { observations: tables.observations, hash: version, reasonOf: gatherReasons(corpus) };
  },
  outdated: async () => {
    const { corpus } = await readData(paths);
    return listOutdated(corpus, await loadAccuracy(paths.accuracy), await extractorVersion());
  },
  // The very pages that a build would put up for this version.
  freeze: async (hash) => {
    const charts = await drawBlocks(paths);
    const file = join(paths.releases, `${hash}.zip`);
    await writeWhole(file, packFrozen(new Map([...(await readEmbeds(paths.site, hash)), ...(await readFigureCopies(paths.site, hash))])));
    return [file, await writeFrozenCharts(paths.releases, hash, charts)];
  },
});

await runMain(command, process.argv.slice(2));
