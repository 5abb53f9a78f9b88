import { saveRecord } from "../../loaders/corpus/store.js";
import { RECORDS } from "./two-records.js";

// Writes two large records in turn until it is killed.
const dir = process.argv[2] ?? "";
let saves = 0;
for (;;) {
  for (const record of RECORDS) {
    await saveRecord(dir, record);
    // Killed only once the old record is gone for good, however slow the machine.
    if (++saves > 1) continue;
    console.log("ready");
    process.send?.("begins");
  }
}
