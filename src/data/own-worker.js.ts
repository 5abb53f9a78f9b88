import { packOwnWorker } from "../../loaders/site/own-bundle.js";

process.stdout.write(await packOwnWorker());
