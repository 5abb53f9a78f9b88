export const MARKS = ["bar", "line", "dot"] as const;
export type ChartMark = (typeof MARKS)[number];

/** Which columns of a result are drawn, and how; `colour` may be none. What is left out is as it is by itself: no title, in the order of the result, a linear scale, one panel, no labels, no reference lines. */
export interface ChartChoice {
  mark: ChartMark;
  x: string;
  y: string;
  colour: string | null;
  title?: string;
  sort?: "value";
  log?: true;
  /** Column whose values have a panel each. */
  facet?: string;
  /** Column whose text stands at each point. */
  label?: string;
  /** Values at which a line is drawn across. */
  lines?: readonly number[];
}

/** A choice as one word without blanks: `line&x=year&y=value&colour=short_en&log=1&lines=100|200`. */
export function printChart({ mark, x, y, colour, title, sort, log, facet, label, lines }: ChartChoice): string {
  const more = {
    ...(colour === null ? {} : { colour }),
    ...(title === undefined ? {} : { title }),
    ...(sort === undefined ? {} : { sort }),
    ...(log === undefined ? {} : { log: "1" }),
    ...(facet === undefined ? {} : { facet }),
    ...(label === undefined ? {} : { label }),
    ...(lines === undefined ? {} : { lines: lines.join("|") }),
  };
  return `${mark}&${new URLSearchParams({ x, y, ...more }).toString()}`;
}

/** The choice that `printChart` wrote; null for anything else. */
export function readChart(text: string): ChartChoice | null {
  const [mark = "", ...rest] = text.split("&");
  const params = new URLSearchParams(rest.join("&"));
  const [x, y] = [params.get("x"), params.get("y")];
  if (!isMark(mark) || x === null || y === null) return null;
  const lines = readLines(params.get("lines") ?? "");
  const texts = (["title", "facet", "label"] as const).flatMap((name) => {
    const given = params.get(name) ?? "";
    return given === "" ? [] : [[name, given] as const];
  });
  return {
    ...{ mark, x, y, colour: params.get("colour"), ...Object.fromEntries(texts) },
    ...(params.get("sort") === "value" && { sort: "value" }),
    ...(params.get("log") === "1" && { log: true }),
    ...(lines.length > 0 && { lines }),
  };
}

/** Numbers divided by bars or commas; what is no number is left out. */
export function readLines(text: string): number[] {
  const parts = text.split(/[|,，;]/).map((part) => part.trim());
  return parts.filter((part) => part !== "" && Number.isFinite(Number(part))).map(Number);
}

function isMark(text: string): text is ChartMark {
  return (MARKS as readonly string[]).includes(text);
}
