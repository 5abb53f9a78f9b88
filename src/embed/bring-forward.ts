const CODE = /\/(?:bureau|report)\/(\d+)/;

/** Code of the bureau that a link leads to; null for other links. */
export function codeOf(link: Element): string | null {
  return CODE.exec(link.getAttribute("href") ?? "")?.[1] ?? null;
}

/** Marks as `data-pale` what belongs to other bureaus than `codes` in the pictures below `root`, and as `data-lit` the rows of tables that belong to these; removes nothing. */
export function bringForward(root: ParentNode, codes: readonly string[]): void {
  const isOther = (link: Element) => !codes.includes(codeOf(link) ?? "");
  for (const panel of root.querySelectorAll("[data-part=picture] > div > svg > svg")) {
    const links = [...panel.querySelectorAll("a")].filter((link) => codeOf(link) !== null);
    const others = links.filter(isOther);
    // A panel of one other bureau is paled with its line, which is no link.
    for (const element of others.length === links.length ? [panel] : others) element.setAttribute("data-pale", "");
  }
  for (const row of root.querySelectorAll("tbody tr")) {
    if ([...row.querySelectorAll("a")].some((link) => codeOf(link) !== null && !isOther(link))) row.setAttribute("data-lit", "");
  }
}
