import type { Author } from "../../model/author.js";
import type { Filter } from "../../queries/filter.js";

/** The query string of a filter, with an author's words where she has any: what a picture of a filtered chart holds of it. */
export function writeFiltered({ bureaus, years }: Filter, author?: Author): string {
  const own = (["title", "note", "accent"] as const).flatMap((name) =>
    author?.[name] ? [`${name}=${encodeURIComponent(author[name])}`] : [],
  );
  const params = [
    ...(bureaus.length > 0 ? [`bureaus=${bureaus.join(",")}`] : []),
    ...(years.length > 0 ? [`years=${years.join(",")}`] : []),
    ...own,
  ];
  return params.length > 0 ? `?${params.join("&")}` : "";
}
