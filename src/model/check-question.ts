import { readCode } from "./code-bits.js";
import { readLang } from "./embed-address.js";
import type { Lang } from "./indicator.js";

/** Path below `check/` of the file that knows a page or file of figures by the hash of what it holds. */
export const partFile = (hash: string): string => `parts/${hash.slice(0, 1)}.json`;

/** What a reader asks about: an observation, a chart (of one data version, or as it is now), a reader's chart by its query, a printed code, or a whole data version. */
export type CheckQuestion =
  | { kind: "observation"; id: string }
  | { kind: "chart"; id: string; version: string | null }
  | { kind: "state"; query: string; lang: Lang; version: string | null }
  | { kind: "code"; code: string }
  | { kind: "version"; hash: string }
  | { kind: "nothing" };

const STATE = /(?:^|\/)(?:embed\/(?:([0-9a-f]{12})\/)?view\.(zh|en)\.html|(zh|en)\/explore(?:\.html)?)(\?[^#]*)?(?:#.*)?$/;
const CHART =
  /(?:^|\/)(?:embed\/(?:([0-9a-f]{12})\/)?([a-z0-9][\w-]*)\.(?:zh|en)\.html|(?:zh|en)\/chart\/([a-z0-9][\w-]*)\.html|charts\/([a-z0-9][\w-]*)\.)/;
const OBSERVATION = /(?:^|#)([\w-]+\/[\w.]+@[\w.-]+)$/;
const HASH = /^(?:\d+\.\d+\.\d+\+)?([0-9a-f]{12})$/;

/** Reads what a reader pasted: an address of an embed, chart, picture or figure, an observation's id, a printed code, or a data version. */
export function readQuestion(text: string): CheckQuestion {
  const plain = decode(text.trim().replace(/^<|>$/g, ""));
  const observation = OBSERVATION.exec(plain)?.[1];
  if (observation !== undefined) return { kind: "observation", id: observation };
  const state = STATE.exec(text.trim().replace(/^<|>$/g, ""));
  if (state) return { kind: "state", query: state[4] ?? "", lang: readLang(state[2] ?? state[3] ?? "zh"), version: state[1] ?? null };
  const chart = CHART.exec(plain.replace(/[?#].*$/, ""));
  if (chart) return { kind: "chart", id: chart[2] ?? chart[3] ?? chart[4] ?? "", version: chart[1] ?? null };
  const hash = HASH.exec(plain.toLowerCase())?.[1];
  if (hash !== undefined) return { kind: "version", hash };
  return readCode(plain) === null ? { kind: "nothing" } : { kind: "code", code: plain };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Names of the files that tell of observations: two hexadecimal digits. */
export const SHARDS: readonly string[] = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));

/** The file that tells of an observation: the last byte of the FNV-1a hash of its id. */
export function shardOf(id: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return SHARDS[hash % SHARDS.length] ?? "";
}

/** Path of a shard's file below `check/`; files that end in `.gz` are packed. */
export const shardFile = (shard: string): string => `observations/${shard}.json.gz`;
