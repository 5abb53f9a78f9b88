import { wireTips } from "../components/tip.js";
import type { Lang } from "../model/indicator.js";
import { type EmbedAddress, readEmbedAddress } from "../model/embed-address.js";
import { EMBED_NOTES } from "../words/embed.js";
import { bringForward } from "./bring-forward.js";
import { tellHeights } from "./tell-height.js";

const root = document.documentElement;
const lang: Lang = root.lang.startsWith("en") ? "en" : "zh";

// Before anything is drawn, so that no colour flashes.
root.dataset.theme = readEmbedAddress(location.search, new Set()).theme;

function start(): void {
  const names = JSON.parse(root.dataset.bureaus ?? "{}") as Record<string, string>;
  const address = readEmbedAddress(location.search, new Set(Object.keys(names)));
  if (address.bureaus.length > 0) bringForward(document, address.bureaus);
  tellChanges(address, names);
  wireTips(document);
  tellHeights(root.dataset.chart ?? "");
}

/** Says in the chart's own note what its address changes and what of it could not be followed. */
function tellChanges({ bureaus, problems }: EmbedAddress, names: Readonly<Record<string, string>>): void {
  const list = bureaus.map((code) => names[code] ?? code).join(lang === "zh" ? "、" : ", ");
  const lines = [
    ...(bureaus.length > 0 ? [EMBED_NOTES.lit[lang].replace("{0}", list)] : []),
    ...problems.map(({ kind, text }) => EMBED_NOTES[kind][lang].replace("{0}", () => text.slice(0, 40))),
  ];
  const note = document.querySelector<HTMLElement>("[data-part=address]");
  if (note === null || lines.length === 0) return;
  note.replaceChildren(
    ...lines.map((line) => {
      const element = document.createElement("p");
      element.textContent = line;
      return element;
    }),
  );
  note.hidden = false;
}

if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
else start();
