import type { Lang } from "../model/indicator.js";
import { parsePage } from "../trusted.js";
import { SHARE } from "../words/share.js";
import { wireBlock } from "./cite.js";
import type { LeaveAsked, LeaveEvent } from "./leave-event.js";
import { wireShare } from "./share.js";

/** Opens what the page that `link` leads to offers to take away, as a dialog over this page: of a chart that a filter changed, what is seen of it; leads there where it cannot be fetched. */
export async function openShare(link: HTMLAnchorElement, lang: Lang): Promise<void> {
  const dialog = makeDialog(link, lang);
  document.body.append(dialog);
  dialog.showModal();
  if (await showLive(dialog, link)) return dialog.removeAttribute("aria-busy");
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

/** Lets a chart that a filter changed leave as it is seen; false where it is as published, or cannot be drawn. */
async function showLive(dialog: HTMLDialogElement, link: HTMLAnchorElement): Promise<boolean> {
  const asked = new CustomEvent<LeaveAsked>("atlas-leave" satisfies LeaveEvent, { detail: {} });
  link.closest("[data-figure]")?.dispatchEvent(asked);
  const place = document.createElement("div");
  dialog.append(place);
  try {
    const title = await asked.detail.leave?.(place);
    if (title !== undefined) dialog.querySelector("h2")?.replaceChildren(title);
    return title !== undefined;
  } catch {
    place.replaceChildren();
    return false;
  }
}
