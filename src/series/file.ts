import type { Caveat } from "../model/caveat.js";
import type { RowOf } from "../model/columns.js";
import type { Words } from "../model/indicator.js";

type Observation = RowOf<"observations">;

/** Columns of the observations table that a file of figures leaves out: what follows from the others, or concerns the text and not the figure. */
export const LEFT_COLUMNS = [
  ...(["family", "comparable", "section", "start", "rule"] as const),
  ...(["in_figures", "stretch", "changes", "points", "stated"] as const),
] as const;
type Left = (typeof LEFT_COLUMNS)[number];

/** A figure as such files hold it. */
export type FiledFigure = Omit<Observation, Left>;

/** A bureau as such files hold it, with its census where one is known. */
export type FigureBureau = Pick<RowOf<"bureaus">, "code" | "short_zh" | "short_en" | "level" | "province"> & {
  residents: Pick<RowOf<"population">, "population" | "year" | "quote"> | null;
};

export type FigureSource = Pick<RowOf<"sources">, "id" | "kind" | "title" | "published" | "url">;
export type FigureIndicator = Omit<RowOf<"indicators">, "legal_basis"> & { legal_basis: string | null };

/** How much of the atlas a file covers, in numbers and as a sentence. */
export interface FigureCoverage {
  figures: number;
  comparable: number;
  bureaus: number;
  indicators: number;
  /** First and last; null where there is no figure. */
  years: readonly [number, number] | null;
  said: Words;
}

/** Everything that the atlas holds of one indicator or one bureau, at an address of its own: figures as lists in the order of `columns`, and all that is needed to read them. */
export interface FigureFile {
  of: { kind: "indicator" | "bureau"; id: string; name: Words };
  /** Version of the program and hash of what the file holds. */
  version: string;
  released: string;
  licence: string;
  coverage: FigureCoverage;
  /** What an absent figure means. */
  silence: Words;
  /** How many bureaus of each level the atlas knows. */
  peers: Readonly<Record<string, number>>;
  indicators: readonly FigureIndicator[];
  bureaus: readonly FigureBureau[];
  sources: readonly FigureSource[];
  /** What the codes in its figures mean. */
  caveats: Readonly<Partial<Record<Caveat, Words>>>;
  obstacles: Readonly<Record<string, Words>>;
  /** Path of the file with everything, from the site's root, where this one leaves out what no drawing shows: titles, days and addresses of sources. */
  whole?: string;
  columns: readonly string[];
  figures: readonly (readonly unknown[])[];
}

/** Path of such a file from the site's root; CSV, which says everything again in each line, is packed by gzip. */
export function figurePath(kind: FigureFile["of"]["kind"], id: string, format: "json" | "csv"): string {
  return `data/${kind === "indicator" ? "series" : "bureau"}/${id}.${format === "csv" ? "csv.gz" : format}`;
}

/** Path of what drawings need of an indicator, packed by gzip, from the site's root. */
export const drawingPath = (id: string): string => `data/series/${id}.drawing.json.gz`;

/** A file with what drawings need of it. */
export function forDrawing(file: FigureFile): FigureFile {
  const sources = file.sources.map(({ id, kind }) => ({ id, kind, title: "", published: null, url: null }));
  return { ...file, whole: figurePath(file.of.kind, file.of.id, "json"), sources };
}

/** The figures of a file, each by the names of its columns. */
export function readFigures({ columns, figures }: Pick<FigureFile, "columns" | "figures">): FiledFigure[] {
  return figures.map((cells) => Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? null])) as unknown as FiledFigure);
}
