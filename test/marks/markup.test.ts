import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { markupOf } from "../../src/marks/markup.js";

const { document } = new JSDOM("").window;
const HOSTILE = '<script>window.q=1</script>"><svg onload=q=1>';

test("labels and texts of a drawing stay what they are, and hold no bracket", () => {
  const holder = document.createElement("div");
  holder.innerHTML =
    '<figure><svg viewBox="0 0 1 1"><style>a > b { fill: red }</style><a xlink:href="#x"><text>t</text></a></svg></figure>';
  const text = holder.querySelector("text");
  const link = holder.querySelector("a");
  link?.setAttribute("aria-label", HOSTILE);
  if (text) text.textContent = HOSTILE;
  const figure = holder.firstElementChild as Element;
  const markup = markupOf(figure);
  expect(markup).not.toContain("<script");
  expect(markup).not.toContain("<svg onload");
  holder.innerHTML = markup;
  expect(holder.querySelector("a")?.getAttribute("aria-label")).toBe(HOSTILE);
  expect(holder.querySelector("a")?.getAttribute("href")).toBe("#x");
  expect(holder.querySelector("text")?.textContent).toBe(HOSTILE);
  expect(holder.querySelector("style")?.textContent).toBe("a > b { fill: red }");
  expect(holder.querySelector("svg")?.getAttribute("viewBox")).toBe("0 0 1 1");
});

test("lengths are said to a tenth of a pixel, what a mark says of its figure in full", () => {
  const { document } = new JSDOM('<svg><a aria-label="0.12345"><circle cx="21.241666" cy="-0.0444" r="3.5"></circle></a></svg>').window;
  const shape = document.createElementNS("http://www.w3.org/2000/svg", "path");
  shape.setAttribute("d", "M21.242,130.986L.0533,1e2");
  shape.setAttribute("transform", "translate(27.75,132)");
  document.querySelector("svg")?.append(shape);
  const markup = markupOf(document.querySelector("svg") as Element);
  expect(markup).toContain('<a aria-label="0.12345"><circle cx="21.2" cy="0" r="3.5"/></a>');
  expect(markup).toContain('<path d="M21.2,131L0.1,1e2" transform="translate(27.8,132)"/>');
});

test("rules that have nothing but their ends are one path, others stay lines; a link's own fill is that around it", () => {
  const plain =
    '<line x1="1" y1="2" x2="1" y2="9"></line><line x1="3.24" y1="2" x2="8" y2="2"></line><line x1="0" y1="0" x2="1" y2="1"></line>';
  const named = '<line x1="1" y1="2" x2="1" y2="9" stroke="red"></line><line x1="1" y1="2" x2="3" y2="9"><title>t</title></line>';
  const { document } = new JSDOM(`<svg><g stroke="red">${plain}</g><g>${named}</g><a fill="inherit"><g fill="inherit"></g></a></svg>`)
    .window;
  expect(markupOf(document.querySelector("svg") as Element)).toBe(
    '<svg><g stroke="red"><path d="M1 2V9M3.2 2H8M0 0L1 1"/></g>' +
      '<g><line x1="1" y1="2" x2="1" y2="9" stroke="red"/><line x1="1" y1="2" x2="3" y2="9"><title>t</title></line></g>' +
      '<a><g fill="inherit"/></a></svg>',
  );
});
