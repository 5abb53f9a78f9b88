import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { findBureau, wireFilter } from "../../src/components/filter-form.js";
import { FILTER } from "../../src/figures/bureau-views.js";
import type { Filter } from "../../src/queries/filter.js";

const ROWS = [
  { bureau_code: "150000", short_zh: "内蒙古", short_en: "Inner Mongolia", year: 2020 },
  { bureau_code: "370000", short_zh: "山东", short_en: "Shandong", year: 2021 },
  { bureau_code: "371500", short_zh: "聊城", short_en: "Liaocheng", year: 2021 },
];
const NAMES = new Map(ROWS.map((row) => [row.bureau_code, `${row.short_zh} ${row.short_en} ${row.bureau_code}`]));

test.each([
  ["371500", "371500"],
  ["聊城", "371500"],
  ["liaoch", "371500"],
  ["山", "370000"],
  ["inner mongolia", "150000"],
  ["", undefined],
  ["  ", undefined],
  ["亚特兰蒂斯", undefined],
])("“%s” finds %s", (text, code) => expect(findBureau(text, NAMES)).toBe(code));

function open(chosen: Filter) {
  const { window } = new JSDOM(FILTER.render(ROWS, "en"));
  const changes: Filter[] = [];
  wireFilter(window.document, "en", chosen, (filter) => changes.push(filter));
  const find = <T extends Element>(selector: string) => window.document.querySelector<T>(selector) as T;
  const type = (text: string, event: string) => {
    const input = find<HTMLInputElement>("input[name=pick]");
    input.value = text;
    input.dispatchEvent(new window.Event(event, { bubbles: true }));
  };
  return { window, changes, find, type };
}

test("a choice from the list is added at once, typed text when the field is left; a chip takes it away", () => {
  const { changes, find, type } = open({ bureaus: [], years: [] });
  type("Liaocheng 聊城 371500", "input");
  type("inner", "input");
  type("inner", "change");
  expect(changes).toEqual([
    { bureaus: ["371500"], years: [] },
    { bureaus: ["371500", "150000"], years: [] },
  ]);
  expect(find("[data-part=chosen]").textContent).toBe("Liaocheng ×Inner Mongolia ×");
  find<HTMLButtonElement>('button[value="371500"]').click();
  expect(changes.at(-1)).toEqual({ bureaus: ["150000"], years: [] });
});

test("years and bureaus of the address are shown, and show all drops both", () => {
  const { window, changes, find } = open({ bureaus: ["370000"], years: [2021] });
  expect(find<HTMLInputElement>('input[value="2021"]').checked).toBe(true);
  expect(find("[data-part=chosen]").textContent).toBe("Shandong ×");
  find("form").dispatchEvent(new window.Event("reset", { cancelable: true }));
  expect(changes).toEqual([{ bureaus: [], years: [] }]);
});
