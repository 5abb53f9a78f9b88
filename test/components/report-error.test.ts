import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { renderFooter } from "../../src/components/chrome.js";
import { renderReport } from "../../src/pages/report.js";
import { readFigure, wireErrorReports, writeErrorText } from "../../src/components/report-error.js";
import { addRowWays } from "../../src/components/row-ways.js";
import { makeRecord } from "../fixtures/records.js";

const CONTEXT = {
  names: { bureau: "Bureau A", indicator: (id: string) => id, lineOf: () => null },
  checks: { rows: [], partyOf: () => null },
  anchors: null,
};
const ID = "110000-2023/penalty.decisions@100";

function open(body: string, foot = ""): Document {
  const { window } = new JSDOM(`<!doctype html><body>${body}<span class="atlas-version">abc123</span>${foot}</body>`, {
    url: "https://atlas.example/a/en/report/110000-2023.html?x=1#other",
  });
  return window.document;
}
function report(foot = ""): Document {
  const document = open(renderReport(makeRecord(), CONTEXT, "en").text, foot);
  addRowWays(document, "en");
  return document;
}
const rowOf = (document: Document, id: string) => document.getElementById(id) as HTMLTableRowElement;

test("a figure of a report is read from its row, the source from the heading and the publisher's link", () => {
  const document = report();
  const { id, value, quote, source, page, version } = readFigure(document, rowOf(document, ID));
  expect([id, value, quote, version]).toEqual([ID, "12 cases", "共作出处罚决定12件", "abc123"]);
  expect(source).toBe("Bureau A, 2023 https://example.org/report?id=1");
  expect(page).toContain(`/a/en/report/110000-2023.html`);
  expect(page.endsWith(`#${ID}`)).toBe(true);
});

test("where a row names its source, that one is taken, also without an address", () => {
  const row = (source: string) => `<table><tr id="x/y@1"><td><a href="#x/y@1">7 cases</a></td><td><q>七件</q> ${source}</td></tr></table>`;
  const linked = open(row('<a data-source href="https://example.org/n#:~:text=x">Paper</a>'));
  expect(readFigure(linked, rowOf(linked, "x/y@1")).source).toBe("Paper https://example.org/n");
  const bare = open(row("<span data-source>Paper</span>"));
  expect(readFigure(bare, rowOf(bare, "x/y@1")).source).toBe("Paper");
});

describe.each(["zh", "en"] as const)("in %s", (lang) => {
  test("the text has all that finds the figure again, and room for what is right", () => {
    const text = writeErrorText({ id: ID, value: "12", quote: "共12件", source: "S", page: "P", version: "v" }, lang);
    for (const part of [ID, "12", "共12件", "S", "P", "v"]) expect(text).toContain(part);
    expect(text).not.toMatch(/\{\d\}/);
    expect(text.split("\n").length).toBeGreaterThan(8);
  });
});

test("a click on the control opens one dialog with the text of its row instead of following the link", () => {
  const document = report();
  const shown: string[] = [];
  const prototype = document.defaultView?.HTMLDialogElement.prototype as HTMLDialogElement;
  // jsdom has no modal dialogs; the browser test opens a real one.
  prototype.showModal = function (this: HTMLDialogElement) {
    shown.push(this.querySelector("textarea")?.value ?? "");
  };
  wireErrorReports(document, "en");
  const controls = [...document.querySelectorAll<HTMLAnchorElement>('tr[id] a[href$="methods.html#errors"]')];
  expect(controls).toHaveLength(2);
  const followed = controls.map((control) =>
    control.dispatchEvent(
      new (document.defaultView as Window & typeof globalThis).MouseEvent("click", { bubbles: true, cancelable: true }),
    ),
  );
  expect(followed).toEqual([false, false]);
  expect(shown.map((text) => text.split("\n")[0])).toEqual([`Observation: ${ID}`, "Observation: 110000-2023/quantity@200"]);
  expect(document.querySelectorAll("dialog")).toHaveLength(1);
});

/** The link that sends what the dialog of the first figure of a page with `foot` says, after the reader's `change` of its text. */
function sendLink(foot: string, change: (text: string) => string = (text) => text): HTMLAnchorElement {
  const document = report(foot);
  const window = document.defaultView as Window & typeof globalThis;
  window.HTMLDialogElement.prototype.showModal = () => undefined;
  wireErrorReports(document, "en");
  document.querySelector<HTMLAnchorElement>('tr[id] a[href$="methods.html#errors"]')?.click();
  const area = document.querySelector("dialog textarea") as HTMLTextAreaElement;
  area.value = change(area.value);
  area.dispatchEvent(new window.Event("input"));
  return document.querySelector("dialog a[data-part=send]") as HTMLAnchorElement;
}

test("where the site has an address for errors, the text goes there with the figure's id, as the reader left it", () => {
  const foot = renderFooter("/en/report/110000-2023", "abc123", "https://forge.example/new");
  const { hidden, href } = sendLink(foot, (text) => `${text}13, says page 2`);
  const filled = new URL(href).searchParams;
  expect([hidden, filled.get("title")]).toEqual([false, `Error: ${ID}`]);
  expect(filled.get("body")).toMatch(new RegExp(`^Observation: ${ID}\n[\\s\\S]*13, says page 2$`));
});

test("where it has none, nothing is offered that leads nowhere", () => {
  expect(sendLink(renderFooter("/en/report/110000-2023", "abc123")).hidden).toBe(true);
});
