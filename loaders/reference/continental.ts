const NUMBER = String.raw`(?<whole>\d{1,3}(?:\.\d{3})*|\d+)(?:,(?<part>\d{1,3}))?`;
const WORDS = "millions|milliards?|Million(?:en)?|Milliarden?|affaires?|cas|entreprises|Fälle[n]?|Unternehmen";
const CONTINENTAL = new RegExp(String.raw`^${NUMBER}\s(?<word>${WORDS})(?![\p{L}])`, "u");
const SCALES: readonly [RegExp, number][] = [
  [/^[Mm]illion/, 1e6],
  [/^[Mm]illiard/, 1e9],
];

/** A number in French or German, as the words behind it show (19.289 affaires, 743,25 millions): a dot divides thousands, a comma is the decimal point; null elsewhere. */
export function readContinental(text: string): number | null {
  const { whole = "", part = "", word = "" } = CONTINENTAL.exec(text)?.groups ?? {};
  if (word === "") return null;
  const scale = SCALES.find(([pattern]) => pattern.test(word))?.[1] ?? 1;
  return Number((Number(`${whole.replaceAll(".", "")}.${part || 0}`) * scale).toPrecision(15));
}
