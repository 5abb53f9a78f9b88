import { join } from "node:path";
import { ACCURACY } from "../tables/accuracy-rows.js";
import { PACKED } from "../tables/packed.js";

/** Where the build finds and leaves things, below the project's folder. */
export interface Paths {
  catalogue: string;
  corpus: string;
  reference: string;
  /** Local copies of texts, which git ignores; reading pages are made of those that records were read from. */
  sources: string;
  /** How right the extractor is, as measured last. */
  accuracy: string;
  /** Loader results of the previous build, which Framework would serve although the data changed. */
  loaderCache: string;
  /** HTML of figures and reports, one file per block and language, read by the Markdown hook. */
  blocks: string;
  /** Every table in every form, for the loaders of the site. */
  tables: string;
  /** What the site offers below `data/`, copied there after Framework has run. */
  published: string;
  /** Pages of embedded charts, copied into the site after Framework has run. */
  embeds: string;
  /** A release's frozen pages, one `<version>.zip` each. */
  releases: string;
  /** What the site tells of the history of its data, copied into it likewise. */
  past: string;
  /** Pictures and data of each chart, copied to `charts/` likewise. */
  charts: string;
  /** Style sheets, whose colours pictures take. */
  styles: string;
  /** Programs that read the published tables, shown on the data page. */
  examples: string;
  /** Every figure's and view's SQL with its rows from native DuckDB, for the tests. */
  answers: string;
  /** Version of the data, for the foot of each page. */
  version: string;
  dist: string;
}

/** Paths of the project in `root`. */
export function projectPaths(root = "."): Paths {
  return {
    catalogue: join(root, "data/catalogue"),
    corpus: join(root, "data/corpus"),
    reference: join(root, "data/reference"),
    sources: join(root, "data/sources"),
    accuracy: join(root, ACCURACY),
    loaderCache: join(root, "src/.observablehq/cache/data"),
    blocks: join(root, ".atlas/blocks"),
    tables: join(root, PACKED),
    published: join(root, ".atlas/published"),
    embeds: join(root, ".atlas/embeds"),
    releases: join(root, "data/releases"),
    past: join(root, ".atlas/past"),
    charts: join(root, ".atlas/charts"),
    styles: join(root, "src/styles"),
    examples: join(root, "data/examples"),
    answers: join(root, ".atlas/figures.json"),
    version: join(root, ".atlas/version.txt"),
    dist: join(root, "dist"),
  };
}
