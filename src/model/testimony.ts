import { LANGS, type Lang } from "./indicator.js";

/** What a picture says of itself wherever it goes. */
export interface Testimony {
  /** Id of a chart of the site; `exploration` for one that a reader chose, `notebook` for one of what her query gave. */
  chart: string;
  lang: Lang;
  /** The query of a reader's chart, `?` included, with her own words; the hash of a notebook's address, `#` included, or that of its text; empty for a chart of the site. */
  state: string;
  /** Hash of the data version: of all data for a reader's chart, of its own for a chart of the site. */
  version: string;
  /** Fingerprint of a site's chart and its data, as the picture prints it; empty for a reader's chart, whose data are those of the version. */
  data: string;
  /** Ids of all observations that it draws, lists or leaves out by name, each with what it said: see `stateOf`. */
  points: readonly (readonly [id: string, state: string])[];
}

/** A picture of what a reader's query gave: what stands for the id of its chart, and before the SHA-256 of queries that are too long for a picture. */
export const COMPUTED = { chart: "notebook", digest: "#sha256=" } as const;

/** Longest state that is read of a record. */
export const MOST_STATE = 20_000;
/** Most that is read of a record: no picture has more. */
const MOST = { points: 20_000, state: MOST_STATE, said: 600 } as const;

const CHART = /^[a-z0-9][\w-]{0,80}$/;
const HASH = /^[0-9a-f]{12}$/;
/** An observation's id. */
export const OBSERVATION_ID = /^[\w-]{1,60}\/[\w.]{1,80}@[\w.-]{1,60}$/;

/** A record as a picture holds it, from JSON that anybody may have written; null for what is none. */
export function readTestimony(json: unknown): Testimony | null {
  if (typeof json !== "object" || json === null) return null;
  const { chart, lang, state, version, data, points } = json as Record<string, unknown>;
  const isText = (value: unknown, rule: RegExp): value is string => typeof value === "string" && rule.test(value);
  if (!isText(chart, CHART) || !isLang(lang) || !isText(version, HASH)) return null;
  if (typeof state !== "string" || state.length > MOST.state) return null;
  if (data !== "" && !isText(data, HASH)) return null;
  if (!Array.isArray(points) || points.length > MOST.points || !points.every(isPoint)) return null;
  return { chart, lang, state, version, data, points: points.map(([id, said]) => [id, said] as const) };
}

const isLang = (value: unknown): value is Lang => (LANGS as readonly unknown[]).includes(value);

function isPoint(value: unknown): value is [string, string] {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [id, said] = value as unknown[];
  return typeof id === "string" && OBSERVATION_ID.test(id) && typeof said === "string" && said.length <= MOST.said;
}

/** The indicator of an observation, which its id names. */
export function indicatorOf(id: string): string {
  return /\/([^@]*)@/.exec(id)?.[1] ?? "";
}
