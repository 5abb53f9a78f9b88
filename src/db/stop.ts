import { EngineError } from "./errors.js";

/** Waits for something until `signal` aborts, which throws an `EngineError` of fault `cancelled`; what was waited for goes on. */
export function untilStopped<T>(waited: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new EngineError("cancelled", "stopped before it ran"));
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    waited.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
