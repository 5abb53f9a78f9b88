import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stdio } from "../../loaders/commands/io.js";
import { drawBlocks } from "../build.js";
import { readData } from "../data.js";
import { packFrozen } from "../embed/frozen.js";
import { projectPaths } from "../paths.js";
import { releaseCommand } from "./command.js";
import { gatherReasons } from "./release.js";

const CITATION = "CITATION.cff";
const paths = projectPaths();

const command = releaseCommand({
  folder: paths.releases,
  state: async () => {
    const { tables, corpus, version } = await readData(paths);
    return { observations: tables.observations, hash: version, reasonOf: gatherReasons(corpus) };
  },
  // The very pages that a build would put up for this version.
  freeze: async (hash) => {
    await drawBlocks(paths);
    const folder = `embed/${hash}`;
    const names = await readdir(join(paths.embeds, folder));
    const pages = await Promise.all(
      names.map(async (name) => [`${folder}/${name}`, await readFile(join(paths.embeds, folder, name), "utf8")] as const),
    );
    const file = join(paths.releases, `${hash}.zip`);
    await mkdir(paths.releases, { recursive: true });
    await writeFile(file, packFrozen(new Map(pages)));
    return [file];
  },
  date: async (day) => {
    await writeFile(CITATION, (await readFile(CITATION, "utf8")).replace(/^date-released: .*$/m, `date-released: "${day}"`));
  },
});

try {
  process.exitCode = await command(process.argv.slice(2), stdio);
} catch (error) {
  stdio.fail((error as Error).message);
  process.exitCode = 1;
}
