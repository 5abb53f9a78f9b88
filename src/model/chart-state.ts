import { type Author, type AuthorProblem, readAuthor } from "./author.js";
import { type Exploration, partnerOf, readExploration, writeExploration } from "./explore.js";
import type { Lang } from "./indicator.js";

/** A reader's chart, whole: what it shows, and what its author adds. One readable address holds it. */
export interface ReaderChart {
  exploration: Exploration;
  author: Author;
  /** Other indicators that are drawn below in the same way, each by itself; none where it is left out. */
  also?: readonly string[];
}

/** Indicators below the first at most. */
export const MOST_ALSO = 11;

/** The explorations that a chart draws, one for each of its indicators. */
export function explorationsOf({ exploration, also = [] }: Pick<ReaderChart, "exploration" | "also">): Exploration[] {
  return [exploration, ...also.map((indicator) => ({ ...exploration, indicator, with: partnerOf(indicator) }))];
}

/** A chart read from an address: `ignored` are parts `name=value` that mean nothing, by which it would be another chart than asked for. */
export interface ReadChart extends ReaderChart {
  ignored: string[];
  problems: AuthorProblem[];
}

/** The longest query that is looked at: no chart needs more. */
const MOST = 8000;

/** The chart that a query string holds; an indicator must be among `indicators`. */
export function readChart(search: string, indicators: ReadonlySet<string>): ReadChart {
  if (search.length > MOST) {
    const params = new URLSearchParams(search);
    const { problems } = readAuthor(params);
    for (const name of ["title", "note"]) params.delete(name);
    const rest = `?${params.toString()}`;
    if (rest.length > MOST) return { ...readChart("", indicators), ignored: [rest.slice(0, 40)], problems };
    return { ...readChart(rest, indicators), problems };
  }
  const { author, problems } = readAuthor(new URLSearchParams(search));
  const { exploration, ignored } = readExploration(search, indicators);
  const { also, strange } = readAlso(new URLSearchParams(search).get("also") ?? "", exploration, indicators);
  return { exploration, author, problems, ignored: [...ignored, ...strange], ...(also.length > 0 && { also }) };
}

function readAlso(text: string, { indicator }: Exploration, indicators: ReadonlySet<string>): { also: string[]; strange: string[] } {
  const also: string[] = [];
  const strange: string[] = [];
  for (const id of text.split(",").filter((part) => part !== "")) {
    if (indicators.has(id) && id !== indicator && !also.includes(id) && also.length < MOST_ALSO) also.push(id);
    else strange.push(`also=${id}`);
  }
  return { also, strange };
}

/** The query string of a chart, `?` included, as short as it can be; empty for the first one without an author. */
export function writeChart({ exploration, author, also = [] }: ReaderChart): string {
  const own = (["title", "note", "accent"] as const).flatMap((name) => {
    const said = author[name];
    return said === null || said === "" ? [] : [`${name}=${encodeURIComponent(said)}`];
  });
  const shown = writeExploration(exploration).replace(/^\?/, "");
  const below = also.length > 0 ? [`also=${also.join(",")}`] : [];
  const all = [...(shown === "" ? [] : [shown]), ...below, ...own];
  return all.length > 0 ? `?${all.join("&")}` : "";
}

/** Path of the page for a frame that draws any chart of a reader: as the data are, or as they were in a version. */
export function viewPath(lang: Lang, version: string | null = null): string {
  return `embed/${version === null ? "" : `${version}/`}view.${lang}.html`;
}
