import { describe, expect, test } from "vitest";
import { renderFacts, renderLinks } from "../../loaders/site/head.js";
import { addressOf, siteAddress } from "../../loaders/site/site-address.js";
import { linkOembed, renderUnfolding } from "../../loaders/site/unfold.js";

const SITE = "https://atlas.example/x/";

describe("renderUnfolding", () => {
  test("names title, description and the chart's own card, and how to embed it", () => {
    const head = renderUnfolding("en/chart/months.html", "Months", "What they say.", SITE);
    expect(head).toContain('<meta property="og:title" content="Months" />');
    expect(head).toContain('<meta property="og:description" content="What they say." />');
    expect(head).toContain(`<meta property="og:image" content="${SITE}charts/months.en.card.png" />`);
    expect(head).toContain(`<meta property="og:url" content="${SITE}en/chart/months.html" />`);
    expect(head).toContain('<meta name="twitter:card" content="summary_large_image">');
    expect(linkOembed("en/chart/months.html", "Months", SITE)?.text).toBe(
      `<link rel="alternate" type="application/json+oembed" href="${SITE}oembed/months.en.json" title="Months" />`,
    );
  });

  test("gives other pages the front card and nothing to embed", () => {
    const head = renderUnfolding("zh/fines.html", "罚款", "……", SITE);
    expect(head).toContain(`content="${SITE}charts/series-fines.zh.card.png"`);
    expect(linkOembed("zh/fines.html", "罚款", SITE)).toBeNull();
  });

  test("uses addresses relative to the page, and names none of its own, where the site's is not known", () => {
    const head = renderUnfolding("zh/chart/months.html", "月度", "……", "");
    expect(head).toContain('content="../../charts/months.zh.card.png"');
    expect(linkOembed("zh/chart/months.html", "月度", "")?.text).toContain('href="../../oembed/months.zh.json"');
    expect(head).not.toContain("og:url");
  });
});

describe("the head of a page", () => {
  test("says its description, how it unfolds, and its feeds, by its own title and description", () => {
    const head = renderFacts("/en/fines", { title: "Fines", description: '$& "money" <b>' }, SITE);
    expect(head).toContain('<meta property="og:title" content="Fines" />');
    expect(head).toContain('<meta property="og:description" content="$&amp; &quot;money&quot; &lt;b&gt;" />');
    expect(head).toContain('<meta name="description" content="$&amp; &quot;money&quot; &lt;b&gt;" />');
  });

  test("names the feed of a bureau, of an indicator, and the index of a folder", () => {
    expect(renderLinks("en/bureau/440300.html", "x", "").text).toContain('href="../../feeds/bureau/440300.atom"');
    expect(renderLinks("zh/indicator/penalty.amount.html", "x", "").text).toContain("feeds/indicator/penalty.amount.atom");
    expect(renderLinks("en/fines.html", "x", "").text).toContain('href="../feeds/all.atom"');
    expect(renderFacts("/en/index", { title: "x", description: "" }, SITE)).toContain(`content="${SITE}en/index.html"`);
    expect(renderFacts("/en/", { title: "x", description: "" }, SITE)).toContain(`content="${SITE}en/index.html"`);
  });
});

test("the site's address ends in a slash, and paths are seen from the page where it is not known", () => {
  expect(siteAddress("https://a.example")).toBe("https://a.example/");
  expect(siteAddress("https://a.example/b/")).toBe("https://a.example/b/");
  expect(siteAddress("")).toBe("");
  expect(addressOf("a.png", 0, "")).toBe("./a.png");
  expect(addressOf("a.png", 2, "")).toBe("../../a.png");
  expect(addressOf("a.png", 2, SITE)).toBe(`${SITE}a.png`);
});
