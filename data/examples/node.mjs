// Fines of one bureau by year: the figure that stands for each year, its hedge and its sentence.
import { readFile } from "node:fs/promises";

const folder = process.argv[2] ?? ".";
const observations = JSON.parse(await readFile(`${folder}/observations.json`, "utf8"));
const fines = observations
  .filter((row) => row.bureau_code === "330000" && row.indicator === "penalty.amount" && row.headline)
  .sort((a, b) => a.year - b.year);
for (const { year, value, qualifier, basis, quote, id } of fines) console.log([year, value, qualifier, basis, quote, id].join("\t"));
