import { readdir, readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { findBureau } from "../catalogue/bureau-names.js";
import { bureauBelow } from "../catalogue/bureau-names-told.js";
import type { Catalogue } from "../catalogue/load.js";
import { parseReport, type Extractor } from "../parse.js";
import { goldOf } from "../contributions/gold.js";
import { parseLedger } from "../contributions/ledger.js";
import { sha256 as digest } from "../port/digest.js";
import { readDocument, ReadError } from "../read/read.js";
import type { Parsed } from "../record.js";
import type { ContributionLedger } from "../../src/model/contribution.js";
import { type Counts, countText } from "./count.js";
import { GENRE, type GoldReport } from "./gold.js";
import { countHeadlines } from "./headlines.js";
import { type BureauOf, pairFacts, type Pairs } from "./pair.js";
import { ratios, type SetRatios } from "./ratios.js";

/** Texts are sought under these endings, in this order. */
const ENDINGS = [".txt", ".html", ".docx", ".pdf"];

/** One text of a set with its gold, its reading (null where it was refused, for a reason), their pairs, and the bureau of each fact. */
export interface MeasuredText {
  name: string;
  gold: GoldReport;
  parsed: Parsed | null;
  refused: string | null;
  pairs: Pairs;
  bureauOf: BureauOf;
  counts: Counts;
}

/** Reads every text of a folder of gold anew and sets it beside its gold; the texts lie in `reports`, beside the gold, or in a folder `reports` beside its folder. A text that is refused counts as one in which nothing was read. What readers answered (`data/contributions`) is gold where two agree. */
export async function readGold(
  dir: string,
  reports: string | undefined,
  extractor: Extractor,
  catalogue: Catalogue,
): Promise<MeasuredText[]> {
  const files = await readdir(dir);
  const beside = files.some((file) => ENDINGS.includes(extname(file)));
  const folder = reports ?? (beside ? dir : join(dir, "../reports"));
  const names = files.filter((file) => file.endsWith(".json")).map((file) => basename(file, ".json"));
  const measured: MeasuredText[] = [];
  for (const name of names.sort()) {
    const found = await findText(dir, name, folder);
    if (found) measured.push(await readText(name, found.gold, found.path, extractor, catalogue));
  }
  return measured;
}

/** Gold with the path of its text. Of what readers answered, a text is sought by its fingerprint, and one that is not at hand is passed over. */
async function findText(dir: string, name: string, folder: string): Promise<{ gold: GoldReport; path: string } | null> {
  const json = JSON.parse(await readFile(join(dir, `${name}.json`), "utf8")) as GoldReport | ContributionLedger;
  if ("facts" in json) {
    const texts = await readdir(folder);
    const ending = ENDINGS.find((end) => texts.includes(name + end));
    if (ending === undefined) throw new Error(`no text of gold: ${join(folder, `${name}.txt`)}`);
    return { gold: json, path: join(folder, name + ending) };
  }
  const gold = goldOf(parseLedger(JSON.stringify(json), join(dir, `${name}.json`)));
  const path = gold?.report.sha256 === undefined ? undefined : await pathOfText(folder, gold.report.sha256);
  return gold && path !== undefined ? { gold, path } : null;
}

async function pathOfText(folder: string, sha256: string): Promise<string | undefined> {
  for (const name of (await readdir(folder).catch(() => [])).filter((file) => ENDINGS.includes(extname(file)))) {
    const path = join(folder, name);
    const document = await readDocument(new Uint8Array(await readFile(path))).catch(() => null);
    if (document && digest(document.text) === sha256) return path;
  }
  return undefined;
}

async function readText(name: string, gold: GoldReport, path: string, extractor: Extractor, catalogue: Catalogue): Promise<MeasuredText> {
  const read = await parseReport(await readFile(path), extractor).catch((error: unknown) => {
    if (error instanceof ReadError) return error.message;
    throw error;
  });
  const parsed = typeof read === "string" ? null : read;
  const bureauOf = bureausOf(gold);
  const figures = parsed?.figures ?? [];
  const pairs = pairFacts(gold, figures, parsed?.record.source.bureau_code ?? "", bureauOf);
  const headlines = countHeadlines(gold, parsed?.record ?? null, catalogue, bureauOf);
  const counts = { ...countText(gold, figures, pairs, bureauOf), headlines };
  return { name, gold, parsed, refused: typeof read === "string" ? read : null, pairs, bureauOf, counts };
}

/** The code of the bureau that a fact names, where it is not the text's own; a name that is not known stands for itself. In sets that name no bureaus, an area with a bureau of its own stands in the scope. */
function bureausOf({ report }: GoldReport): BureauOf {
  return ({ bureau, scope }) => {
    if (bureau !== undefined) return /^\d{6}$/.test(bureau) ? bureau : (findBureau(bureau, "")?.code ?? bureau);
    return report.genre === undefined && scope !== "all" ? (bureauBelow(scope, report.bureau_code)?.code ?? null) : null;
  };
}

/** Shares of a set, and of each genre in it where there are several. */
export function tableOf(texts: readonly MeasuredText[]): SetRatios & { genres: { genre: string; texts: number; table: SetRatios }[] } {
  const genres = [...new Set(texts.map(genreOf))].sort();
  const own = (list: readonly MeasuredText[]): SetRatios => ratios(list.map(({ counts }) => counts));
  return {
    ...own(texts),
    genres: genres.length < 2 ? [] : genres.map((genre) => genreRow(genre, texts, own)),
  };
}

function genreRow(genre: string, texts: readonly MeasuredText[], own: (list: readonly MeasuredText[]) => SetRatios) {
  const list = texts.filter((text) => genreOf(text) === genre);
  return { genre, texts: list.length, table: own(list) };
}

const genreOf = ({ gold }: MeasuredText): string => gold.report.genre ?? GENRE;
