import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { langOfPath, otherPath, renderFooter, renderHead, renderHeader } from "../../src/components/chrome.js";
import { CONTACT } from "../../src/words/contact.js";

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
  // Where a script puts it in, a link leads to it without one.
  expect(renderFooter("/en/fines", null)).toContain('<span class="atlas-version"><a href="/en/data#cite">');
});

describe("where the site has an address for errors", () => {
  const linkOf = (path: string, contact: string) => {
    const { document } = new JSDOM(renderFooter(path, "abc123", contact)).window;
    return document.querySelector("a[data-contact]") as HTMLAnchorElement;
  };

  test("the foot of each page leads there with the page filled in, and beside it to what happens then", () => {
    const { href, dataset } = linkOf("/en/report/990100-2021", "errors@example.org");
    expect(dataset.contact).toBe("errors@example.org");
    const filled = new URL(href).searchParams;
    expect(filled.get("subject")).toBe("Error: en/report/990100-2021.html");
    expect(filled.get("body")).toMatch(/^Page: en\/report\/990100-2021\.html\r\nData version: abc123\r\n/);
    expect(renderFooter("/en/fines", "abc123", "errors@example.org")).toContain('href="/en/methods#errors"');
  });

  test.each([
    ["/zh/", "zh/index.html"],
    ["/404", CONTACT.lost.zh],
  ])("%s is called %s", (path, name) => {
    expect(new URL(linkOf(path, "https://forge.example/new?a=1&b=2").href).searchParams.get("body")).toContain(`页面：${name}\n`);
  });
});
