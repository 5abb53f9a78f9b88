/** The element of a place that a selector finds; throws where there is none. */
export function find<T extends HTMLElement = HTMLElement>(place: ParentNode, selector: string): T {
  const found = place.querySelector<T>(selector);
  if (found === null) throw new Error(`notebook has no element: ${selector}`);
  return found;
}
