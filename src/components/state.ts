import type { Filter } from "../queries/filter.js";

/** What a reader chose on a page, all of it in the address: bureaus, years, and the SQL of figures that she changed. */
export interface PageState {
  filter: Filter;
  /** Changed SQL by figure id. */
  sql: ReadonlyMap<string, string>;
}

const SQL_PREFIX = "sql.";

/** The state that an address's query string holds; codes and years that cannot be any are left out. */
export function readState(search: string): PageState {
  const params = new URLSearchParams(search);
  const list = (name: string) => (params.get(name) ?? "").split(",").filter((part) => part !== "");
  return {
    filter: {
      bureaus: list("bureaus").filter((code) => /^\w{1,12}$/.test(code)),
      years: list("years")
        .filter((year) => /^\d{4}$/.test(year))
        .map(Number),
    },
    sql: new Map(
      [...params].flatMap(([name, text]) => (name.startsWith(SQL_PREFIX) ? [[name.slice(SQL_PREFIX.length), text] as const] : [])),
    ),
  };
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
