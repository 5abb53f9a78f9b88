import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { stepFrom, wireMarkKeys } from "../../src/components/mark-keys.js";

test.each([
  [-1, 1, 3, 0],
  [-1, -1, 3, 2],
  [0, 1, 3, 1],
  [2, 1, 3, 0],
  [0, -1, 3, 2],
])("from %i, %i ahead of %i is %i", (current, step, count, next) => {
  expect(stepFrom(current, step, count)).toBe(next);
});

function open(body: string): { document: Document; press(key: string, changes?: KeyboardEventInit): string } {
  const { window } = new JSDOM(body, { url: "https://atlas.example/x.html" });
  Object.assign(globalThis, { HTMLElement: window.HTMLElement, location: window.location });
  window.HTMLElement.prototype.scrollIntoView = () => undefined;
  wireMarkKeys(window.document);
  return {
    document: window.document,
    press: (key, changes = {}) => {
      const target = window.document.activeElement ?? window.document.body;
      target.dispatchEvent(new window.KeyboardEvent("keydown", { key, bubbles: true, ...changes }));
      return window.document.activeElement?.textContent ?? "";
    },
  };
}
const TEXT =
  '<p class="atlas-key-hint" hidden>keys</p><input><div class="atlas-reading"><mark id="at-1"><a href="#1">one</a></mark><mark id="at-9"><a href="#2">two</a></mark></div>';

test("n and p walk the figures, and the hint is shown", () => {
  const { document, press } = open(TEXT);
  expect(document.querySelector<HTMLElement>(".atlas-key-hint")?.hidden).toBe(false);
  expect(["n", "n", "n", "p"].map((key) => press(key))).toEqual(["one", "two", "one", "two"]);
});

test("keys with a modifier, and keys typed into a field, are left alone", () => {
  const { document, press } = open(TEXT);
  press("n", { ctrlKey: true });
  expect(document.activeElement).toBe(document.body);
  document.querySelector("input")?.focus();
  press("n");
  expect(document.activeElement?.tagName).toBe("INPUT");
});

test("a page without figures keeps its keys and shows no hint", () => {
  const { document } = open('<p class="atlas-key-hint" hidden>keys</p>');
  expect(document.querySelector<HTMLElement>(".atlas-key-hint")?.hidden).toBe(true);
});
