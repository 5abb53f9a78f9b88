import { wireKeys, wireSlashKey } from "./keys.js";
import { wireTips } from "./tip.js";
import { afterPaint } from "./after-paint.js";
import type { Lang } from "../model/indicator.js";
import type { ModelContext } from "./tools.js";

keepPlaceAcrossLanguages(document);
wireSlashKey(document);
wireKeys(document);
wireShareLinks(document);
wireTips(document);
const pageLang: Lang = document.documentElement.lang.startsWith("en") ? "en" : "zh";
// Citations lie behind a fold, on some pages only.
if (document.querySelector(".atlas-cite")) void import("./cite.js").then(({ wireCitations }) => wireCitations(document, pageLang));
const workbook = document.querySelector<HTMLButtonElement>("button[data-workbook]");
if (workbook) void import("./workbook-button.js").then(({ wireWorkbook }) => wireWorkbook(workbook, pageLang));
if (document.querySelector("a[data-later]")) void import("./later.js").then(({ watchLater }) => watchLater(document));
wirePackedFiles(document);
void offerTools([document, navigator]);
void layOutRest(document);

/** Makes links that say so hand over what is in a packed file; without a script they are handed over packed, and so they are where that fails. */
function wirePackedFiles(root: Document): void {
  root.addEventListener("click", (event) => {
    const link = (event.target as Partial<Element>).closest?.<HTMLAnchorElement>("a[data-unpack][href$='.gz']");
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void import("./packed-file.js").then(({ saveUnpacked }) => saveUnpacked(link.href)).catch(() => location.assign(link.href));
  });
}

/** Makes the switch to the other language keep what the address says: the reader's choices and the place on the page. */
function keepPlaceAcrossLanguages(root: Document): void {
  const link = root.querySelector<HTMLAnchorElement>("a.atlas-switch");
  const keep = () => {
    if (link === null) return;
    link.search = location.search;
    link.hash = location.hash;
  };
  // Also before a new tab is opened or the address copied from the link's menu.
  for (const event of ["click", "auxclick", "pointerdown", "focus"]) link?.addEventListener(event, keep);
}

/** Offers the atlas' functions where the browser has an interface for them; elsewhere nothing of them is fetched. */
async function offerTools(places: readonly object[]): Promise<void> {
  const found = places.find((place): place is { modelContext: ModelContext } => "modelContext" in place);
  if (found?.modelContext) await (await import("./tools.js")).offerTools(found.modelContext);
}

/** Lays out what the style sheet put off, once the reader sees the first screen: pictures of a whole page show all of it. */
async function layOutRest(root: Document): Promise<void> {
  await afterPaint();
  root.documentElement.dataset.laidOut = "";
}

/** Makes the links below charts open a dialog in place of the chart's page; a click with a key held still follows them. */
function wireShareLinks(root: Document): void {
  root.addEventListener("click", (event) => {
    const link = (event.target as Partial<Element>).closest?.<HTMLAnchorElement>("a[data-part=share-link]");
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void openDialog(link, pageLang);
  });
}

// Fetched when asked for: every page carries this file.
async function openDialog(link: HTMLAnchorElement, lang: Lang): Promise<void> {
  const { openShare } = await import("./share-dialog.js");
  await openShare(link, lang);
}
