const SVG = "http://www.w3.org/2000/svg";

/** Size and place of one part of a picture, in CSS pixels. */
export interface StackPart {
  element: Element;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One SVG that holds other SVGs at their places, scaled by its `viewBox`, named for screen readers by `label`. */
export function stackParts(parts: readonly StackPart[], width: number, label: string, document: Document): Element {
  const height = Math.max(0, ...parts.map((part) => part.y + part.height));
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  svg.setAttribute("width", String(width));
  svg.setAttribute("height", String(height));
  svg.setAttribute("role", "group");
  svg.setAttribute("aria-label", label);
  for (const part of parts) {
    // Plot's own rules size a picture that stands alone; inside another one they would stretch it.
    part.element.querySelector("style")?.remove();
    part.element.removeAttribute("class");
    // Plot labels its groups by their mark ("rule"); a group has no role that a label may name.
    for (const group of part.element.querySelectorAll("g[aria-label]:not([role])")) {
      group.setAttribute("data-mark", group.getAttribute("aria-label") ?? "");
      group.removeAttribute("aria-label");
    }
    part.element.setAttribute("x", String(part.x));
    part.element.setAttribute("y", String(part.y));
    svg.append(part.element);
  }
  nameLinks(svg);
  return svg;
}

// A mark and its label lead to one place: both can be clicked, the keyboard stops once.
function nameLinks(svg: Element): void {
  const seen = new Set<string>();
  for (const link of svg.querySelectorAll("a")) {
    const title = link.querySelector("title")?.textContent ?? "";
    link.setAttribute("aria-label", title);
    if (seen.has(title)) {
      link.setAttribute("tabindex", "-1");
      link.setAttribute("aria-hidden", "true");
    }
    seen.add(title);
  }
}
