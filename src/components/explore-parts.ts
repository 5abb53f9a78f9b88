import { exploreCsv } from "../charts/explore-csv.js";
import { makeReaderChart } from "../charts/reader-chart.js";
import { NARROW_UP_TO, renderChart, renderPicture } from "../charts/render.js";
import { loadFigures } from "../series/load.js";

/** What is fetched after the page, to draw explorations: one file, for a chain of them would make the reader wait. */
const PARTS = { exploreCsv, makeReaderChart, NARROW_UP_TO, renderChart, renderPicture, loadFigures };
export type ExploreParts = typeof PARTS;

export { exploreCsv, makeReaderChart, NARROW_UP_TO, renderChart, renderPicture, loadFigures };
