import type { Filter } from "../queries/filter.js";

/** What a reader chose on a page, all of it in the address: bureaus, years, and the SQL of figures that she changed. */
export interface PageState {
  filter: Filter;
  /** Changed SQL by figure id. */
  sql: ReadonlyMap<string, string>;
}

const SQL_PREFIX = "sql.";

const CODE = /^\w{1,12}$/;
const YEAR = /^\d{4}$/;

/** The state that an address's query string holds; codes and years that cannot be any are left out. */
export function readState(search: string): PageState {
  const params = new URLSearchParams(search);
  return {
    filter: {
      bureaus: listOf(params, "bureaus").filter((code) => CODE.test(code)),
      years: listOf(params, "years")
        .filter((year) => YEAR.test(year))
        .map(Number),
    },
    sql: new Map(
      [...params].flatMap(([name, text]) => (name.startsWith(SQL_PREFIX) ? [[name.slice(SQL_PREFIX.length), text] as const] : [])),
    ),
  };
}

/** Codes and years of an address that cannot be any, for a note beside the filter. */
export function listIgnored(search: string): string[] {
  const params = new URLSearchParams(search);
  const [codes, years] = [listOf(params, "bureaus"), listOf(params, "years")];
  return [...codes.filter((code) => !CODE.test(code)), ...years.filter((year) => !YEAR.test(year))];
}

function listOf(params: URLSearchParams, name: string): string[] {
  return (params.get(name) ?? "").split(",").filter((part) => part !== "");
}

/** The query string of a state, `?` included, after what else the address holds in `search`; empty for the state that a page starts with. */
export function writeState({ filter, sql }: PageState, search = ""): string {
  const others = [...new URLSearchParams(search)].filter(
    ([name]) => name !== "bureaus" && name !== "years" && !name.startsWith(SQL_PREFIX),
  );
  const params = [
    ...others.map(([name, text]) => `${encodeURIComponent(name)}=${encodeURIComponent(text)}`),
    ...(filter.bureaus.length > 0 ? [`bureaus=${filter.bureaus.join(",")}`] : []),
    ...(filter.years.length > 0 ? [`years=${filter.years.join(",")}`] : []),
    ...[...sql].map(([id, text]) => `${SQL_PREFIX}${id}=${encodeURIComponent(text)}`),
  ];
  return params.length > 0 ? `?${params.join("&")}` : "";
}

/** Whether a filter keeps everything. */
export function keepsAll({ bureaus, years }: Filter): boolean {
  return bureaus.length === 0 && years.length === 0;
}
