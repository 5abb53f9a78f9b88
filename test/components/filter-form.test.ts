import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { wireFilter } from "../../src/components/filter-form.js";
import { FILTER } from "../../src/charts/bureau-views.js";
import type { Filter } from "../../src/queries/filter.js";
import { BUREAUS } from "../fixtures/bureau-index.js";

const ROWS = [{ year: 2020 }, { year: 2021 }];

async function open(chosen: Filter, ignored: string[] = []) {
  const { window } = new JSDOM(FILTER.render(ROWS, "en").text);
  const changes: Filter[] = [];
  const before = window.document.querySelector("[data-part=bureaus]")?.innerHTML.replace(/atlas-pick-\d+|(?<=>)\s+(?=<)/g, "");
  const onChange = (filter: Filter) => void changes.push(filter);
  await wireFilter(window.document, { lang: "en", chosen, ignored, onChange, load: () => Promise.resolve(BUREAUS) });
  const find = <T extends Element>(selector: string) => window.document.querySelector<T>(selector) as T;
  return { window, changes, find, before };
}

test("the filter answers once wired, and what it shows at first is what the built page held", async () => {
  const { find, before } = await open({ bureaus: [], years: [] });
  expect(find("form").hasAttribute("inert")).toBe(false);
  expect(find("[data-part=bureaus]").innerHTML.replace(/atlas-pick-\d+|(?<=>)\s+(?=<)/g, "")).toBe(before);
});

test("years and bureaus of the address are shown, and show all drops both", async () => {
  const { window, changes, find } = await open({ bureaus: ["370000"], years: [2021] });
  expect(find<HTMLInputElement>('input[value="2021"]').checked).toBe(true);
  expect(find("[data-part=chosen]").textContent).toBe("Shandong ×");
  expect(changes).toEqual([]);
  find("form").dispatchEvent(new window.Event("reset", { cancelable: true }));
  expect(changes).toEqual([{ bureaus: [], years: [] }]);
  expect(find("[data-part=chosen]").textContent).not.toContain("×");
});

test("a year keeps the bureaus, a bureau keeps the years", async () => {
  const { changes, find } = await open({ bureaus: ["370000", "440300"], years: [2021] });
  find<HTMLInputElement>('input[value="2020"]').click();
  find<HTMLButtonElement>('button[value="370000"]').click();
  expect(changes).toEqual([
    { bureaus: ["370000", "440300"], years: [2020, 2021] },
    { bureaus: ["440300"], years: [2020, 2021] },
  ]);
});

test("what an address cannot mean is dropped with a word about it", async () => {
  const { changes, find } = await open({ bureaus: ["999999", "370000"], years: [1066, 2021] }, ["1';DROP"]);
  expect(find("[data-part=ignored]").textContent).toContain("1';DROP 1066");
  expect(find(".atlas-picker-note").textContent).toContain("999999");
  expect(changes.at(-1)).toEqual({ bureaus: ["370000"], years: [2021] });
});
