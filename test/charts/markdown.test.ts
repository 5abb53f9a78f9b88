import { expect, test } from "vitest";
import { renderMarkdown } from "../../src/charts/markdown.js";

test.each([
  ["# Title", "<h2>Title</h2>\n"],
  ["[x](./fines.html)", '<p><a href="./fines.html" rel="noopener noreferrer">x</a></p>\n'],
  ["<b onclick=alert(1)>x</b>", "<p>&lt;b onclick=alert(1)&gt;x&lt;/b&gt;</p>\n"],
  ["[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>\n"],
])("%s is rendered", (text, html) => {
  expect(renderMarkdown(text).text).toBe(html);
});

test("an image of another host is a link, never loaded", () => {
  expect(renderMarkdown("![x](https://example.org/x.png)").text).not.toContain("<img");
});
