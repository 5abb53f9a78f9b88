import { compileLexicon } from "../classify/lexicon.js";
import { loadRegister } from "../catalogue/bureau-names-register.js";
import { nameClaims, readClaims } from "../claims.js";
import { describeEdition, readCitation } from "../publish/data/citation.js";
import { readHistory } from "../publish/releases/store.js";
import { openFigures } from "../publish/series/gather.js";
import { readData } from "../site/data.js";
import { projectPaths } from "../site/paths.js";
import { siteAddress } from "../site/site-address.js";
import { gatherStated } from "../site/stated.js";
import { indexBureaus } from "../tables/bureau-index.js";
import { indexSearch } from "../tables/search-index.js";
import { INDEX_FILES } from "../../src/tools/indexes.js";
import type { AtlasDoor } from "../../src/tools/tool.js";

/** The atlas of the project's own data, each file made when it is asked for as a build would write it; `site` is where the site stands. Throws `file: field: reason`. */
export async function openAtlas(site = siteAddress()): Promise<AtlasDoor> {
  const paths = projectPaths();
  const { catalogue, tables, version } = await readData(paths);
  const edition = describeEdition(await readCitation(), version, (await readHistory(paths.releases)).releases.at(-1)?.date);
  const [figures, stated] = [openFigures(tables, edition), gatherStated(tables)];
  const makers: readonly (readonly [RegExp, (id: string) => unknown])[] = [
    [new RegExp(`^${INDEX_FILES.search}$`), once(() => indexSearch(tables, catalogue, []))],
    [new RegExp(`^${INDEX_FILES.bureaus}$`), once(() => indexBureaus(tables, [...loadRegister(paths.catalogue).traditional]))],
    [new RegExp(`^${INDEX_FILES.indicators}$`), () => tables.indicators],
    [/^data\/series\/(.+)\.json$/, (id) => figures.make("indicator", id)],
    [/^reader\/stated\/(.+)\.json\.gz$/, (id) => stated.make(id)],
  ];
  const lexicon = once(() => compileLexicon(catalogue.indicators));
  const names = new Map(catalogue.indicators.map(({ id, name }) => [id, name]));
  return {
    ...{ root: site, version },
    load: async (path) => {
      for (const [address, make] of makers) {
        const match = address.exec(path);
        if (match) return make(match[1] ?? "");
      }
      throw new Error(`atlas path unknown: ${path}`);
    },
    readParagraph: async (text, year) => nameClaims(readClaims(text, lexicon(), { bureau: null, year }), names),
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
