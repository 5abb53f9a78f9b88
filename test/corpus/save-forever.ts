import { saveRecord } from "../../loaders/corpus/store.js";
import { makeObservation, makeRecord } from "../fixtures/records.js";

// Writes two large records in turn until it is killed.
const dir = process.argv[2] ?? "";
const records = ["a", "b"].map((rule) =>
  makeRecord({ observations: Array.from({ length: 4000 }, (_, i) => makeObservation({ start: i, end: i + 1, rule })) }),
);
let saves = 0;
for (;;) {
  for (const record of records) {
    await saveRecord(dir, record);
    // Killed only once the old record is gone for good, however slow the machine.
    if (++saves === 1) console.log("ready");
  }
}
