import { enhancePage } from "./enhance.js";
import { nameOfMark } from "./tip.js";

enhancePage(document);
wireStories(document);

/** Links in prose that light up points of a chart: `data-marks` is what their names hold, such as a year or a place; a second click shows all again. */
function wireStories(root: Document): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>("a[data-marks]")) {
    link.addEventListener("click", (event) => {
      const figure = root.getElementById(link.hash.slice(1));
      if (figure === null) return;
      event.preventDefault();
      const isSet = link.getAttribute("aria-pressed") === "true";
      for (const other of root.querySelectorAll(`a[data-marks][href="${link.hash}"]`)) other.setAttribute("aria-pressed", "false");
      link.setAttribute("aria-pressed", String(!isSet));
      lightUp(figure, isSet ? null : (link.dataset.marks ?? ""));
      figure.querySelector("[data-part=picture]")?.scrollIntoView({ block: "nearest", behavior: "smooth" });
    });
    link.setAttribute("role", "button");
    link.setAttribute("aria-pressed", "false");
  }
}

/** Marks the points whose first words hold a text, and fades the others; null shows all as they were. */
function lightUp(figure: Element, mark: string | null): void {
  const picture = figure.querySelector("[data-part=picture]");
  picture?.toggleAttribute("data-lit", mark !== null);
  for (const point of figure.querySelectorAll("[data-part=picture] a")) {
    const name = nameOfMark(point).split(" · ")[0] ?? "";
    point.toggleAttribute("data-marked", mark !== null && name.includes(mark));
  }
}
