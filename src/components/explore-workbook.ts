// What makes a workbook of an exploration: fetched with the first one.
export { exploreWorkbook } from "../charts/explore-workbook.js";
export { saveWorkbook } from "./workbook.js";
