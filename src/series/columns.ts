import { TABLES } from "../model/columns.js";
import { type FiledFigure, LEFT_COLUMNS } from "./file.js";

/** Columns of its figures, in order. */
export const FIGURE_COLUMNS = TABLES.observations
  .map(({ name }) => name)
  .filter((name): name is keyof FiledFigure => !LEFT_COLUMNS.some((left) => left === name));
