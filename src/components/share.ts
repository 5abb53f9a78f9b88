import { embedAddress, type EmbedChoice, hostScript, type ShareData, writeComponentCode, writeEmbedCode } from "../charts/embed-code.js";
import { heightAt } from "../charts/frame-heights.js";
import { isTheme, readLang, splitCodes } from "../model/embed-address.js";
import type { Lang } from "../model/indicator.js";
import { SHARE } from "../words/share.js";
import { copyText } from "./copy.js";

/** Milliseconds without a key before the preview loads what was typed. */
const SETTLE = 300;
/** What a frame has below its content, in CSS pixels. */
const ROOM = 16;

/** Makes what a chart's page offers to take away answer: the site's address in the code, choices, a preview that follows them, buttons that copy. */
export function wireShare(share: HTMLElement, lang: Lang): void {
  const data = JSON.parse(share.dataset.share ?? "{}") as ShareData;
  const site = data.site || findSite(share.ownerDocument);
  const choices = find<HTMLFormElement>(share, "choices");
  let waiting = 0;
  const show = () => {
    const choice = readChoice(choices);
    showChoice(share, data, choice, site);
    clearTimeout(waiting);
    waiting = window.setTimeout(() => showPreview(share, data, choice), SETTLE);
  };
  choices.hidden = false;
  choices.addEventListener("input", show);
  choices.addEventListener("submit", (event) => event.preventDefault());
  share.querySelector("[data-part=placeholder]")?.remove();
  // The choices have it.
  share.querySelector("[data-part=frozen-code]")?.remove();
  find<HTMLTextAreaElement>(share, "host").value = hostScript(site);
  show();
  for (const button of share.querySelectorAll<HTMLButtonElement>("button[name=copy]")) wireCopy(button, lang);
}

function findSite(document: Document): string {
  return new URL(document.documentElement.dataset.root ?? "./", document.location.href).href;
}

function find<T extends HTMLElement>(share: HTMLElement, name: string): T {
  const part = share.querySelector<T>(`[data-part="${name}"]`);
  if (part === null) throw new Error(`share has no part: ${name}`);
  return part;
}

function readChoice(choices: HTMLFormElement): EmbedChoice {
  const form = new FormData(choices);
  const textOf = (name: string) => String(form.get(name) ?? "");
  const theme = textOf("theme");
  return {
    ...{ lang: readLang(textOf("lang")), theme: isTheme(theme) ? theme : "auto", bureaus: splitCodes(textOf("bureaus")) },
    ...{ version: textOf("version") || null, script: form.has("script") },
  };
}

function showChoice(share: HTMLElement, data: ShareData, choice: EmbedChoice, site: string): void {
  const facts = data[choice.lang];
  find<HTMLTextAreaElement>(share, "code").value = writeEmbedCode(facts, choice, site);
  find<HTMLTextAreaElement>(share, "component").value = writeComponentCode(facts, choice, site);
}

function showPreview(share: HTMLElement, data: ShareData, choice: EmbedChoice): void {
  const preview = find<HTMLIFrameElement>(share, "preview");
  // What is shown lies beside this page, wherever the code will say that the site stands.
  const address = embedAddress(data.id, choice, findSite(share.ownerDocument));
  if (preview.src !== address) preview.src = address;
  const told = heightAt(data[choice.lang].heights, preview.clientWidth);
  // Told heights leave room for letters of other systems; here the page can be asked.
  const fit = () => {
    const needed = Math.ceil(preview.contentDocument?.querySelector("main")?.getBoundingClientRect().bottom ?? 0);
    preview.height = String(needed > 0 ? Math.min(needed + ROOM, told) : told);
  };
  preview.onload = fit;
  fit();
}

function wireCopy(button: HTMLButtonElement, lang: Lang): void {
  const take = button.closest(".atlas-take");
  const [area, status] = [take?.querySelector("textarea"), take?.querySelector("[role=status]")];
  if (!area || !status) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    void copyText(area.value, () => area.select()).then((copied) => (status.textContent = SHARE[copied ? "copied" : "notCopied"][lang]));
  });
}
