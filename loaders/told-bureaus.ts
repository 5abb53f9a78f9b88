import type { SourceKind } from "../src/model/source.js";
import { type FoundBureau } from "./catalogue/bureau-names.js";
import { bureauBelow, speakersIn } from "./catalogue/bureau-names-told.js";

/** The bureau that a figure of a source speaks of, and whether it does so for the whole of it. */
export interface Told {
  bureau_code: string;
  scope: string;
}

/** For a place and the scope of a figure there, the bureau that it is told of; null where that is the source's own. */
export type Telling = (at: number, scope: string) => Told | null;

/** Whose figures a text gives besides its own bureau's: those of bureaus below a province's or the ministry's, by the area a figure covers or by who speaks (press only). */
export function toldBureaus(kind: SourceKind, bureau: FoundBureau | null, text: string): Telling {
  if (bureau === null || !bureau.code.endsWith("0000")) return () => null;
  const turns = kind === "press" ? speakersIn(text) : [];
  const known = new Map<string, string | null>();
  const below = (scope: string): string | null => {
    const code = known.get(scope) ?? bureauBelow(scope, bureau.code)?.code ?? null;
    known.set(scope, code);
    return code;
  };
  return (at, scope) => {
    const named = scope === "all" ? null : below(scope);
    if (named !== null) return { bureau_code: named, scope: "all" };
    const speaker = turns.findLast((turn) => turn.at <= at)?.code ?? null;
    return speaker === null || speaker === bureau.code ? null : { bureau_code: speaker, scope };
  };
}
