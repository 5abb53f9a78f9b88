import { runSpec } from "../specs/run-spec.js";
import { checkFigures, type FiguresCase } from "./check-figures.js";

runSpec<FiguresCase>("numerals", { nameOf: ({ text }) => text, isNegative: ({ figures }) => figures.length === 0, check: checkFigures });
