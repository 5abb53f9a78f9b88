import { findBureau, type FoundBureau } from "./catalogue/bureau-names.js";
import { bureauOfPlace, bureauOfTitlePlace } from "./catalogue/bureau-names-told.js";
import { namesOffice, unknownBureau } from "./catalogue/bureau-names-unknown.js";
import { areasOf } from "./classify/areas.js";
import { campaignOfTitle } from "./classify/campaign.js";
import { classify } from "./classify/classify.js";
import { foldRepeats } from "./classify/repeats.js";
import type { Lexicon } from "./classify/lexicon.js";
import { stretchOf, toldIn } from "./classify/stretch.js";
import type { Judge } from "./confidence/judge.js";
import { signsOf } from "./confidence/signs.js";
import { findCells } from "./grid/find-grids.js";
import { normalise } from "./normalise/characters.js";
import { underTitle } from "./normalise/about.js";
import { outline } from "./normalise/outline.js";
import { findFigures } from "./quantity/find-figures.js";
import { type Document, readDocument, ReadError } from "./read/read.js";
import { type Head, readHead } from "./read/head.js";
import { whyRefused } from "./read/refusal.js";
import { recordOf, type Parsed } from "./record.js";
import { toldBureaus } from "./told-bureaus.js";
import type { SourceKind } from "../src/model/source.js";
import { COUNTRY } from "../src/model/level.js";

/** What the extractor needs: compiled wording, the catalogue's version for the record, and who judges how sure each observation is. */
export interface Extractor {
  lexicon: Lexicon;
  catalogue: string;
  judge: Judge;
}

/** Bytes of a report → its record and every figure with what it became; pure. Throws ReadError for a file that is no report. */
export async function parseReport(bytes: Uint8Array, extractor: Extractor): Promise<Parsed> {
  return parseDocument(await readDocument(bytes), extractor);
}

/** The same from its text; throws ReadError for one that is no report. */
export function parseDocument(document: Document, { lexicon, catalogue, judge }: Extractor): Parsed {
  const mapped = normalise(document.text);
  const { text } = mapped;
  const head = readHead(text);
  const { kind, year } = head;
  const title = head.title ?? "";
  const unknown = unknownBureau(title, text);
  const bureau = unknown === null ? registered(kind, title, text) : findBureau(title, "");
  const campaign = campaignOf(head);
  const figures = year === null ? [] : findFigures(text, findCells(text));
  const reason = whyRefused(head, bureau !== null || unknown !== null || namesOffice(text), figures.length > 0);
  if (year === null || reason !== null) throw new ReadError("not-a-report", reason ?? "no report year found");
  const prepared = {
    text,
    year,
    toldIn: kind === "press" ? toldIn(text, year, head.told) : year,
    toldOn: kind === "press" && head.told?.startsWith(`${year}`) ? head.told : null,
    stretch: kind === "report" ? null : stretchOf(title, text, year, head.told, campaign !== null),
    campaign,
    level: levelOf(bureau, unknown ?? title),
    areas: areasOf(bureau?.code ?? "", bureau?.name ?? unknown ?? ""),
    sentences: underTitle(
      text,
      head.title,
      outline(text, year, kind === "report" ? "section" : "paragraph", kind === "press" ? title : null),
    ),
    figures,
  };
  const classified = foldRepeats(classify(prepared, lexicon));
  const told = toldBureaus(kind, bureau, text);
  const confidences = signsOf({ text, kind, year, placed: document.offsets, lexicon }, classified).map(judge);
  return recordOf({ document, mapped, head: { ...head, year }, bureau, told, catalogue }, classified, confidences);
}

/** The bureau of the register that a text is of; news may name its place alone. */
const registered = (kind: SourceKind, title: string, text: string): FoundBureau | null =>
  (kind === "report" ? null : (findBureau(title, "") ?? bureauOfTitlePlace(title, text))) ??
  findBureau(title, text) ??
  (kind === "report" ? null : bureauOfPlace(title, text));

/** The campaign that news or a circular (关于“清源”专项行动情况的通报) are about, by their title. */
const campaignOf = ({ kind, title }: Head): string | null =>
  (kind === "press" || kind === "bulletin") && title !== null ? campaignOfTitle(title) : null;

/** Provinces end in four zeros, prefectures in two; a county-level city is wholly its own area, a district or county branch is not. */
export function levelOf(bureau: FoundBureau | null, told: string): string {
  const code = bureau?.code ?? "";
  if (code === COUNTRY) return "national";
  if (code.endsWith("0000")) return "province";
  if (code.endsWith("00")) return "prefecture";
  const name = bureau?.name ?? told;
  if (code === "" && /厅/.test(told)) return "province";
  if (/分局|(?:区|县|旗)(?:生态环境|环境保护|环保)局/.test(name)) return "district";
  return code === "" ? "prefecture" : "county";
}
