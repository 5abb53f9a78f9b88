import type { JsReading } from "../../model/js-names.js";

let read: ((text: string) => JsReading) | undefined;
const known = new Map<string, readonly string[]>();

/** Fetches what reads JavaScript, once; until then no code is known to use anything. */
export async function learnJs(): Promise<void> {
  read ??= (await import("../../model/js-names.js")).readJs;
}

/** Names that a piece of JavaScript takes from outside: none where it cannot be read. */
export function jsNames(text: string): readonly string[] {
  if (read === undefined) return [];
  const before = known.get(text);
  if (before !== undefined) return before;
  const names = namesIn(text, read);
  if (known.size > 500) known.clear();
  known.set(text, names);
  return names;
}

function namesIn(text: string, reader: (text: string) => JsReading): readonly string[] {
  try {
    return reader(text).names;
  } catch {
    return [];
  }
}
