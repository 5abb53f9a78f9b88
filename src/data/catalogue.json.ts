import { packCatalogue } from "../../loaders/tables/pack.js";

process.stdout.write(await packCatalogue());
