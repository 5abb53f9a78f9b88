import { bundleScript } from "../../loaders/site/script-bundle.js";

process.stdout.write(await bundleScript("src/own/worker.ts"));
