import { embedPath, chartPagePath, isTheme, readLang, splitCodes, writeEmbedAddress } from "../model/embed-address.js";
import type { Lang, Words } from "../model/indicator.js";
import { COMPONENT_NOTES } from "../words/embed.js";
import { findBase, hearHeights } from "./frames.js";

/** Titles of all charts by id, put in place when this file is made. */
declare const CHART_TITLES: Readonly<Record<string, Words>>;

const base = findBase("/embed/enforcement-chart.js");
const site = new URL("../", base).href;
const VERSION = /^[0-9a-f]{12}$/;

/** `<enforcement-chart chart="series-fines" lang="zh" theme="auto" bureaus="440300" version="…">`: a chart in a frame that fits its height; what stands inside the element shows until the chart is there. */
class EnforcementChart extends HTMLElement {
  static readonly observedAttributes = ["chart", "lang", "theme", "bureaus", "highlight", "version"];
  readonly #shadow = this.attachShadow({ mode: "open" });
  #planned = false;
  #address: string | null = null;

  connectedCallback(): void {
    this.style.display ||= "block";
    this.#plan();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#plan();
  }

  /** Several attributes that change at once draw once. */
  #plan(): void {
    if (this.#planned) return;
    this.#planned = true;
    queueMicrotask(() => {
      this.#planned = false;
      this.#show();
    });
  }

  #read(name: string): string {
    return this.getAttribute(name)?.trim() ?? "";
  }

  #show(): void {
    const id = this.#read("chart");
    const lang = readLang(this.#read("lang") || document.documentElement.lang);
    const titles = CHART_TITLES[id];
    if (titles === undefined) return this.#refuse(id, lang);
    const version = this.#read("version");
    const theme = this.#read("theme") || "auto";
    const bureaus = splitCodes(this.#read("bureaus") || this.#read("highlight"));
    // What is no theme is passed on, for the chart itself says so.
    const query = isTheme(theme) ? writeEmbedAddress({ theme, bureaus }) : `?theme=${encodeURIComponent(theme)}`;
    const address = site + embedPath(id, lang, VERSION.test(version) ? version : null) + query;
    if (address === this.#address) return;
    this.#address = address;
    this.#frame(address, titles[lang], this.#fallback(id, lang));
  }

  #frame(address: string, title: string, fallback: HTMLElement): void {
    const frame = document.createElement("iframe");
    frame.src = address;
    frame.title = title;
    // Unseen until it has told its height: what is offline or forbidden never does.
    Object.assign(frame.style, { display: "block", width: "100%", height: "0", border: "0", visibility: "hidden" });
    this.#shadow.replaceChildren(fallback, frame);
  }

  /** Shows the frame in place of the fallback; height in CSS pixels. */
  grow(frame: HTMLIFrameElement, height: number): void {
    frame.style.height = `${height}px`;
    frame.style.visibility = "visible";
    const slot = frame.previousElementSibling as HTMLElement | null;
    if (slot) slot.style.display = "none";
  }

  /** The frames inside. */
  get frames(): HTMLIFrameElement[] {
    return [...this.#shadow.querySelectorAll("iframe")];
  }

  #fallback(id: string, lang: Lang): HTMLElement {
    const link = document.createElement("a");
    link.href = site + chartPagePath(id, lang);
    link.textContent = `${COMPONENT_NOTES.open[lang]}: ${CHART_TITLES[id]?.[lang] ?? id}`;
    const slot = document.createElement("slot");
    slot.append(link);
    return slot;
  }

  #refuse(id: string, lang: Lang): void {
    const note = document.createElement("p");
    note.setAttribute("role", "alert");
    const known = Object.keys(CHART_TITLES).join(", ");
    note.textContent = COMPONENT_NOTES.unknown[lang].replace("{0}", () => id).replace("{1}", () => known);
    this.#address = null;
    this.#shadow.replaceChildren(note, document.createElement("slot"));
  }
}

const charts = () => [...document.querySelectorAll<EnforcementChart>("enforcement-chart")];

if (!customElements.get("enforcement-chart")) {
  customElements.define("enforcement-chart", EnforcementChart);
  hearHeights(
    base,
    () => charts().flatMap((chart) => chart.frames),
    (frame, height) => ((frame.getRootNode() as ShadowRoot).host as EnforcementChart).grow(frame, height),
  );
}
