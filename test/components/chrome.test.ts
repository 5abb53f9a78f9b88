import { expect, test } from "vitest";
import { langOfPath, otherPath, renderFooter, renderHead, renderHeader } from "../../src/components/chrome.js";

test.each([
  ["/zh/fines", "zh", "/en/fines"],
  ["/en/report/990100-2021", "en", "/zh/report/990100-2021"],
  ["/en/index", "en", "/zh/index"],
  ["/404", "zh", "/en/"],
])("%s is %s, its other language %s", (path, lang, other) => {
  expect([langOfPath(path), otherPath(path)]).toEqual([lang, other]);
});

test("the header marks the page it stands on and leads to the other language", () => {
  const header = renderHeader("/en/fines");
  expect(header.match(/aria-current="page"/g)).toHaveLength(1);
  expect(header).toContain('<a href="/en/fines" aria-current="page">Fines</a>');
  expect(header).toContain('href="/zh/fines" hreflang="zh-Hans"');
  expect(renderHeader("/en/report/990100-2021")).not.toContain("aria-current");
});

test.each([
  ["/zh/fines", "./search.html"],
  ["/en/report/990100-2021", "../search.html"],
  ["/404", "./zh/search.html"],
])("the field of %s sends to %s, which stands beside it below any path", (path, action) => {
  expect(renderHeader(path)).toContain(`action="${action}"`);
});

test("the search page has no second field in its head", () => expect(renderHeader("/zh/search")).not.toContain("<form"));

test("every page has the small script, and its own only where it has something to answer", () => {
  const scripts = (path: string) => [...renderHead(path).matchAll(/components\/([\w-]+)\.js/g)].map(([, name]) => name);
  expect(["/zh/fines", "/zh/search", "/en/bureau/440300", "/en/indicator/penalty.amount", "/404"].map(scripts)).toEqual([
    ["site", "page"],
    ["site", "search"],
    ["site", "record"],
    ["site"],
    ["site"],
  ]);
});

test("the footer states the data version and how to report an error", () => {
  expect(renderFooter("/zh/fines", "abc123")).toContain("abc123");
  expect(renderFooter("/en/fines", "abc123")).toContain('href="/en/methods#errors"');
});
