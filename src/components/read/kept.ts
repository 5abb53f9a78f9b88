import type { ReadReport } from "../../model/reading.js";
import { withinStore } from "../../own/device-store.js";

/** Readings that the reader keeps on her device, in the order that they were kept; throws where the browser does not allow storing. */
export const listKept = (): Promise<ReadReport[]> =>
  withinStore("readings", "readonly", (store) => store.getAll() as IDBRequest<ReadReport[]>);

/** Keeps a reading under its text's fingerprint. */
export const keep = (reading: ReadReport): Promise<unknown> =>
  withinStore("readings", "readwrite", (store) => store.put(reading, reading.record.source.sha256));

/** Forgets a reading. */
export const forget = ({ record }: ReadReport): Promise<unknown> =>
  withinStore("readings", "readwrite", (store) => store.delete(record.source.sha256));
