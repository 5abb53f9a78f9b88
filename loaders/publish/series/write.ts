import { FIGURE_COLUMNS } from "../../../src/series/columns.js";
import { join } from "node:path";
import { CAVEATS, readCaveats } from "../../../src/model/caveat.js";
import type { Edition } from "../../../src/model/cite.js";
import type { Cell } from "../../../src/model/columns.js";
import { writeSheet } from "../../../src/model/csv.js";
import { type Lang, LANGS } from "../../../src/model/indicator.js";
import { drawingPath, type FigureFile, figurePath, forDrawing, readFigures } from "../../../src/series/file.js";
import { UI } from "../../../src/words/ui.js";
import { gzip } from "../../port/gzip.js";
import type { Kept } from "../../site/kept.js";
import type { StandingFiles } from "../../site/standing.js";
import type { Tables } from "../../tables/rows.js";
import { gatherFigures } from "./gather.js";

/** Where files of figures come from where they are as they were. */
export interface FigureShelf {
  kept: Pick<Kept, "keyOf">;
  standing: Pick<StandingFiles, "put">;
}

/** Writes every indicator's and every bureau's file, as JSON and CSV, and what drawings need of indicators, below the site's root `folder`; returns what the files are of, with their versions. */
export async function writeFigureFiles(
  tables: Tables,
  edition: Edition,
  folder: string,
  { kept, standing }: FigureShelf,
): Promise<Pick<FigureFile, "of" | "version">[]> {
  const written: Pick<FigureFile, "of" | "version">[] = [];
  for (const file of gatherFigures(tables, edition)) {
    const { kind, id } = file.of;
    // Not kept beside: nobody else asks for them.
    await standing.put(kept.keyOf(`figures ${kind} ${id}`, file.version), () => [
      [join(folder, figurePath(kind, id, "json")), figureJson(file)],
      [join(folder, figurePath(kind, id, "csv")), gzip(figureCsv(file))],
      ...(kind === "indicator" ? [[join(folder, drawingPath(id)), gzip(figureJson(forDrawing(file)))] as const] : []),
    ]);
    written.push({ of: file.of, version: file.version });
  }
  return written;
}

/** A file of figures as JSON, a figure a line. */
export function figureJson({ figures, ...head }: FigureFile): string {
  const opening = JSON.stringify(head).replace(/\}$/, "");
  return `${opening},"figures":[\n${figures.map((cells) => JSON.stringify(cells)).join(",\n")}\n]}\n`;
}

const NAMES = ["bureau_zh", "bureau_en", "level", "indicator_zh", "indicator_en"] as const;
const LAST = ["caveats_zh", "caveats_en", "source_kind", "source_title", "source_published", "source_url", "coverage", "version"] as const;

/** The same figures as CSV for spreadsheets: names, caveats and sources in words, and in each line how much of the atlas the file covers. */
export function figureCsv(file: FigureFile): string {
  const bureaus = new Map(file.bureaus.map((bureau) => [bureau.code, bureau]));
  const indicators = new Map(file.indicators.map((indicator) => [indicator.id, indicator]));
  const sources = new Map(file.sources.map((source) => [source.id, source]));
  const { coverage } = file;
  const reach = `${coverage.bureaus} bureaus, ${(coverage.years ?? []).join("–")}, ${coverage.figures} figures`;
  const lines = readFigures(file).map((figure): Cell[] => {
    const [bureau, indicator, source] = [bureaus.get(figure.bureau_code), indicators.get(figure.indicator), sources.get(figure.source_id)];
    return [
      ...[bureau?.short_zh, bureau?.short_en, bureau?.level, indicator?.name_zh, indicator?.name_en].map((cell) => cell ?? null),
      ...FIGURE_COLUMNS.map((name) => figure[name]),
      ...LANGS.map((lang) => sayCaveats(figure.caveats, lang)),
      ...[source?.kind, source?.title, source?.published, source?.url].map((cell) => cell ?? null),
      ...[reach, file.version],
    ];
  });
  return writeSheet([...NAMES, ...FIGURE_COLUMNS, ...LAST], lines);
}

function sayCaveats(codes: string | null, lang: Lang): string | null {
  return (
    readCaveats(codes ?? "")
      .map((code) => CAVEATS[code][lang])
      .join(UI.semicolon[lang]) || null
  );
}
