import { FIGURE_COLUMNS } from "../../../src/series/columns.js";
import { ascending, extent, group } from "d3-array";
import { type Caveat, CAVEATS, readCaveats } from "../../../src/model/caveat.js";
import { type Edition, LICENCE } from "../../../src/model/cite.js";
import { editionOf } from "../../../src/model/edition.js";
import type { RowOf } from "../../../src/model/columns.js";
import { baseIndicator } from "../../../src/model/comparability.js";
import { HEADLINE_REASONS } from "../../../src/model/headline.js";
import { inEachLanguage, type Words } from "../../../src/model/indicator.js";
import { type FigureBureau, type FigureCoverage, type FigureFile, type FigureIndicator } from "../../../src/series/file.js";
import { FIGURE_FILES } from "../../../src/words/figure-files.js";
import { fill } from "../../../src/words/ui.js";
import { sha256 } from "../../port/digest.js";
import type { Tables } from "../../tables/rows.js";

type Observation = RowOf<"observations">;

/** Files of figures, each made when it is asked for. */
export interface FigureFiles {
  /** Every indicator, and every bureau that has any figure. */
  of: readonly FigureFile["of"][];
  /** The file of one; null where the atlas has none. */
  make(kind: FigureFile["of"]["kind"], id: string): FigureFile | null;
}

/** The file of figures of every indicator, and of every bureau that has any, one at a time. */
export function* gatherFigures(tables: Tables, edition: Edition): Generator<FigureFile> {
  const files = openFigures(tables, edition);
  for (const { kind, id } of files.of) yield files.make(kind, id) as FigureFile;
}

/** What the files of figures of every indicator and bureau are made from. */
export function openFigures(tables: Tables, edition: Edition): FigureFiles {
  const known = new Known(tables, edition);
  const own = {
    indicator: group(tables.observations, (row) => baseIndicator(row.indicator)),
    bureau: group(tables.observations, (row) => row.bureau_code),
  };
  const indicators = tables.indicators.map(({ id, name_zh, name_en }) => named("indicator", id, name_zh, name_en));
  const bureaus = tables.bureaus.map(({ code, name_zh, name_en }) => named("bureau", code, name_zh, name_en));
  const of = [...indicators, ...bureaus.filter(({ id }) => own.bureau.has(id))];
  const index = new Map(of.map((one) => [`${one.kind} ${one.id}`, one]));
  return {
    of,
    make: (kind, id) => {
      const one = index.get(`${kind} ${id}`);
      return one ? known.file(one, own[kind].get(id) ?? []) : null;
    },
  };
}

const named = (kind: FigureFile["of"]["kind"], id: string, zh: string, en: string): FigureFile["of"] => ({ kind, id, name: { zh, en } });

// Neighbours alike in bureau and year make the file a twentieth smaller when it is packed.
const inOrder = (a: Observation, b: Observation): number =>
  ascending(a.bureau_code, b.bureau_code) || ascending(a.indicator, b.indicator) || a.year - b.year || ascending(a.id, b.id);

/** What the tables know beyond single figures, by id. */
class Known {
  readonly #edition: Edition;
  readonly #bureaus: ReadonlyMap<string, FigureBureau>;
  readonly #sources: ReadonlyMap<string, RowOf<"sources">>;
  readonly #indicators: ReadonlyMap<string, FigureIndicator>;
  readonly #peers: FigureFile["peers"];

  constructor({ bureaus, sources, indicators, population }: Tables, edition: Edition) {
    this.#edition = edition;
    const census = new Map(
      population.map(({ bureau_code, population: people, year, quote }) => [bureau_code, { population: people, year, quote }]),
    );
    this.#bureaus = new Map(
      bureaus.map(({ code, short_zh, short_en, level, province }) => [
        code,
        { code, short_zh, short_en, level, province, residents: census.get(code) ?? null },
      ]),
    );
    this.#sources = new Map(sources.map((source) => [source.id, source]));
    this.#indicators = new Map(indicators.map((indicator) => [indicator.id, indicator]));
    this.#peers = Object.fromEntries([...group(bureaus, ({ level }) => level)].map(([level, own]) => [level, own.length]));
  }

  file(of: FigureFile["of"], given: readonly Observation[]): FigureFile {
    const rows = [...given].sort(inOrder);
    const among = <T>(all: ReadonlyMap<string, T>, ids: readonly string[]) => [...new Set(ids)].sort().flatMap((id) => all.get(id) ?? []);
    const { released } = this.#edition;
    const held: FigureFile = {
      ...{
        of,
        version: "",
        released,
        licence: LICENCE.path,
        coverage: this.#coverage(rows),
        silence: FIGURE_FILES.silence,
        peers: this.#peers,
      },
      indicators: among(this.#indicators, [...(of.kind === "indicator" ? [of.id] : []), ...rows.map(({ indicator }) => indicator)]),
      bureaus: among(
        this.#bureaus,
        rows.map(({ bureau_code }) => bureau_code),
      ),
      sources: among(
        this.#sources,
        rows.map(({ source_id }) => source_id),
      ).map(({ id, kind, title, published, url }) => ({ id, kind, title, published, url })),
      ...meanings(rows),
      columns: FIGURE_COLUMNS,
      figures: rows.map((row) => FIGURE_COLUMNS.map((name) => row[name])),
    };
    return { ...held, version: editionOf(this.#edition, sha256(JSON.stringify(held)).slice(0, 12)).version };
  }

  #coverage(rows: readonly Observation[]): FigureCoverage {
    const count = (of: (row: Observation) => string) => new Set(rows.map(of)).size;
    const counted = { bureaus: count((row) => row.bureau_code), indicators: count((row) => row.indicator), figures: rows.length };
    const comparable = rows.filter(({ headline }) => headline).length;
    const [first, last] = extent(rows, ({ year }) => year);
    if (first === undefined) return { ...counted, comparable, years: null, said: FIGURE_FILES.nothing };
    const said = inEachLanguage((lang) =>
      fill(FIGURE_FILES.coverage[lang], counted.bureaus, this.#bureaus.size, counted.indicators, first, last, rows.length, comparable),
    );
    return { ...counted, comparable, years: [first, last], said };
  }
}

/** What the codes in rows mean, in both languages. */
function meanings(rows: readonly Observation[]): Pick<FigureFile, "caveats" | "obstacles"> {
  const words = ({ zh, en }: Words): Words => ({ zh, en });
  const caveats = new Set(rows.flatMap((row) => readCaveats(row.caveats ?? "")));
  const obstacles = new Set(rows.flatMap((row) => row.obstacle ?? []));
  return {
    caveats: Object.fromEntries([...caveats].sort().map((code: Caveat) => [code, words(CAVEATS[code])])),
    obstacles: Object.fromEntries([...obstacles].sort().map((code) => [code, words(HEADLINE_REASONS[code])])),
  };
}
