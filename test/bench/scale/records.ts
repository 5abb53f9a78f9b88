import { createHash } from "node:crypto";
import type { Bureau } from "../../../loaders/catalogue/schema.js";
import { checkRecord } from "../../../loaders/corpus/reconcile/reconcile.js";
import type { Basis, Observation } from "../../../src/model/observation.js";
import type { CorpusRecord, Source } from "../../../src/model/source.js";
import { moveYears, redrawFigure } from "./figures.js";
import { hashOf, randomOf } from "./random.js";

/** How large a synthetic corpus is; its years end with 2024. */
export interface Size {
  bureaus: number;
  years: number;
}

const LAST_YEAR = 2024;
/** How unlike bureaus are in size, how they grow, and what is missing, ends early or changes its definition. */
const SIZES = 1;
const GROWTH = 0.08;
const GAP = 0.15;
const PART_YEAR = 0.03;
const BREAK = 0.2;
const OTHER_TEXT = 0.2;

/** Records of `bureaus` × `years` after real ones, in order of bureau and year: sizes are log-normal, some figures missing, hedged, of a part of the year, or of another basis from a year on. The same arguments give the same records, and a smaller corpus is part of a larger one. */
export function* makeRecords(
  real: readonly CorpusRecord[],
  bureaus: readonly Bureau[],
  { bureaus: count, years }: Size,
): Generator<CorpusRecord> {
  const shuffled = bureaus.filter(({ level }) => level !== "national").sort((a, b) => hashOf(a.code) - hashOf(b.code));
  if (shuffled.length < count) throw new Error(`scale too few bureaus: ${shuffled.length} of ${count}`);
  const chosen = shuffled.slice(0, count).sort((a, b) => (a.code < b.code ? -1 : 1));
  for (const bureau of chosen) {
    const own = randomOf(bureau.code);
    const manner = {
      text: own.pick(real),
      size: own.logNormal(SIZES),
      broken: own.happens(BREAK) ? Math.floor(own.next() * years) : years,
    };
    for (let i = 0; i < years; i++) yield makeRecord(real, bureau, LAST_YEAR - years + 1 + i, i, manner);
  }
}

/** What is a bureau's own: the report that its reports are like, its size, and the place of the first year of another basis. */
interface Manner {
  text: CorpusRecord;
  size: number;
  broken: number;
}

function makeRecord(real: readonly CorpusRecord[], bureau: Bureau, year: number, place: number, manner: Manner): CorpusRecord {
  const random = randomOf(`${bureau.code} ${year}`);
  const model = random.happens(OTHER_TEXT) ? random.pick(real) : manner.text;
  const source = makeSource(model.source, bureau, year);
  const spread = { size: manner.size * (1 + GROWTH) ** place, random };
  const ends = random.happens(PART_YEAR) ? "09-30" : null;
  const kept = model.observations.filter(() => !random.happens(GAP));
  const drawn = kept.map((figure) => {
    const moved = moveYears(redrawFigure(figure, spread), year - model.source.year, ends);
    return {
      ...moved,
      id: figure.id.replace(model.source.id, source.id),
      basis: place < manner.broken ? moved.basis : otherBasis(moved.basis),
    };
  });
  const quantities = model.quantities.map((quantity) => redrawFigure(quantity, spread));
  const record = { source, observations: relink(kept, drawn), quantities, issues: [], checks: [] };
  return { ...record, checks: checkRecord(record) };
}

function makeSource(model: Source, { code, name_zh }: Bureau, year: number): Source {
  const id = `${code}-${year}`;
  return {
    ...model,
    ...{ id, bureau_code: code, bureau: name_zh, year, publisher: name_zh, published: `${year + 1}-01-31` },
    title: `${name_zh}${year}年法治政府建设年度报告（合成数据）`,
    url: `https://synthetic.invalid/${id}.html`,
    sha256: createHash("sha256").update(id).digest("hex"),
    length: model.length + 100,
  };
}

const otherBasis = (basis: Basis | null): Basis | null => (basis === "fine" ? "fine_and_confiscation" : basis === null ? null : "fine");

/** Totals that figures are part of, as they are printed now; a figure whose total is missing keeps none. */
function relink(before: readonly Observation[], after: readonly Observation[]): Observation[] {
  const printed = new Map(before.map(({ raw }, i) => [raw, after[i]?.raw ?? raw]));
  return after.map((figure) => ({ ...figure, of: figure.of === null ? null : (printed.get(figure.of) ?? figure.of) }));
}
