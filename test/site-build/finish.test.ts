import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { JSDOM } from "jsdom";
import { fillSite, mendShell } from "../../loaders/site/finish.js";
import { factsFile, MARKS } from "../../loaders/site/page-facts.js";
import { POLICY_META } from "../../loaders/site/policy.js";
import { finishLost, LOST } from "../../loaders/site/lost.js";
import { finishShell } from "../../loaders/site/shell.js";
import { writeText } from "../../loaders/site/write.js";
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

describe("finishShell", () => {
  test("names the language and the way to the root", () => {
    const { html } = finishShell(PAGE, "en/report/a.html");
    expect(html).toContain('<html lang="en" data-root="../../">');
    expect(html).toContain('<script src="../../version.js" defer=""></script>');
    expect(finishShell(PAGE, "zh/index.html").html).toContain('<html lang="zh-Hans" data-root="../">');
    expect(finishShell(PAGE, "index.html").html).toContain('<html lang="zh-Hans" data-root="./">');
  });

  test("leaves no empty anchor on a heading", () => {
    const page = PAGE.replace('<h1 id="a"><a href="#a">', '<h1 id="" tabindex="-1"><a class="observablehq-header-anchor" href="#">');
    expect(finishShell(page, "zh/a.html").html).toContain("<h1>Report of &amp; 甲</h1>");
  });

  test("ties no page to the root of a host", () => {
    const based = PAGE.replace('<meta charset="utf-8">', '<meta charset="utf-8">\n<base href="/">');
    expect(finishShell(based, "zh/a.html").html).not.toContain("<base");
  });

  test("leaves the page for lost addresses whole in itself: looks and links right at any depth of them", () => {
    const linked = PAGE.replace(
      '<meta charset="utf-8">',
      '<meta charset="utf-8"><link rel="stylesheet" href="./style.css"><a href="./zh/">概览</a>',
    );
    const html = finishLost(finishShell(linked, LOST).html, (href) => `/* ${href} */`);
    expect(html).toContain("<style>/* ./style.css */</style>");
    expect(html).toContain('<a href="/zh/">');
    expect(html).not.toMatch(/<script|(?:href|src|data-root)="\.\//);
  });

  test("allows zoom", () => {
    expect(finishShell(PAGE, "en/a.html").html).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
  });

  test("states the policy before any script", () => {
    const { html } = finishShell(PAGE, "en/a.html");
    const policy = html.indexOf(POLICY_META);
    expect(policy).toBeGreaterThan(0);
    expect(policy).toBeLessThan(html.indexOf("<script"));
  });

  test("moves inline scripts to files beside the page and leaves the others", () => {
    const { html, scripts } = finishShell(PAGE, "en/report/a.html");
    const [name] = [...scripts.keys()];
    expect(name).toMatch(/^a\.[0-9a-f]{8}\.js$/);
    expect(scripts.get(name ?? "")).toBe('\n\nimport "../_observablehq/client.js";\n\n');
    expect(html.match(/<script[^>]*>[^<]*<\/script>/g)).toEqual([
      `<script type="module" src="./${name}"></script>`,
      '<script type="module" src="../_import/page.js"></script>',
      '<script src="../../version.js" defer=""></script>',
    ]);
  });

  test("takes nothing for a script that stands in an attribute", () => {
    const hostile = PAGE.replace("<p>What", '<p title="<script>window.q=1</script>" data-x=\'<script type="module">q=2</script>\'>What');
    const { html, scripts } = finishShell(hostile, "en/a.html");
    expect(scripts.size).toBe(1);
    const [paragraph] = new JSDOM(html).window.document.querySelectorAll("main p");
    expect(paragraph?.getAttribute("title")).toBe("<script>window.q=1</script>");
    expect(paragraph?.getAttribute("data-x")).toBe('<script type="module">q=2</script>');
  });
});

const BARE = PAGE.replace(/<script type="module" src.*\n/, "").replace('import "../_observablehq/client.js";', "define({});");

describe("a built site", () => {
  let dist: string;
  beforeAll(async () => {
    dist = await mkdtemp(join(tmpdir(), "atlas-dist-"));
    mkdirSync(join(dist, "en/report"), { recursive: true });
    await writeFile(join(dist, "en/report/a.html"), BARE.replace("</main>", '<p id="x/y@1"></p><a href="../index.html">up</a></main>'));
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

  test("has styles inside pages of charts, which wait for them, and beside the others", async () => {
    const shell = await mkdtemp(join(tmpdir(), "atlas-styles-"));
    const styled = PAGE.replace(
      '<meta charset="utf-8">',
      '<meta charset="utf-8"><link rel="preload" as="style" href="../s.css"><link rel="stylesheet" type="text/css" href="../s.css">',
    ).replace(/<script[^]*?<\/script>\n/g, "");
    await writeText(join(shell, "s.css"), "p > q { color: red }");
    await writeText(join(shell, "zh/fines.html"), styled.replace("</main>", '<div data-atlas="zh/figure/fines.html"></div></main>'));
    await writeText(join(shell, "zh/bureaus.html"), styled);
    await mendShell(shell);
    const read = (name: string) => readFile(join(shell, "zh", name), "utf8");
    expect(await read("fines.html")).toContain("<style>p > q { color: red }</style>");
    expect(await read("fines.html")).not.toContain("s.css");
    expect(await read("bureaus.html")).toContain('rel="stylesheet" type="text/css" href="../s.css"');
    await rm(shell, { recursive: true });
  });

  test("tells links that lead nowhere, and those that break below another path", async () => {
    const { broken, links } = await findBrokenLinks(dist);
    expect(broken.map(({ page, href }) => `${page} ${href}`)).toEqual([
      "en/index.html ./report/a.html#none",
      "en/index.html ./report/b.html",
      "en/index.html /en/",
      "en/index.html #top",
      "en/index.html a.html?q=1&b",
      "en/index.html ./c.html",
    ]);
    // A build that finds nothing changed follows no link again; one from which a target is gone follows all.
    expect((await findBrokenLinks(dist, links)).broken).toEqual([]);
    const more = { ...links, files: new Set([...links.files, "gone.csv"]) };
    expect((await findBrokenLinks(dist, more)).broken).toEqual(broken);
    const page = links.pages.get("en/report/a.html");
    const anchored = { ...page, stamp: "other", anchors: `${page?.anchors ?? ""}\nmore`, hrefs: "" };
    expect((await findBrokenLinks(dist, { ...links, pages: new Map([...links.pages, ["en/report/a.html", anchored]]) })).broken).toEqual(
      broken,
    );
  });

  test("has a page for each record, after the model of its kind, and whatever a record says stays text", async () => {
    const root = await mkdtemp(join(tmpdir(), "atlas-records-"));
    const [site, blocks, shell] = [join(root, "dist"), join(root, "blocks"), join(root, "shell")];
    const title = 'a"><script>window.q=1</script>';
    const page = BARE.replace("Source |", "Bureau |")
      .replace("</title>", `</title>\n<meta name="description" content="${MARKS.description}">`)
      .replace(
        /<h1[\s\S]*<\/p>/,
        (inside) =>
          `${inside.slice(0, 0)}<a href="../../zh/bureau/${MARKS.id}.html"></a><div data-atlas="en/view/bureau/${MARKS.id}.html"></div>`,
      );
    for (const lang of ["zh", "en"]) await writeText(join(shell, lang, "bureau", `${MARKS.id}.html`), page);
    const facts = { title: { zh: title, en: title }, description: { zh: "$& $1", en: "$& $1" } };
    await writeText(
      factsFile(blocks, "bureau"),
      JSON.stringify([
        ["110000", facts],
        ["120000", facts],
      ]),
    );
    for (const id of ["110000", "120000"]) await writeText(join(blocks, `en/view/bureau/${id}.html`), `<h1>${id} $&amp; <i></i></h1>`);
    await mendShell(shell);
    expect(await fillSite({ shell, blocks, dist: site })).toMatchObject({ pages: 4 });
    expect((await readdir(join(site, "en/bureau"))).filter((file) => file.endsWith(".html")).sort()).toEqual([
      "110000.html",
      "120000.html",
    ]);
    const { document } = new JSDOM(await readFile(join(site, "en/bureau/120000.html"), "utf8")).window;
    expect(document.title).toBe(`${title} | Atlas`);
    expect(document.querySelector("meta[name=description]")?.getAttribute("content")).toBe("$& $1");
    expect(document.querySelector("main h1")?.textContent).toBe("120000 $& ");
    expect(document.querySelector("main a")?.getAttribute("href")).toBe("../../zh/bureau/120000.html");
    expect([...document.querySelectorAll("script")].map((script) => script.textContent).join("")).toBe("");
    await rm(root, { recursive: true });
  });

  test("is finished page by page", async () => {
    const made = await mkdtemp(join(tmpdir(), "atlas-made-"));
    await mendShell(dist);
    expect(await fillSite({ shell: dist, blocks: dist, dist: made })).toMatchObject({ pages: 2 });
    const files = await readdir(join(made, "en/report"));
    expect(files.filter((file) => file.endsWith(".js"))).toHaveLength(1);
    expect(await readFile(join(made, "en/report/a.html"), "utf8")).toContain('lang="en" data-root="../../"');
    await rm(made, { recursive: true });
  });
});
