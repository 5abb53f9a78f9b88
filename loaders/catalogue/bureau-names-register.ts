import { readRows, readYaml } from "../port/files.js";
import { indexPlaces, type PlaceIndex } from "./bureau-names-places.js";
import { type BureauRow, type Division, nameBureau, type NamePattern } from "./bureau-names-rule.js";

/** What an agency's name says about its level; a branch serves a county. */
export type AgencyLevel = "national" | "province" | "local" | "branch";

/** Vocabulary of `data/catalogue/bureau-words.yaml` for recognising agencies. */
export interface BureauWords {
  agencies: Record<AgencyLevel, string[]>;
  no_ministry: string[];
  branch_endings: string[];
  other_bodies: string[];
  sentence_words: string[];
  before_names: string;
  offices: string[];
  short_names: Record<string, string>;
  publisher_labels: string[];
  /** Words of a text that is about the environment. */
  environment: string[];
  /** Units that enforce, which speak for the bureau they belong to. */
  teams: string[];
  /** Offices of zones and counties that hold the environment together with other matters. */
  joined_offices: string[];
  /** What the name of a place ends in that has such an office. */
  area_kinds: string[];
  /** Offices that people hold. */
  officers: string[];
  patterns: NamePattern[];
}

/** A division, or a zone with a bureau of its own that has no division, with the codes above it. */
export interface Area extends Division {
  above: readonly string[];
}

/** Everything needed to recognise a bureau, read once from `data/catalogue`. */
export interface Register {
  words: BureauWords;
  areas: ReadonlyMap<string, Area>;
  places: PlaceIndex;
  /** Listed bureaus, and those that the rule has named so far. */
  bureaus: Map<string, BureauRow>;
  /** Codes of the listed ones: those that sources are known of. */
  listed: ReadonlySet<string>;
  /** Codes of abolished divisions, each with the code that holds today. */
  successors: ReadonlyMap<string, string>;
  traditional: ReadonlyMap<string, string>;
}

const cache = new Map<string, Register>();

/** Reads the register of divisions and bureaus in a catalogue folder; a second call for one folder returns the first result. */
export function loadRegister(dir: string): Register {
  const cached = cache.get(dir);
  if (cached) return cached;
  const register = readRegister(dir);
  cache.set(dir, register);
  return register;
}

/** The bureau under a code of today, named by rule where `bureaus.csv` does not list it; null for unknown codes. */
export function bureauOf(code: string, register: Register): BureauRow | null {
  const known = register.bureaus.get(code);
  const area = register.areas.get(code);
  if (known || !area) return known ?? null;
  const named = nameBureau(area, register.areas, register.words.patterns);
  register.bureaus.set(code, named);
  return named;
}

function readRegister(dir: string): Register {
  const extra = readCsv<BureauRow & { aliases: string }>(dir, "bureaus-extra.csv");
  const former = readCsv<{ code: string; name_zh: string; successor: string }>(dir, "divisions-former.csv");
  const areas = linkAreas([...readCsv<Division>(dir, "divisions.csv"), ...extra]);
  const aliases = [
    ...extra.flatMap(({ code, aliases: names }) => names.split("; ").map((name) => ({ code, name }))),
    ...former.map(({ successor, name_zh }) => ({ code: successor, name: name_zh })),
  ];
  const words = readYaml("bureau-words.yaml", dir) as BureauWords;
  const bureaus = readCsv<BureauRow>(dir, "bureaus.csv");
  const divisions = [...areas.values()].filter(({ code }) => !extra.some((row) => row.code === code));
  return {
    words,
    areas,
    places: indexPlaces(divisions, aliases, words.short_names),
    bureaus: new Map(bureaus.map((row) => [row.code, row])),
    listed: new Set(bureaus.map(({ code }) => code)),
    successors: new Map(former.filter(({ code, successor }) => code !== successor).map((row) => [row.code, row.successor])),
    traditional: new Map(
      readCsv<Record<string, string>>(dir, "traditional.csv").map((row) => [row.traditional ?? "", row.simplified ?? ""]),
    ),
  };
}

function linkAreas(divisions: readonly Division[]): Map<string, Area> {
  const parents = new Map(divisions.map(({ code, parent }) => [code, parent]));
  const above = (code: string): string[] => {
    const parent = parents.get(code);
    return parent ? [parent, ...above(parent)] : [];
  };
  return new Map(divisions.map((division) => [division.code, areaOf(division, above(division.code))]));
}

/** Rows of all files in one shape: they are read much faster. */
const areaOf = (division: Division, above: readonly string[]): Area => {
  const { code, name_zh, name_en, short_zh, short_en, level, province, parent, former } = division;
  return { code, name_zh, name_en, short_zh, short_en, level, province, parent, former, above };
};

const readCsv = <T>(dir: string, file: string): T[] => readRows(file, dir) as T[];
