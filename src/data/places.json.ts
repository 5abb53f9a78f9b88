import { readIndex } from "../../loaders/tables/packed.js";

process.stdout.write(await readIndex("places"));
