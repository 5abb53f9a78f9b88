// What is fetched after the page, to draw explorations: one file, for a chain of them would make the reader wait.
export { exploreChart } from "../charts/explore.js";
export { exploreCsv } from "../charts/explore-csv.js";
export { makeReaderChart } from "../charts/reader-chart.js";
export { NARROW_UP_TO, renderChart, renderPicture } from "../charts/render.js";
export { loadFigures } from "../series/load.js";
