import { saveRecord } from "../../loaders/corpus/store.js";
import { makeObservation, makeRecord } from "../fixtures/records.js";

// Writes two large records in turn until it is killed.
const dir = process.argv[2] ?? "";
const records = ["a", "b"].map((rule) =>
  makeRecord({ observations: Array.from({ length: 4000 }, (_, i) => makeObservation({ start: i, end: i + 1, rule })) }),
);
console.log("ready");
for (;;) for (const record of records) await saveRecord(dir, record);
