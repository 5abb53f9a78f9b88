import { join } from "node:path";
import { ACCURACY } from "../tables/accuracy-rows.js";
import { CONFIDENCE } from "../tables/calibration-rows.js";

/** Where the build finds and leaves things, below the project's folder. */
export interface Paths {
  catalogue: string;
  corpus: string;
  reference: string;
  /** What readers sent, a file a record; may be missing. */
  contributions: string;
  /** Local copies of texts, which git ignores; reading pages are made of those that records were read from. */
  sources: string;
  /** What every page says of the data, where they are not to be taken for real; may be missing. */
  notice: string;
  /** How right the extractor is, as measured last. */
  accuracy: string;
  /** How sure the extractor is of its figures, as trained and measured last. */
  confidence: string;
  /** Where Framework keeps what its loaders made. */
  loaderCache: string;
  /** HTML of figures and reports, one file per block and language, read by the Markdown hook. */
  blocks: string;
  /** The folder of all that is drawn, and of what was drawn before while that is taken over; notes of what stands. */
  drawn: string;
  stood: string;
  standing: string;
  /** Every table in every form. */
  tables: string;
  /** Files that stand at the same addresses in the site: downloads, pictures, pages for frames, feeds, answers of `/check`. */
  site: string;
  /** Of them, what lies below `data/` and `charts/`. */
  published: string;
  charts: string;
  /** Files that pages fetch a part of the data from. */
  parts: string;
  /** The extractor for a worker of the page that reads a reader's own files. */
  reader: string;
  /** JSON Schemas of files that others write. */
  schemas: string;
  /** A release's frozen pages, one `<version>.zip` each. */
  releases: string;
  /** The notebook that readers find first. */
  startNotebook: string;
  /** Worked notebooks, a file each. */
  notebooks: string;
  /** Style sheets, whose colours pictures take. */
  styles: string;
  /** Programs that read the published tables, shown on the data page. */
  examples: string;
  /** Every figure's and view's SQL with its rows from native DuckDB, for the tests. */
  answers: string;
  /** Version of the data, for the foot of each page. */
  version: string;
  /** Fingerprint of the files that all this was drawn from. */
  stamp: string;
  /** What was drawn by the build before, by the hash of what it was drawn from. */
  kept: string;
  /** Pages before any of the data is in them, and the key of what they were made of. */
  shell: string;
  shellKey: string;
  dist: string;
  /** Where the next site grows until it is whole, and where the last one stands aside for that moment. */
  building: string;
  before: string;
}

/** Paths of the project in `root`. */
export function projectPaths(root = "."): Paths {
  return {
    catalogue: join(root, "data/catalogue"),
    corpus: join(root, "data/corpus"),
    reference: join(root, "data/reference"),
    contributions: join(root, "data/contributions"),
    sources: join(root, "data/sources"),
    notice: join(root, "data/notice.yaml"),
    accuracy: join(root, ACCURACY),
    confidence: join(root, CONFIDENCE),
    loaderCache: join(root, "src/.observablehq/cache"),
    blocks: join(root, ".atlas/blocks"),
    drawn: join(root, ".atlas"),
    stood: join(root, ".atlas/stood"),
    standing: join(root, ".atlas/standing"),
    tables: join(root, ".atlas/tables"),
    site: join(root, ".atlas/site"),
    published: join(root, ".atlas/site/data"),
    charts: join(root, ".atlas/site/charts"),
    schemas: join(root, ".atlas/site/schema"),
    parts: join(root, ".atlas/site/data/parts"),
    reader: join(root, ".atlas/site/reader"),
    releases: join(root, "data/releases"),
    startNotebook: join(root, "data/start-notebook.md"),
    notebooks: join(root, "data/notebooks"),
    styles: join(root, "src/styles"),
    examples: join(root, "data/examples"),
    answers: join(root, ".atlas/figures.json"),
    version: join(root, ".atlas/version.txt"),
    stamp: join(root, ".atlas/stamp.txt"),
    kept: join(root, ".atlas/kept"),
    shell: join(root, ".atlas/shell"),
    shellKey: join(root, ".atlas/shell.txt"),
    dist: join(root, "dist"),
    building: join(root, ".atlas/dist"),
    before: join(root, ".atlas/before"),
  };
}
