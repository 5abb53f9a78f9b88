import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { finishPage, finishSite } from "../../loaders/site/finish.js";
import { findBrokenLinks } from "../../loaders/site/links.js";

const PAGE = `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<meta name="generator" content="Observable Framework v1.13.4">
<title>Source | Atlas</title>
<script type="module">

import "../_observablehq/client.js";

</script>
<script type="module" src="../_import/page.js"></script>
</head>
<body>
<header><p>Skip</p></header>
<main id="observablehq-main" class="observablehq">
<h1 id="a"><a href="#a">Report of &amp; 甲</a></h1>
<p>What <b>this</b> "says".</p>
</main>
</body>
</html>
`;

describe("finishPage", () => {
  test("names the language and the way to the root", () => {
    expect(finishPage(PAGE, "en/report/a.html").html).toContain('<html lang="en" data-root="../../">');
    expect(finishPage(PAGE, "zh/index.html").html).toContain('<html lang="zh-Hans" data-root="../">');
    expect(finishPage(PAGE, "index.html").html).toContain('<html lang="zh-Hans" data-root="./">');
  });

  test("leaves no empty anchor on a heading", () => {
    const page = PAGE.replace('<h1 id="a"><a href="#a">', '<h1 id="" tabindex="-1"><a class="observablehq-header-anchor" href="#">');
    expect(finishPage(page, "zh/a.html").html).toContain("<h1>Report of &amp; 甲</h1>");
  });

  test("ties no page to the root of a host", () => {
    const based = PAGE.replace('<meta charset="utf-8">', '<meta charset="utf-8">\n<base href="/">');
    expect(finishPage(based, "404.html").html).not.toContain("<base");
  });

  test("allows zoom", () => {
    expect(finishPage(PAGE, "en/a.html").html).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
  });

  test("moves inline scripts to files beside the page and leaves the others", () => {
    const { html, scripts } = finishPage(PAGE, "en/report/a.html");
    const [name] = [...scripts.keys()];
    expect(name).toMatch(/^a\.[0-9a-f]{8}\.js$/);
    expect(scripts.get(name ?? "")).toBe('\n\nimport "../_observablehq/client.js";\n\n');
    expect(html.match(/<script[^>]*>[^<]*<\/script>/g)).toEqual([
      `<script type="module" src="./${name}"></script>`,
      '<script type="module" src="../_import/page.js"></script>',
    ]);
  });

  test("takes title and description from the page", () => {
    const { html } = finishPage(PAGE, "en/report/a.html");
    expect(html).toContain("<title>Report of &amp; 甲 | Atlas</title>");
    expect(html).toContain('<meta name="description" content="What this &quot;says&quot;.">');
  });

  test("keeps a description that is there", () => {
    const described = PAGE.replace("</title>", '</title><meta name="description" content="mine">');
    expect(finishPage(described, "en/a.html").html.match(/name="description"/g)).toHaveLength(1);
  });
});

describe("a built site", () => {
  let dist: string;
  beforeAll(async () => {
    dist = await mkdtemp(join(tmpdir(), "atlas-dist-"));
    mkdirSync(join(dist, "en/report"), { recursive: true });
    await writeFile(join(dist, "en/report/a.html"), PAGE.replace("</main>", '<p id="x/y@1"></p><a href="../index.html">up</a></main>'));
    const links = [
      "./report/a.html#x/y@1",
      "./report/a.html#none",
      "./report/b.html",
      "/en/",
      "../en/",
      "https://example.org/",
      "#top",
      "a.html?q=1&amp;b",
    ];
    await writeFile(
      join(dist, "en/index.html"),
      `<html>${links.map((href) => `<a class="k" href="${href}">l</a>`).join("")}<svg><a href="./c.html"></a></svg>`,
    );
  });
  afterAll(() => rm(dist, { recursive: true }));

  test("tells links that lead nowhere, and those that break below another path", async () => {
    const broken = await findBrokenLinks(dist);
    expect(broken.map(({ page, href }) => `${page} ${href}`)).toEqual([
      "en/index.html ./report/a.html#none",
      "en/index.html ./report/b.html",
      "en/index.html /en/",
      "en/index.html #top",
      "en/index.html a.html?q=1&b",
      "en/index.html ./c.html",
    ]);
  });

  test("is finished page by page", async () => {
    expect(await finishSite(dist, dist)).toBe(2);
    const files = await readdir(join(dist, "en/report"));
    expect(files.filter((file) => file.endsWith(".js"))).toHaveLength(1);
    expect(await readFile(join(dist, "en/report/a.html"), "utf8")).toContain('lang="en"');
  });
});
