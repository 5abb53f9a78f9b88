import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { renderLost, renderViewPage } from "../../loaders/publish/embed/page.js";
import { VIEW_PLAIN } from "../../src/words/view.js";

const SETTINGS = { version: "0123456789ab", style: "p { color: red; }", notice: null } as const;

describe.each(["zh", "en"] as const)("the page for a reader's chart in %s", (lang) => {
  test.each([
    [true, "../../", "0123456789ab"],
    [false, "../", null],
  ])("frozen %s leads to the site from its folder, and says its version to its script", (frozen, up, version) => {
    const { document } = new JSDOM(renderViewPage({ ...SETTINGS, lang, frozen })).window;
    const { documentElement: root, body } = document;
    expect([root.lang, root.getAttribute("data-up"), root.getAttribute("data-frozen")]).toEqual([
      lang === "zh" ? "zh-Hans" : "en",
      up,
      version,
    ]);
    expect(body.innerHTML).toContain(`href="${up}${lang}/explore.html"`);
    expect([...document.querySelectorAll("script")].map((script) => [script.getAttribute("src"), script.defer])).toEqual([
      ["./view.js", true],
    ]);
    expect([document.title, document.querySelector("style")?.textContent.trim()]).toEqual([VIEW_PLAIN.title[lang], SETTINGS.style]);
    expect(document.querySelector(".atlas-notice")).toBeNull();
  });

  test("says what every page must say of its data", () => {
    const notice = { zh: "合成", en: "Synthetic" };
    const { document } = new JSDOM(renderViewPage({ ...SETTINGS, lang, frozen: false, notice })).window;
    expect(document.querySelector(".atlas-notice")?.textContent).toBe(notice[lang]);
  });
});

test("the page for lost addresses has no script, and no address that would have to hold anywhere", () => {
  const { document } = new JSDOM(renderLost("")).window;
  expect([document.documentElement.lang, document.querySelectorAll("script, a, base").length]).toEqual(["zh-Hans", 0]);
  expect(document.querySelector('meta[name="robots"]')?.getAttribute("content")).toBe("noindex");
});
