import { JSDOM } from "jsdom";
import MarkdownIt from "markdown-it";
import { beforeAll, describe, expect, test } from "vitest";
import type { EmbedFacts } from "../../src/charts/embed-code.js";
import { writeEmbedCode } from "../../src/charts/embed-code.js";
import { readPictureAddress, type ViewCode, writeFigureCode, writeViewCode } from "../../src/charts/view-code.js";
import { EDITORS, sanitise } from "../fixtures/sanitise.js";

const SITE = "https://atlas.example/";
const HEIGHTS = [
  { from: 280, height: 900 },
  { from: 565, height: 640 },
];
const ALT = "深圳 2024：12 件；中山 2023：至少 7 件。";
const FACTS: EmbedFacts = {
  id: "series-fines",
  name: "历年罚款",
  title: "罚款下降",
  alt: ALT,
  site: "图鉴",
  version: "数据版本 0123456789ab",
  heights: HEIGHTS,
};
const stock = writeEmbedCode(FACTS, { lang: "zh", version: null, theme: "auto", bureaus: [], script: false }, SITE);
const view: ViewCode = {
  ...{ lang: "zh", version: null, theme: "auto", query: "?bureaus=440300&title=%E6%B7%B1", title: "我的标题", alt: ALT, heights: HEIGHTS },
  picture: null,
};
const frame = writeViewCode(view, SITE);
const PICTURE = "https://paper.example/uploads/penalty.amount-trend.zh.png";
const pictured = writeViewCode({ ...view, picture: PICTURE }, SITE);
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9" role="img" aria-labelledby="name words"><title id="name">我的标题</title>
<desc id="words">${ALT}</desc>

<g id="foot"><text x="1" y="2" fill="#111">来源：两份报告</text></g>
</svg>`;
const figure = writeFigureCode(svg, { lang: "zh", title: "我的标题", page: `${SITE}zh/explore.html?bureaus=440300` });

const EDITOR_NAMES = Object.keys(EDITORS) as (keyof typeof EDITORS)[];

describe.each(EDITOR_NAMES)("pasted into %s", (name) => {
  test("a chart of the site leaves its picture with the words of it, and a line that names and links it", () => {
    const left = sanitise(stock, name);
    expect(left.querySelector("iframe")).toBeNull();
    expect(left.querySelector("img")?.getAttribute("src")).toBe(`${SITE}charts/series-fines.zh.png`);
    if (name !== "wechat") expect(left.querySelector("img")?.getAttribute("alt")).toBe(ALT);
    if (name !== "wechat") expect(left.querySelector("figcaption a")?.getAttribute("href")).toBe(`${SITE}zh/chart/series-fines.html`);
    expect(left.textContent).toContain("历年罚款");
    expect(gapsIn(left)).toEqual([]);
  });

  test("a reader's frame leaves her headline and the chart in words, and no hole", () => {
    const left = sanitise(frame, name);
    expect(left.textContent.replaceAll(/\s+/g, " ")).toMatch(/我的标题.*深圳 2024：12 件/);
    expect(gapsIn(left)).toEqual([]);
  });
});

describe.each(EDITOR_NAMES)("pasted into %s", (name) => {
  test("a reader's frame over a picture that she uploaded leaves that, with its words and the link", () => {
    const left = sanitise(pictured, name);
    expect(left.querySelector("iframe")).toBeNull();
    expect(left.querySelector("img")?.getAttribute("src")).toBe(PICTURE);
    if (name !== "wechat") expect(left.querySelector("img")?.getAttribute("alt")).toBe(ALT);
    if (name !== "wechat") expect(left.querySelector("figcaption a")?.getAttribute("href")).toMatch(/zh\/explore\.html\?bureaus=440300/);
    expect(left.textContent).toContain("我的标题");
    expect(gapsIn(left)).toEqual([]);
  });
});

test.each([
  ["https://paper.example/a%20b.png?w=1", true],
  ["/wp-content/uploads/2026/11/chart.png", true],
  ["chart.zh.png", true],
  ["", false],
  ["javascript:alert(1)", false],
  ["JavaScript:alert(1)", false],
  ["data:image/svg+xml;base64,PHN2Zz4=", false],
  ["//evil.example/a.png", false],
  ["https://", false],
  ['a.png" onerror="alert(1)', false],
  ["a.png\u0000", false],
  ["x".repeat(3000), false],
])("an author's picture may stand at %j: %s", (text, may) => expect(readPictureAddress(text)).toBe(may ? text : null));

describe("a figure with its picture inside", () => {
  test("stays a picture in WeChat, whose frames are removed", () => {
    const left = sanitise(figure, "wechat");
    expect(left.querySelector("svg text")?.textContent).toBe("来源：两份报告");
    expect(left.querySelector("svg desc")?.textContent).toBe(ALT);
    expect(left.textContent).toContain("我的标题");
  });

  test("holds no script, no id that another has, and nothing that is fetched", () => {
    const { document } = new JSDOM(figure + writeFigureCode(svg.replace("我的", "他的"), { lang: "zh", title: "", page: SITE })).window;
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(figure).not.toMatch(/<script|\bon\w+=|<image|url\(/);
  });
});

describe("a newsletter in Markdown", () => {
  let render: (text: string) => string;
  beforeAll(() => {
    const markdown = new MarkdownIt({ html: true });
    render = (text) => markdown.render(text);
  });
  test.each([stock, frame, pictured, figure])("keeps the code as one piece between its paragraphs", (code) => {
    const html = render(`甲\n\n${code}\n\n乙`);
    expect(html).toBe(`<p>甲</p>\n${code}\n<p>乙</p>\n`);
  });
});

/** Elements that would leave a hole: a height or padding with nothing inside. */
function gapsIn(left: HTMLElement): string[] {
  const sized = [...left.querySelectorAll<HTMLElement>("[style]")].filter((element) =>
    /(?:^|;)\s*(?:min-height|height|padding[\w-]*):/.test(element.getAttribute("style") ?? ""),
  );
  return sized.filter((element) => element.localName !== "img" && element.localName !== "svg").map((element) => element.outerHTML);
}
