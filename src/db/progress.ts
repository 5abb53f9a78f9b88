/** How much of the engine has been fetched, in bytes; `total` is 0 where the host does not tell it. */
export interface EngineProgress {
  loaded: number;
  total: number;
}

type Listener = (progress: EngineProgress) => void;

const listeners = new Set<Listener>();

/** Tells how far the fetching of the engine is. */
export function tellProgress(progress: EngineProgress): void {
  for (const listener of listeners) listener(progress);
}

/** Hears how far the fetching of the engine is, until the returned function is called. */
export function onProgress(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
