import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stdio } from "../../commands/io.js";
import { drawBlocks } from "../../site/build.js";
import { readData } from "../../site/data.js";
import { packFrozen, readEmbeds } from "../embed/frozen.js";
import { projectPaths } from "../../site/paths.js";
import { writeFrozenCharts } from "./frozen-charts.js";
import { releaseCommand } from "./command.js";
import { gatherReasons } from "./release.js";

const paths = projectPaths();

const command = releaseCommand({
  folder: paths.releases,
  state: async () => {
    const { tables, corpus, version } = await readData(paths);
    return { observations: tables.observations, hash: version, reasonOf: gatherReasons(corpus) };
  },
  // The very pages that a build would put up for this version.
  freeze: async (hash) => {
    const { charts } = await drawBlocks(paths);
    const file = join(paths.releases, `${hash}.zip`);
    await mkdir(paths.releases, { recursive: true });
    await writeFile(file, packFrozen(await readEmbeds(paths.embeds, hash)));
    return [file, await writeFrozenCharts(paths.releases, hash, charts)];
  },
});

try {
  process.exitCode = await command(process.argv.slice(2), stdio);
} catch (error) {
  stdio.fail((error as Error).message);
  process.exitCode = 1;
}
