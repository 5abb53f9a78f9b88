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
