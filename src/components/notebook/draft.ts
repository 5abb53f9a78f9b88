const KEY = "atlas.notebook";

/** The notebook's file that this browser kept, or null; also where the browser keeps nothing. */
export function readDraft(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Keeps a notebook's file in this browser, or forgets it for null; false where the browser keeps nothing. */
export function keepDraft(file: string | null): boolean {
  try {
    if (file === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, file);
    return true;
  } catch {
    return false;
  }
}
