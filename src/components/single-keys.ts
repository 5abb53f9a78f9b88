const OFF = "atlas.single-keys-off";

/** Whether letters alone do anything: on, unless the reader switched them off in this browser. */
export function usesSingleKeys(): boolean {
  try {
    return localStorage.getItem(OFF) === null;
  } catch {
    return true;
  }
}

/** Switches single keys on or off for this browser. */
export function useSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "1");
  } catch {
    // A browser that keeps nothing has them on.
  }
}
