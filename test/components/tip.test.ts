import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { wireTips } from "../../src/components/tip.js";

const TEXT = "聊城 2020 · 罚没金额 · 62,315,614 元 · 确数 · “处罚金额6231.5614万元”";

function open() {
  const { window } = new JSDOM(
    `<p id="text"></p><svg><a href="#there"><title>${TEXT}</title><rect></rect></a><g><circle id="plain"><title>only a title</title></circle></g></svg>`,
  );
  const { document } = window;
  wireTips(document);
  const find = (selector: string) => document.querySelector(selector) as Element;
  const send = (selector: string, type: string, more: object = {}) => {
    const event = Object.assign(new window.Event(type, { bubbles: true, cancelable: true }), more);
    return find(selector).dispatchEvent(event);
  };
  return { find, send, tip: find(".atlas-tip") as HTMLElement };
}

test("hover and focus show everything about a mark, its words on a line of their own; leaving and Escape hide it", () => {
  const { find, send, tip } = open();
  expect(tip.hidden).toBe(true);
  send("rect", "pointerover", { pointerType: "mouse" });
  expect(tip.hidden).toBe(false);
  expect([...tip.children].map((line) => line.textContent)).toEqual([
    "聊城 2020",
    "罚没金额 · 62,315,614 元 · 确数",
    "“处罚金额6231.5614万元”",
  ]);
  expect(find("a").querySelector("title")).toBeNull();
  send("#text", "pointerover", { pointerType: "mouse" });
  expect(tip.hidden).toBe(true);
  send("a", "focusin");
  expect(tip.hidden).toBe(false);
  send("a", "keydown", { key: "Escape" });
  expect(tip.hidden).toBe(true);
  expect(find("a").getAttribute("aria-label")).toBe(TEXT);
});

test("a mark without a link keeps its text for the next hover and for screen readers", () => {
  const { find, send, tip } = open();
  for (let times = 0; times < 2; times++) {
    send("#plain", "pointerover", { pointerType: "mouse" });
    expect(tip.textContent).toBe("only a title");
    send("#text", "pointerover", { pointerType: "mouse" });
    expect(tip.hidden).toBe(true);
  }
  expect(find("#plain").getAttribute("aria-label")).toBe("only a title");
});

test("the first touch shows, the second follows the link; a mouse follows at once", () => {
  const { send } = open();
  const touch = () => send("rect", "pointerover", { pointerType: "touch" }) && send("rect", "click");
  expect([touch(), touch()]).toEqual([false, true]);
  const other = open();
  other.send("rect", "pointerover", { pointerType: "mouse" });
  expect(other.send("rect", "click")).toBe(true);
});
