import { packTable, tableArgument } from "../../loaders/tables/pack.js";

process.stdout.write(await packTable(tableArgument(process.argv), "parquet"));
