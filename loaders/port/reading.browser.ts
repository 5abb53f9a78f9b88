import { catalogue, indicators, model, version } from "atlas:extractor";
import { nameClaims, readClaims } from "../claims.js";
import { documentLine } from "../commands/document.js";
import { judgeBy } from "../confidence/judge.js";
import { compileLexicon } from "../classify/lexicon.js";
import { checkRecord } from "../corpus/reconcile/reconcile.js";
import { parseDocument } from "../parse.js";
import { textFaults } from "../preflight/text-faults.js";
import { readDocument } from "../read/read.js";
import { readTwin } from "../twin/read-twin.js";
import { splitBureaus } from "../corpus/split.js";
import { observationRows } from "../tables/observation-rows.js";
import { baseIndicator } from "../../src/model/comparability.js";
import type { Words } from "../../src/model/indicator.js";
import type { Claims, ReadReport } from "../../src/model/reading.js";
import type { CorpusRecord } from "../../src/model/source.js";

const extractor = { lexicon: compileLexicon(indicators), catalogue, judge: judgeBy(model) };

const names = new Map(indicators.map(({ id, name }) => [id, name]));

/** Bytes of a file → its reading, by the code of the command, or what its twin states; throws ReadError for a file that is no report. */
export async function readFile(name: string, bytes: Uint8Array): Promise<ReadReport> {
  const twin = await readTwin(bytes, extractor.lexicon);
  const document = twin ? { text: "", offsets: true } : await readDocument(bytes);
  const parsed = twin ?? parseDocument(document, extractor);
  const read = { ...parsed.record, source: { ...parsed.record.source, extractor: version } };
  const record = { ...read, checks: checkRecord(read) };
  const rows = observationRows(splitBureaus(record), [], { indicators });
  const { figures } = parsed;
  const faults = textFaults({ ...document, figures, record });
  return { name, ...document, figures, record, rows, names: namesIn(record), line: documentLine(name, parsed), faults };
}

/** Every number of a loose paragraph with what it claims. */
export const readParagraph = (text: string, year: number): Claims =>
  nameClaims(readClaims(text, extractor.lexicon, { bureau: null, year }), names);

function namesIn({ observations }: CorpusRecord): Record<string, Words> {
  const ids = new Set(observations.map(({ indicator }) => baseIndicator(indicator)));
  return Object.fromEntries([...ids].flatMap((id) => (names.has(id) ? [[id, names.get(id) as Words]] : [])));
}
