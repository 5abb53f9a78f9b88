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

// A mark and its label lead to one place: both can be clicked, the keyboard stops once, and at something that is seen.
function nameLinks(svg: Element): void {
  const seen = new Set<string>();
  for (const link of svg.querySelectorAll("a")) {
    const [told, ...more] = link.querySelectorAll("title");
    const title = told?.textContent ?? "";
    const empty = isEmpty(link);
    const hidden = empty || seen.has(title);
    if (hidden) {
      link.setAttribute("tabindex", "-1");
      link.setAttribute("aria-hidden", "true");
    }
    if (!empty) seen.add(title);
    for (const other of more) other.remove();
    // A label that stands for its mark is read as it is seen: its name holds its words, and no second time.
    if (!hidden && link.querySelector("text") !== null) {
      link.setAttribute("aria-label", title);
      told?.remove();
    }
    // Said once for all: the name of the link, and what a browser shows on hover where no script does.
    else if (told) link.prepend(told);
  }
}

/** Whether a link holds nothing but a bar of no length. */
function isEmpty(link: Element): boolean {
  const shapes = [...link.children].filter(({ localName }) => localName !== "title");
  return shapes.every(({ localName, attributes }) => {
    const size = (name: string) => attributes.getNamedItem(name)?.value;
    return localName === "rect" && (size("width") === "0" || size("height") === "0");
  });
}
