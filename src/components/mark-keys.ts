import { usesSingleKeys } from "./single-keys.js";

/** Lets the keys n and p lead from one marked figure of a text to the next and back, beginning at the one the address names. */
export function wireMarkKeys(root: Document): void {
  const links = [...root.querySelectorAll<HTMLAnchorElement>(".atlas-reading mark > a")];
  if (links.length === 0) return;
  for (const hint of root.querySelectorAll<HTMLElement>(".atlas-key-hint")) hint.hidden = false;
  root.addEventListener("keydown", (event) => {
    const step = { n: 1, p: -1 }[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !usesSingleKeys()) return;
    const next = links[stepFrom(currentOf(links, root), step, links.length)];
    next?.focus();
    next?.scrollIntoView({ block: "center" });
  });
}

/** Place after `current` (−1 for none) of `count` in a ring, `step` ahead. */
export function stepFrom(current: number, step: number, count: number): number {
  if (current < 0) return step > 0 ? 0 : count - 1;
  return (current + step + count) % count;
}

function currentOf(links: readonly HTMLAnchorElement[], root: Document): number {
  const focused = links.indexOf(root.activeElement as HTMLAnchorElement);
  if (focused >= 0) return focused;
  return links.findIndex((link) => link.parentElement?.id !== "" && `#${link.parentElement?.id ?? ""}` === location.hash);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
