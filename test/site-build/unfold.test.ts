import { describe, expect, test } from "vitest";
import { finishPage } from "../../loaders/site/finish.js";
import { addressOf, siteAddress } from "../../loaders/site/site-address.js";
import { renderUnfolding } from "../../loaders/site/unfold.js";

const SITE = "https://atlas.example/x/";

describe("renderUnfolding", () => {
  test("names title, description and the chart's own card, and how to embed it", () => {
    const head = renderUnfolding("en/chart/months.html", "Months", "What they say.", SITE);
    expect(head).toContain('<meta property="og:title" content="Months">');
    expect(head).toContain('<meta property="og:description" content="What they say.">');
    expect(head).toContain(`<meta property="og:image" content="${SITE}charts/months.en.card.png">`);
    expect(head).toContain(`<meta property="og:url" content="${SITE}en/chart/months.html">`);
    expect(head).toContain('<meta name="twitter:card" content="summary_large_image">');
    expect(head).toContain(`<link rel="alternate" type="application/json+oembed" href="${SITE}oembed/months.en.json" title="Months">`);
  });

  test("gives other pages the front card and nothing to embed", () => {
    const head = renderUnfolding("zh/fines.html", "罚款", "……", SITE);
    expect(head).toContain(`content="${SITE}charts/series-fines.zh.card.png"`);
    expect(head).not.toContain("oembed");
  });

  test("uses addresses relative to the page, and names none of its own, where the site's is not known", () => {
    const head = renderUnfolding("zh/chart/months.html", "月度", "……", "");
    expect(head).toContain('content="../../charts/months.zh.card.png"');
    expect(head).toContain('href="../../oembed/months.zh.json"');
    expect(head).not.toContain("og:url");
  });
});

test("every finished page tells how it unfolds, by its own title and description", () => {
  const page = `<html>\n<head>\n<title>Fines | Atlas</title>\n<meta name="description" content="$&amp; money">\n</head><body></body></html>`;
  const { html } = finishPage(page, "en/fines.html", SITE);
  expect(html).toContain('<meta property="og:title" content="Fines">');
  expect(html).toContain('<meta property="og:description" content="$&amp; money">');
  expect(html.match(/<\/head>/g)).toHaveLength(1);
});

test("the site's address ends in a slash, and paths are seen from the page where it is not known", () => {
  expect(siteAddress("https://a.example")).toBe("https://a.example/");
  expect(siteAddress("https://a.example/b/")).toBe("https://a.example/b/");
  expect(siteAddress("")).toBe("");
  expect(addressOf("a.png", 0, "")).toBe("./a.png");
  expect(addressOf("a.png", 2, "")).toBe("../../a.png");
  expect(addressOf("a.png", 2, SITE)).toBe(`${SITE}a.png`);
});
