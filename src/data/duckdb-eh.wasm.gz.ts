import { packWasm } from "../../loaders/tables/browser-engine.js";

process.stdout.write(await packWasm());
