import { rollup } from "d3-array";
import { makeSheet, type OpenBook, PER_KINDS, type Question, type SheetRow } from "./benchmark.js";
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
  const known = (code: string) => open.bureau(code) !== undefined;
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
    ...(per === "none" ? [] : [`per=${per}`]),
    ...(amount === LARGE_CASE ? [] : [`case=${amount}`]),
  ];
  return `?${parts.join("&")}`;
}

type Asked = { [K in keyof Question]?: Question[K] | undefined };

/** A question with what it leaves open chosen: the bureau, year and peers with most ranked indicators, then most figures, then the latest year. */
export function completeQuestion({ bureau, year, peers, list = [], per = "none", amount = LARGE_CASE }: Asked, open: OpenBook): Question {
  const rest = { list, per, amount };
  if (bureau !== undefined && year !== undefined && peers !== undefined) return { bureau, year, peers, ...rest };
  const kinds = peers ? [peers] : PEER_KINDS.filter((kind) => kind !== "list" || list.length > 0);
  const bureaus = bureau === undefined ? [...new Set(open.book.figures.map((figure) => figure.bureau))] : [bureau];
  const places = bureaus.flatMap((code) => (year === undefined ? yearsOf(open, code) : [year]).map((y) => ({ bureau: code, year: y })));
  const choices = weighBest(places, (place) => kinds.map((kind) => weigh({ ...place, peers: kind, ...rest }, open)), open);
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

interface Place {
  bureau: string;
  year: number;
}

/** The choices among which the best is, in the order of `places`: only as many indicators can be ranked as a bureau has figures of. */
function weighBest(places: readonly Place[], weighPlace: (place: Place) => Weighed[], open: OpenBook): Weighed[] {
  const counts = rollup(
    open.book.figures,
    (figures) => figures.length,
    ({ bureau, year }) => `${bureau} ${year}`,
  );
  const known = places
    .map((place, i) => ({ place, i, most: counts.get(`${place.bureau} ${place.year}`) ?? 0 }))
    .sort((a, b) => b.most - a.most);
  const weighed: { i: number; choices: Weighed[] }[] = [];
  let ranked = 0;
  for (const { place, i, most } of known) {
    if (most < ranked) break;
    const choices = weighPlace(place);
    weighed.push({ i, choices });
    ranked = Math.max(ranked, ...choices.map((choice) => choice.ranked));
  }
  return weighed.sort((a, b) => a.i - b.i).flatMap(({ choices }) => choices);
}

function yearsOf(open: OpenBook, bureau: string): number[] {
  const own = open.figuresOf(bureau);
  // A bureau without a figure still has peers: a year of theirs shows them.
  return [...new Set((own.length > 0 ? own : open.book.figures).map((figure) => figure.year))];
}

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
  const counts = { ranked: count((row) => row.position), stated: count((row) => row.figure), grouped: count((row) => row.quartiles) };
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
