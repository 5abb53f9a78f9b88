import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import type { Letters } from "../../src/marks/letters.js";
import { SvgFile } from "../../src/marks/svg-file.js";

/** Letters that are all half as wide as high, with an outline named after them. */
const LETTERS: Letters = {
  width: (text) => 500 * [...text].length,
  place: (text, bold) => [...text].map((char, i) => ({ id: `${bold ? "b" : "r"}${char}`, x: 500 * i })),
  outline: (id) => `M0 0h${id.length}`,
};
const COLOURS = new Map([
  ["ink", "#111111"],
  ["mark", "#2222ff"],
]);

const draw = (svg: string): Element => {
  const element = new JSDOM(svg).window.document.body.firstElementChild;
  if (element === null) throw new Error("no drawing");
  return element;
};
const write = (svg: string, letters: Letters | null = LETTERS) => {
  const file = new SvgFile({ colours: COLOURS, letters });
  return { body: file.write(draw(svg)), defs: file.defs() };
};

test("text becomes outlines at its place, each kept once", () => {
  const { body, defs } = write('<svg><g font-size="20" text-anchor="end"><text x="50" y="0.5em">aba</text></g></svg>');
  expect(body).toContain(
    '<g data-text="aba" transform="translate(20,10) scale(0.02)"><use xlink:href="#ra"/><use xlink:href="#rb" x="500"/>',
  );
  expect(defs).toBe('<defs><path id="ra" d="M0 0h2"/><path id="rb" d="M0 0h2"/></defs>');
  expect(body).not.toContain("<text");
});

test("weight, slant, anchor and lines of their own are kept", () => {
  const { body } = write(
    '<svg><g font-weight="600" font-style="italic" text-anchor="middle"><text><tspan x="10" y="1em">a</tspan><tspan x="10" dy="1em">bb</tspan></text></g></svg>',
  );
  expect(body).toContain('data-text="a" transform="translate(7.5,10) scale(0.01) skewX(-11)"');
  expect(body).toContain('data-text="bb" transform="translate(5,20) scale(0.01) skewX(-11)"');
  expect(body).toContain("#ba");
});

test("a halo stands behind its letters, as wide as it was drawn", () => {
  const { body } = write('<svg><g stroke="var(--mark)" stroke-width="3" paint-order="stroke"><text>a</text></g></svg>');
  expect(body).toMatch(/scale\(0\.01\)" stroke-width="300"><use[^>]*\/><\/g><g [^>]*stroke="none"><use/);
  expect(body).toContain('stroke="#2222ff"');
});

test("drawings inside and links become groups, addresses and the page's own attributes go", () => {
  const { body } = write(
    '<svg aria-label="x"><svg x="10.123456" y="5" viewBox="0 0 9 9" style="overflow:visible"><g data-mark="dot" fill="currentColor"><a href="./x.html" tabindex="-1"><circle r="3" cx="1.23456"><title>a &lt; b</title></circle></a></g></svg></svg>',
  );
  expect(body).toBe(
    '<g id="panel"><g id="panel-2" transform="translate(10.12,5)"><g id="dot" fill="#111111"><g><circle r="3" cx="1.23"><title>a &lt; b</title></circle></g></g></g></g>',
  );
});

test("a colour that no style sheet has is an error that names it", () => {
  expect(() => write('<svg><rect fill="var(--nothing)"/></svg>')).toThrow("picture unknown colour: --nothing");
});

test("without letters text stays text, with what says how it looks", () => {
  const { body, defs } = write(
    '<svg><g font-size="20" text-anchor="end" font-family="inherit"><text x="50">a &amp; b</text></g></svg>',
    null,
  );
  expect(body).toBe('<g id="panel"><g font-size="20" text-anchor="end"><text><tspan x="50" y="0">a &amp; b</tspan></text></g></g>');
  expect(defs).toBe("");
});
