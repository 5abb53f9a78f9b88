import type { ReadReport } from "../../model/reading.js";

const [NAME, STORE] = ["atlas-read", "readings"];

/** Readings that the reader keeps on her device, in the order that they were kept; throws where the browser does not allow storing. */
export const listKept = (): Promise<ReadReport[]> => within("readonly", (store) => store.getAll());

/** Keeps a reading under its text's fingerprint. */
export const keep = (reading: ReadReport): Promise<unknown> =>
  within("readwrite", (store) => store.put(reading, reading.record.source.sha256));

/** Forgets a reading. */
export const forget = ({ record }: ReadReport): Promise<unknown> => within("readwrite", (store) => store.delete(record.source.sha256));

async function within<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const request = act(database.transaction(STORE, mode).objectStore(STORE));
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(request.error ?? new Error("not stored")));
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.addEventListener("upgradeneeded", () => request.result.createObjectStore(STORE));
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("no storage")));
  });
}
