import type { FiledFigure, FigureBureau, FigureFile, FigureIndicator, FigureSource } from "./file.js";
import { readFigures } from "./file.js";

/** The figures of a few indicators with what is known of their bureaus and sources, each by its id. */
export interface FigureTables {
  figures: readonly FiledFigure[];
  bureaus: ReadonlyMap<string, FigureBureau>;
  sources: ReadonlyMap<string, FigureSource>;
  indicators: ReadonlyMap<string, FigureIndicator>;
  peers: FigureFile["peers"];
}

/** Joins files of indicators; a file that is given twice counts once. */
export function joinFiles(files: readonly FigureFile[]): FigureTables {
  const own = [...new Map(files.map((file) => [file.of.id, file])).values()];
  return {
    figures: own.flatMap(readFigures),
    bureaus: new Map(own.flatMap(({ bureaus }) => bureaus.map((bureau) => [bureau.code, bureau] as const))),
    sources: new Map(own.flatMap(({ sources }) => sources.map((source) => [source.id, source] as const))),
    indicators: new Map(own.flatMap(({ indicators }) => indicators.map((indicator) => [indicator.id, indicator] as const))),
    peers: own[0]?.peers ?? {},
  };
}
