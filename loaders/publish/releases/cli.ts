import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { extractorVersion } from "../../commands/extractor.js";
import { stdio } from "../../commands/io.js";
import { drawBlocks } from "../../site/build.js";
import { readData } from "../../site/data.js";
import { packFrozen, readEmbeds } from "../embed/frozen.js";
import { loadAccuracy } from "../../tables/accuracy-rows.js";
import { projectPaths } from "../../site/paths.js";
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
    await drawBlocks(paths);
    const file = join(paths.releases, `${hash}.zip`);
    await mkdir(paths.releases, { recursive: true });
    await writeFile(file, packFrozen(await readEmbeds(paths.embeds, hash)));
    return [file];
  },
});

try {
  process.exitCode = await command(process.argv.slice(2), stdio);
} catch (error) {
  stdio.fail((error as Error).message);
  process.exitCode = 1;
}
