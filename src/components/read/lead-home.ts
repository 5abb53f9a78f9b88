import type { ReadReport } from "../../model/reading.js";

/** Leads links to a reader's own figures to their rows on this page; the atlas has no page of them. */
export function leadHome(part: Element, { record }: ReadReport): void {
  const own = new Set(record.observations.map(({ id }) => id));
  for (const link of part.querySelectorAll("a[href*='#']")) {
    const href = link.getAttribute("href") ?? "";
    const id = decodeURIComponent(href.slice(href.indexOf("#") + 1));
    if (own.has(id)) link.setAttribute("href", `#${id}`);
  }
}
