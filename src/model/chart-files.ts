import { keysOf, type Lang } from "./indicator.js";

/** Files that every chart of the site has; a square and a card are for posts, `full` is the whole series behind what is displayed. */
const CHART_FILES = {
  svg: { ending: "svg", type: "image/svg+xml", perLanguage: true },
  png: { ending: "png", type: "image/png", perLanguage: true },
  png2x: { ending: "png", suffix: "@2x", type: "image/png", perLanguage: true },
  square: { ending: "square.png", type: "image/png", perLanguage: true },
  card: { ending: "card.png", type: "image/png", perLanguage: true },
  csv: { ending: "csv", type: "text/csv", perLanguage: true },
  json: { ending: "json", type: "application/json", perLanguage: true },
  fullCsv: { ending: "full.csv", type: "text/csv", perLanguage: false },
  fullJson: { ending: "full.json", type: "application/json", perLanguage: false },
  readme: { ending: "README.txt", type: "text/plain", perLanguage: false },
} as const;
export type ChartFileKind = keyof typeof CHART_FILES;

/** Sizes, in pixels, of the pictures whose shape does not depend on what they show. */
export const POST_SIZES = { square: { width: 1080, height: 1080 }, card: { width: 1200, height: 675 } } as const;

/** A file of a chart; `path` is relative to the root of the site. */
export interface ChartFile {
  kind: ChartFileKind;
  path: string;
  type: string;
}

/** Where the full series of a chart is: in files of its own, in those of some indicators, or in those of all figures, which the data page lists. */
export type SeriesPlace = "own" | "all" | readonly string[];

/** The files of the chart of a figure's `id` that displays some number of rows, pictures first: `charts/<id>.<lang>.svg` and so on; those of its full series are where `series` says. */
export function chartFiles(id: string, lang: Lang, series: SeriesPlace = "own", rows = 0): ChartFile[] {
  return keysOf(CHART_FILES).flatMap((kind) => {
    const file = chartFile(id, lang, kind, rows);
    const ending = FULL_ENDINGS.get(kind);
    if (series === "own" || ending === undefined) return [file];
    if (series === "all") return [{ ...file, path: `${lang}/data.html` }];
    return series.map((indicator) => ({ ...file, path: `data/series/${indicator}.${ending}` }));
  });
}

const FULL_ENDINGS: ReadonlyMap<ChartFileKind, string> = new Map([
  ["fullCsv", "csv.gz"],
  ["fullJson", "json"],
]);

/** Rows of displayed data from which its files are packed by gzip: of thousands of reports they would be the largest part of the site. */
const MOST_PLAIN = 1_000;
const DISPLAYED: readonly ChartFileKind[] = ["csv", "json"];

/** One file of the chart of a figure's `id`; what it displays is packed where it has many rows, which the path says. */
export function chartFile(id: string, lang: Lang, kind: ChartFileKind, rows = 0): ChartFile {
  const {
    perLanguage,
    suffix = "",
    ending,
    type,
  }: { ending: string; suffix?: string; type: string; perLanguage: boolean } = CHART_FILES[kind];
  const path = `charts/${id}${perLanguage ? `.${lang}` : ""}${suffix}.${ending}`;
  return DISPLAYED.includes(kind) && rows > MOST_PLAIN ? { kind, path: `${path}.gz`, type: "application/gzip" } : { kind, path, type };
}
