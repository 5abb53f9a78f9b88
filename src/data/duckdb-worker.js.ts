import { packWorker } from "../../loaders/tables/browser-engine.js";

process.stdout.write(await packWorker());
