import { max } from "d3-array";
import { makeSheet, type Question, type SheetRow } from "./benchmark.js";
import { PER_KINDS } from "./divisor.js";
import type { OpenBook } from "./open-book.js";
import { referenceCodes } from "./surroundings.js";
import { PEER_KINDS, type PeerKind } from "./peers.js";

/** What is wrong with an address: the parameter and what it said. */
export interface Mistake {
  name: "bureau" | "year" | "peers" | "list" | "per" | "case";
  text: string;
}

/** What a fine for one breach of the air and water laws may reach, in CNY: the size of the one large case unless a reader says another. */
export const LARGE_CASE = 1_000_000;

const MOST = 1e11;

/** The question that an address's query string asks; what is left out is chosen by the data, what cannot be is listed and left out. */
export function readQuestion(search: string, open: OpenBook): { question: Question; mistakes: Mistake[] } {
  const params = new URLSearchParams(search);
  const mistakes: Mistake[] = [];
  const take = <T>(name: Mistake["name"], read: (text: string) => T | undefined): T | undefined => {
    const text = params.get(name);
    if (text === null || text === "") return undefined;
    const value = read(text);
    if (value === undefined) mistakes.push({ name, text });
    return value;
  };
  const known = (code: string) => (open.bureau(code)?.level ?? "national") !== "national";
  const list = (params.get("list") ?? "").split(",").filter((code) => code !== "");
  for (const code of list) if (!known(code)) mistakes.push({ name: "list", text: code });
  const asked = {
    bureau: take("bureau", (text) => (known(text) ? text : undefined)),
    year: take("year", (text) => (/^\d{4}$/.test(text) ? Number(text) : undefined)),
    peers: take("peers", (text) => PEER_KINDS.find((kind) => kind === text)),
    per: take("per", (text) => PER_KINDS.find((kind) => kind === text)),
    amount: take("case", (text) => (/^\d{1,12}$/.test(text) && Number(text) > 0 && Number(text) <= MOST ? Number(text) : undefined)),
    list: [...new Set(list.filter(known))],
  };
  return { question: completeQuestion(asked, open), mistakes };
}

/** The query string of a question, `?` included; it names all that it asks. */
export function writeQuestion({ bureau, year, peers, list, per, amount }: Question): string {
  const parts = [
    ...[`bureau=${bureau}`, `year=${year}`, `peers=${peers}`],
    ...(list.length > 0 ? [`list=${list.join(",")}`] : []),
    ...(per === "auto" ? [] : [`per=${per}`]),
    ...(amount === LARGE_CASE ? [] : [`case=${amount}`]),
  ];
  return `?${parts.join("&")}`;
}

type Asked = { [K in keyof Question]?: Question[K] | undefined };

/** A question with what it leaves open chosen: the bureau, year and peers with most ranked indicators, then most figures, then the latest year. */
export function completeQuestion({ bureau, year, peers, list = [], per = "auto", amount = LARGE_CASE }: Asked, open: OpenBook): Question {
  const rest = { list, per, amount };
  if (bureau !== undefined && year !== undefined && peers !== undefined) return { bureau, year, peers, ...rest };
  const kinds = peers ? [peers] : PEER_KINDS.filter((kind) => kind !== "list" || list.length > 0);
  const pairs = listPairs(bureau, year, open);
  const choices = pairs.flatMap((pair) => kinds.map((kind) => weigh({ ...pair, peers: kind, ...rest }, open)));
  const [best] = choices.sort(
    (a, b) =>
      b.ranked - a.ranked ||
      Number(a.alone) - Number(b.alone) ||
      b.stated - a.stated ||
      b.grouped - a.grouped ||
      b.question.year - a.question.year,
  );
  return best?.question ?? { bureau: bureau ?? "", year: year ?? 0, peers: peers ?? "level", ...rest };
}

/** How many years of a bureau, or bureaus and years, are weighed at most, for each costs a sheet; and how many figures all those sheets may look through. */
const WEIGHED = { years: 6, all: 60, figures: 100_000 };

/** Bureaus and years that a question leaves open, those with most figures first; a bureau without any is shown the last year of its province or the country. */
function listPairs(bureau: string | undefined, year: number | undefined, open: OpenBook): Pick<Question, "bureau" | "year">[] {
  if (bureau !== undefined && year !== undefined) return [{ bureau, year }];
  const own =
    bureau === undefined
      ? open.book.figures.filter(({ bureau: code }) => PLACES.has(open.bureau(code)?.level ?? ""))
      : open.figuresOf(bureau);
  const counts = new Map<string, { bureau: string; year: number; stated: number }>();
  for (const figure of own) {
    if (year !== undefined && figure.year !== year) continue;
    const key = `${figure.bureau} ${figure.year}`;
    counts.set(key, { bureau: figure.bureau, year: figure.year, stated: (counts.get(key)?.stated ?? 0) + 1 });
  }
  const most = Math.min(WEIGHED.all, Math.ceil(WEIGHED.figures / open.book.figures.length));
  const pairs = [...counts.values()]
    .sort((a, b) => b.stated - a.stated || b.year - a.year)
    .slice(0, bureau === undefined ? most : WEIGHED.years)
    .map(({ bureau, year }) => ({ bureau, year }));
  if (pairs.length > 0 || bureau === undefined) return pairs;
  const around = referenceCodes(open, bureau).map((code) => open.figuresOf(code).at(-1)?.year);
  return [{ bureau, year: around.find((last) => last !== undefined) ?? lastYear(open) }];
}

/** Levels of which there are enough bureaus with figures to compare. */
const PLACES = new Set(["province", "prefecture"]);

const lastYear = (open: OpenBook): number => max(open.book.figures, (figure) => figure.year) ?? 0;

interface Weighed {
  question: Question;
  ranked: number;
  alone: boolean;
  stated: number;
  grouped: number;
}

function weigh(question: Question, open: OpenBook): Weighed {
  const rows = makeSheet(open, question);
  const count = (has: (row: SheetRow) => unknown) => rows.filter(has).length;
  const alone = open.peers(question, question.peers).lack !== null;
  const counts = {
    ranked: count((row) => row.position),
    stated: count((row) => row.figure?.year === question.year),
    grouped: count((row) => row.quartiles),
  };
  return { question, alone, ...counts };
}

/** The years that a bureau has figures of, latest first, with how many. */
export function countYears(open: OpenBook, bureau: string): { year: number; stated: number }[] {
  const years = open.figuresOf(bureau).map((figure) => figure.year);
  return [...new Set(years)].sort((a, b) => b - a).map((year) => ({ year, stated: years.filter((other) => other === year).length }));
}

/** A question's other sets of peers, the reader's list among them where there is one. */
export function kindsFor({ list, peers }: Pick<Question, "list" | "peers">): PeerKind[] {
  return PEER_KINDS.filter((kind) => kind !== "list" || list.length > 0 || peers === "list");
}
