import type { Html } from "../../html.js";

/** The element of a place that a selector finds; throws where there is none. */
export function find<T extends HTMLElement = HTMLElement>(place: ParentNode, selector: string): T {
  const found = place.querySelector<T>(selector);
  if (found === null) throw new Error(`notebook has no element: ${selector}`);
  return found;
}

/** An element made of HTML that has one root. */
export function build({ text }: Html): HTMLElement {
  const template = document.createElement("template");
  template.innerHTML = text.trim();
  const element = template.content.firstElementChild;
  if (!(element instanceof HTMLElement)) throw new Error("notebook element is not HTML");
  return element;
}
