import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { type EmbedChoice, embedAddress, hostScript, writeComponentCode, writeEmbedCode } from "../../src/charts/embed-code.js";

const SITE = "https://atlas.example/some/where/";
const facts = {
  ...{ id: "series-fines", name: `罚款 "A" & <B>`, title: "罚款：甲上升", alt: "甲：1（据数据版本 0123456789ab）" },
  ...{ site: "图鉴", version: "数据版本 0123456789ab" },
  heights: [
    { from: 280, height: 900 },
    { from: 565, height: 640 },
  ],
};
const choice: EmbedChoice = { lang: "zh", version: null, theme: "auto", bureaus: [], script: false };
const parse = (code: string) => new JSDOM(code).window.document;

describe("embed code", () => {
  test("is a frame in a figure over a linked picture, and a line that names the chart", () => {
    const figure = parse(writeEmbedCode(facts, choice, SITE)).querySelector("body > figure");
    expect(figure?.querySelector("iframe")?.getAttribute("src")).toBe(`${SITE}embed/series-fines.zh.html`);
    expect(figure?.querySelector("iframe")?.title).toBe(facts.name);
    expect(figure?.querySelector("iframe")?.height).toBe("900");
    expect(figure?.querySelector("a > img")?.getAttribute("src")).toBe(`${SITE}charts/series-fines.zh.png`);
    expect(figure?.querySelector("a > img")?.getAttribute("alt")).toBe(facts.alt);
    for (const link of figure?.querySelectorAll("a") ?? []) expect(link.href).toBe(`${SITE}zh/chart/series-fines.html`);
    expect(figure?.querySelector("figcaption")?.textContent).toBe(`${facts.name} · 图鉴`);
  });

  test("keeps the linked picture and the line where a system removes frames and styles", () => {
    const document = parse(writeEmbedCode(facts, choice, SITE));
    document.querySelector("iframe")?.remove();
    for (const element of document.querySelectorAll("[style]")) element.removeAttribute("style");
    expect(document.querySelector("figure a > img")).not.toBeNull();
    expect(document.querySelector("figure")?.textContent?.trim()).toBe(`${facts.name} · 图鉴`);
  });

  test("of a frozen chart repeats its figures, with the picture and version that are frozen with it", () => {
    const figure = parse(writeEmbedCode(facts, { ...choice, version: "0123456789ab" }, SITE)).querySelector("figure");
    expect(figure?.querySelector("img")?.getAttribute("src")).toBe(`${SITE}embed/0123456789ab/series-fines.zh.svg`);
    expect(figure?.querySelector("img")?.getAttribute("alt")).toBe(facts.alt);
    expect(figure?.querySelector("figcaption")?.textContent).toBe(`${facts.title} · 图鉴 · 数据版本 0123456789ab`);
  });

  test("holds no script unless asked for", () => {
    expect(writeEmbedCode(facts, choice, SITE)).not.toContain("<script");
    expect(
      writeEmbedCode(facts, { ...choice, script: true }, SITE)
        .split("\n")
        .at(-1),
    ).toBe(hostScript(SITE));
  });

  test("names version, theme and bureaus in its address", () => {
    expect(embedAddress("months", { ...choice, lang: "en", version: "0123456789ab", theme: "dark", bureaus: ["440300"] }, SITE)).toBe(
      `${SITE}embed/0123456789ab/months.en.html?theme=dark&bureaus=440300`,
    );
  });
});

test("the web component names what differs from the usual, around a link", () => {
  const plain = parse(writeComponentCode(facts, choice, SITE)).querySelector("enforcement-chart");
  expect(plain?.getAttributeNames()).toEqual(["chart", "lang"]);
  expect(plain?.querySelector("a")?.textContent).toBe(facts.name);
  const chosen = { ...choice, version: "0123456789ab", theme: "dark", bureaus: ["440300", "330000"] } as const;
  const full = parse(writeComponentCode(facts, chosen, SITE)).querySelector("enforcement-chart");
  expect(full?.getAttribute("bureaus")).toBe("440300,330000");
  expect(full?.getAttribute("version")).toBe("0123456789ab");
  expect(full?.getAttribute("theme")).toBe("dark");
});
