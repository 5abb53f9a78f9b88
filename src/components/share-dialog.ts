import { hashOf } from "../charts/testify.js";
import type { Lang } from "../model/indicator.js";
import type { Filter } from "../queries/filter.js";
import { parsePage } from "../trusted.js";
import { SHARE } from "../words/share.js";
import { wireBlock } from "./cite.js";
import { loadEngine } from "./engine.js";
import { siteRoot } from "./explore-chart.js";
import { wireShare } from "./share.js";
import { keepsAll, readState } from "./state.js";

/** Opens what the page that `link` leads to offers to take away, as a dialog over this page: of a chart that a filter changed, what is seen of it; leads there where it cannot be fetched. */
export async function openShare(link: HTMLAnchorElement, lang: Lang): Promise<void> {
  const dialog = makeDialog(link, lang);
  document.body.append(dialog);
  dialog.showModal();
  const chosen = chosenOf(link);
  if (chosen !== null && (await showChosen(dialog, chosen, lang))) return dialog.removeAttribute("aria-busy");
  if (location.search !== "")
    dialog.append(Object.assign(document.createElement("p"), { className: "atlas-note", textContent: SHARE.filtered[lang] }));
  try {
    const share = await fetchShare(link.href);
    dialog.append(share);
    wireShare(share, lang);
    for (const block of share.querySelectorAll<HTMLElement>(".atlas-cite")) wireBlock(block, lang);
  } catch {
    const failed = document.createElement("p");
    const page = Object.assign(document.createElement("a"), { href: link.href, textContent: link.href });
    failed.append(SHARE.failed[lang], page);
    dialog.append(failed);
  }
  dialog.removeAttribute("aria-busy");
}

/** The part of a chart's page that is taken away, its addresses seen from here. */
async function fetchShare(address: string): Promise<HTMLElement> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}: ${address}`);
  const page = parsePage(await answer.text());
  const share = page.querySelector<HTMLElement>("[data-part=share]");
  if (share === null) throw new Error(`nothing to share: ${address}`);
  for (const name of ["href", "src"]) {
    for (const element of share.querySelectorAll(`[${name}]`)) {
      const place = element.getAttribute(name) ?? "";
      if (!place.startsWith("#")) element.setAttribute(name, new URL(place, answer.url).href);
    }
  }
  return document.importNode(share, true);
}

function makeDialog(link: HTMLAnchorElement, lang: Lang): HTMLDialogElement {
  const dialog = document.createElement("dialog");
  const [header, title, close] = [document.createElement("header"), document.createElement("h2"), document.createElement("button")];
  dialog.className = "atlas-share-dialog";
  dialog.setAttribute("aria-label", SHARE.open[lang]);
  dialog.setAttribute("aria-busy", "true");
  title.textContent = link.closest("figure")?.querySelector("[data-part=title]")?.textContent ?? SHARE.open[lang];
  close.textContent = SHARE.close[lang];
  close.type = "button";
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  header.append(title, close);
  dialog.append(header);
  return dialog;
}

/** The chart beside a link and the filter on it; null where it is as published, or a reader's SQL draws it. */
function chosenOf(link: HTMLAnchorElement): { id: string; filter: Filter } | null {
  const id = link.closest<HTMLElement>("[data-figure]")?.dataset.figure;
  const { filter, sql } = readState(location.search);
  return id === undefined || keepsAll(filter) || sql.has(id) ? null : { id, filter };
}

/** Lets a filtered chart leave as it is; false where it cannot be drawn. */
async function showChosen(dialog: HTMLDialogElement, { id, filter }: { id: string; filter: Filter }, lang: Lang): Promise<boolean> {
  const place = document.createElement("div");
  try {
    const [{ LeavePanel }, { leaveFiltered }, engine] = await Promise.all([
      import("./leave/panel.js"),
      import("./leave/leaving.js"),
      loadEngine(),
    ]);
    const chart = engine.figures.find((one) => one.id === id);
    if (chart === undefined) return false;
    const sql = chart.query(filter);
    const { rows } = await engine.query(sql, new AbortController().signal, { sql });
    const leaving = await leaveFiltered(chart, rows, filter, siteRoot());
    const { version, texts } = await leaving.make(lang);
    dialog.querySelector("h2")?.replaceChildren(texts.title);
    dialog.append(place);
    new LeavePanel(place, leaving, { lang, root: siteRoot(), hash: hashOf(version) });
    return true;
  } catch {
    place.remove();
    return false;
  }
}
