import type { Lang } from "../model/indicator.js";

/** Makes the links below charts open a dialog in place of the chart's page; a click with a key held still follows them. */
export function wireShareLinks(root: Document): void {
  const lang: Lang = root.documentElement.lang.startsWith("en") ? "en" : "zh";
  root.addEventListener("click", (event) => {
    const link = (event.target as Partial<Element>).closest?.<HTMLAnchorElement>("a[data-part=share-link]");
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void openDialog(link, lang);
  });
}

// Fetched when asked for: every page carries this file.
async function openDialog(link: HTMLAnchorElement, lang: Lang): Promise<void> {
  const { openShare } = await import("./share-dialog.js");
  await openShare(link, lang);
}
