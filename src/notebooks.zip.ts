import { packFolder } from "../loaders/site/archive.js";

process.stdout.write(await packFolder("notebooks"));
