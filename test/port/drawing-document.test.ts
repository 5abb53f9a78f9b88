import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { openDrawing } from "../../loaders/port/drawing-document.js";
import { openStudio } from "../../loaders/publish/pictures/charts.js";
import { drawPictures } from "../../loaders/publish/pictures/draw.js";
import { drawChart } from "../../loaders/site/charts.js";
import { openEngine } from "../../loaders/tables/engine.js";
import { loadTables } from "../../loaders/tables/pack.js";
import { gatherFacts } from "../../src/charts/chart-facts.js";
import { CHARTS } from "../../src/charts/index.js";
import { PNG_KINDS } from "../../src/charts/picture.js";
import { publishChart } from "../../loaders/publish/charts.js";
import { EDITION } from "../fixtures/edition.js";

const SVG = "http://www.w3.org/2000/svg";

/** A chart of each kind of drawing: panels, rows of years, a grid, tiles, places, a scatter; pictures are made of some. */
const DRAWN = CHARTS.filter(({ id }) =>
  ["fines-amount", "series-fines", "coverage", "tiles-value", "places-fines", "per-capita", "leniency", "months"].includes(id),
);
const PICTURED = ["fines-amount", "tiles-value"];

describe("a document to draw in", () => {
  test("gives charts of each kind, and their pictures, as jsdom's does, byte for byte", { timeout: 60_000 }, async () => {
    expect(DRAWN).toHaveLength(8);
    const tables = await loadTables();
    const engine = await openEngine(tables);
    const facts = gatherFacts(tables, EDITION);
    const studio = await openStudio("src/styles");
    const drawWith = async (chart: (typeof CHARTS)[number], document: Document) => {
      const { html, charts } = await drawChart(chart, engine, document);
      if (charts === undefined || !PICTURED.includes(chart.id)) return html;
      const { texts } = publishChart(charts, facts);
      const pictures = drawPictures(charts.zh, texts.zh, { ...studio, document });
      return { html, svg: pictures.svg, pictures: PNG_KINDS.map((kind) => pictures.write(kind)) };
    };
    for (const chart of DRAWN) {
      const [own, jsdom] = [await drawWith(chart, openDrawing()), await drawWith(chart, new JSDOM("").window.document)];
      expect(own, chart.id).toEqual(jsdom);
    }
    engine.close();
  });

  test("moves nodes among others, and out of them", () => {
    for (const document of [openDrawing(), new JSDOM("").window.document]) {
      const make = (name: string) => document.createElementNS(SVG, name);
      const [svg, a, b, c] = [make("svg"), make("g"), make("path"), make("text")];
      svg.append(a, b, "said");
      svg.prepend(c);
      svg.insertBefore(b, a);
      c.remove();
      a.append(c);
      c.textContent = "own";
      expect([...svg.childNodes].map(({ nodeName }) => nodeName)).toEqual(["path", "g", "#text"]);
      expect([svg.textContent, svg.children.length, svg.firstChild, b.nextSibling, c.parentNode]).toEqual(["ownsaid", 2, b, a, a]);
      expect([a.compareDocumentPosition(b), b.compareDocumentPosition(a)]).toEqual([2, 4]);
      const copy = svg.cloneNode(true) as Element;
      c.textContent = "";
      expect([copy.textContent, c.firstChild]).toEqual(["ownsaid", null]);
    }
  });

  test("finds what drawings ask for, declares styles, and refuses to guess what else is meant", () => {
    for (const document of [openDrawing(), new JSDOM("").window.document]) {
      const make = (name: string) => document.createElementNS(SVG, name) as SVGElement;
      const [svg, g, inner] = [make("svg"), make("g"), make("g")];
      g.setAttribute("aria-label", "marks");
      inner.setAttribute("aria-label", "more");
      inner.setAttribute("role", "img");
      g.append(inner);
      svg.append(g);
      expect([...svg.querySelectorAll("g[aria-label]")]).toEqual([g, inner]);
      expect([...svg.querySelectorAll("g[aria-label]:not([role])")]).toEqual([g]);
      expect([svg.querySelector(":scope > g"), svg.querySelector("title"), svg.querySelectorAll("*").length]).toEqual([g, null, 2]);
      const figure = document.createElement("figure");
      Object.assign(figure, { className: "drawn", style: "color:red; margin : 1px" });
      expect([...figure.attributes].map(({ name, value }) => [name, value])).toEqual([
        ["class", "drawn"],
        ["style", "color: red; margin: 1px;"],
      ]);
      Object.assign(svg.style, { fontFamily: "inherit", overflow: "visible" });
      svg.style.setProperty("overflow", "hidden");
      expect(svg.getAttribute("style")).toBe("font-family: inherit; overflow: hidden;");
    }
    expect(() => openDrawing().documentElement.querySelector("g > a")).toThrow("selector that no drawing asks for: g > a");
  });
});
