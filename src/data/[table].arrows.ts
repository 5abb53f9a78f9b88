import { readPacked } from "../../loaders/tables/packed.js";

process.stdout.write(await readPacked(process.argv, "arrows"));
