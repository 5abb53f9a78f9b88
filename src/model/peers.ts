import { ascending } from "d3-array";

/** What makes bureaus peers: one level and province, one level and nearest in population, one level in the whole country, or the reader's own list. */
export const PEER_KINDS = ["province", "population", "level", "list"] as const;
export type PeerKind = (typeof PEER_KINDS)[number];

/** What decides whether a bureau is a peer of another. */
export interface PeerBureau {
  code: string;
  level: string;
  province: string;
  population: number | null;
}

/** The peers of a bureau, itself left out, with what the reason for them rests on. */
export interface PeerSet {
  kind: PeerKind;
  codes: readonly string[];
  /** Why there is no peer; null where there are some. */
  lack: "alone" | "population" | "list" | null;
  /** Bureaus of the level whose population is known, itself left out: those that the nearest are chosen from. */
  pool: number;
}

/** How many bureaus nearest in population are peers. */
export const NEAREST = 10;

/** The peers of `own` among all bureaus; `list` holds the codes of the reader's own choice. */
export function findPeers(kind: PeerKind, own: PeerBureau, bureaus: readonly PeerBureau[], list: readonly string[] = []): PeerSet {
  const others = bureaus.filter(({ code }) => code !== own.code);
  const level = others.filter((bureau) => bureau.level === own.level);
  const pool = level.filter(({ population }) => population !== null).length;
  const chosen = {
    province: () => level.filter(({ province }) => province === own.province),
    population: () => nearest(own, level),
    level: () => level,
    list: () => others.filter(({ code }) => list.includes(code)),
  }[kind]();
  const codes = chosen.map(({ code }) => code);
  return { kind, codes, lack: codes.length > 0 ? null : lackOf(kind, own), pool };
}

function lackOf(kind: PeerKind, own: PeerBureau): PeerSet["lack"] {
  if (kind === "list") return "list";
  return kind === "population" && own.population === null ? "population" : "alone";
}

/** The nearest by ratio of populations, so that twice as many residents are as far as half as many. */
function nearest(own: PeerBureau, level: readonly PeerBureau[]): PeerBureau[] {
  const from = own.population;
  if (from === null) return [];
  return level
    .flatMap((bureau) => (bureau.population === null ? [] : [{ bureau, far: Math.abs(Math.log(bureau.population / from)) }]))
    .sort((a, b) => a.far - b.far || ascending(a.bureau.code, b.bureau.code))
    .slice(0, NEAREST)
    .map(({ bureau }) => bureau);
}
