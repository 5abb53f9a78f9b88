import { expect, test } from "vitest";
import { sayOnce } from "../../loaders/site/said-once.js";

const chart = (notes: string) => `<figure><div data-part="footnotes"><ul class="atlas-footnotes">\n${notes}</ul></div><p>note</p></figure>`;

test("notes that a chart above has word for word are told once; others stay", () => {
  const page = [chart("<li>① law</li>"), chart("<li>① law</li>"), chart("<li>② reform</li>"), chart("<li>① law</li>")].join("\n");
  const said = sayOnce(page, "en");
  expect(said.match(/① law/g)).toHaveLength(1);
  expect(said.match(/② reform/g)).toHaveLength(1);
  expect(said.match(/at the chart above/g)).toHaveLength(2);
  expect(said.match(/<p>note/g)).toHaveLength(4);
  expect(sayOnce(chart("<li>① law</li>"), "zh")).toBe(chart("<li>① law</li>"));
});
