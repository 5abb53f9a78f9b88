import type { Lang } from "../model/indicator.js";

const lang: Lang = document.documentElement.lang.startsWith("en") ? "en" : "zh";
const place = document.querySelector<HTMLElement>("[data-part=place]");

/** Wires the reader's own place; a reader who only looks at the findings loads none of it. */
async function wire(): Promise<void> {
  place?.removeEventListener("focusin", onFocus);
  place?.removeEventListener("pointerenter", onFocus);
  const { wireYourPlace } = await import("./your-place.js");
  const hadFocus = place?.contains(document.activeElement) ?? false;
  const typed = place?.querySelector("input")?.value ?? "";
  await wireYourPlace(document, lang);
  const input = place?.querySelector("input");
  if (!hadFocus || !input) return;
  input.focus();
  input.value = typed;
  if (typed !== "") input.dispatchEvent(new Event("input", { bubbles: true }));
}

const onFocus = () => void wire();

if (new URLSearchParams(location.search).has("place")) void wire();
else {
  place?.addEventListener("focusin", onFocus);
  place?.addEventListener("pointerenter", onFocus);
}
