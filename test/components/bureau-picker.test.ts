import { JSDOM } from "jsdom";
import { expect, test, vi } from "vitest";
import { type PickerOptions, wireBureauPicker } from "../../src/components/bureau-picker.js";
import { BUREAUS } from "../fixtures/bureau-index.js";

async function open(options: Partial<PickerOptions> = {}, load = () => Promise.resolve(BUREAUS)) {
  const { window } = new JSDOM("<div></div>");
  const place = window.document.querySelector("div") as HTMLElement;
  const changes: (readonly string[])[] = [];
  const picker = await wireBureauPicker(place, { lang: "zh", chosen: [], onChange: (codes) => void changes.push(codes), ...options }, load);
  const input = place.querySelector("input") as HTMLInputElement;
  const type = async (text: string) => {
    input.value = text;
    input.dispatchEvent(new window.Event("input", { bubbles: true }));
    await vi.dynamicImportSettled();
    await new Promise((resolve) => setTimeout(resolve));
  };
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      input.dispatchEvent(new window.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      await vi.dynamicImportSettled();
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  const list = () => [...place.querySelectorAll("[role=option] span")].map((option) => option.textContent);
  const active = () => {
    const id = input.getAttribute("aria-activedescendant");
    return id === null ? null : (place.querySelector(`[id="${id}"] span`)?.textContent ?? null);
  };
  const chips = () => [...place.querySelectorAll("[data-part=chosen] button[value]")].map((chip) => chip.textContent);
  const isOpen = () => input.getAttribute("aria-expanded") === "true";
  return { window, place, picker, changes, input, type, press, list, active, chips, isOpen };
}

test("typing opens the list with its first line active, and Enter takes it", async () => {
  const { type, press, active, changes, chips, isOpen, input } = await open();
  await type("sz");
  expect([isOpen(), active()]).toEqual([true, "深圳"]);
  await press("Enter");
  expect(changes).toEqual([["440300"]]);
  expect([isOpen(), active(), input.value, chips()]).toEqual([false, null, "", ["深圳 ×"]]);
});

test("arrows, Home and End move through the list and around its ends; Escape closes it, then empties the field", async () => {
  const { type, press, active, list, isOpen, input } = await open();
  await press("ArrowDown");
  expect([isOpen(), active()]).toEqual([true, list()[0]]);
  await press("Escape");
  await type("深圳");
  await press("ArrowDown");
  expect(active()).toBe(list()[1]);
  await press("End");
  expect(active()).toBe(list().at(-1));
  await press("ArrowDown");
  expect(active()).toBe(list()[0]);
  await press("ArrowUp");
  expect(active()).toBe(list().at(-1));
  await press("Home");
  expect(active()).toBe(list()[0]);
  await press("Escape");
  expect([isOpen(), input.value]).toEqual([false, "深圳"]);
  await press("Escape");
  expect(input.value).toBe("");
});

test("a chosen bureau is marked, chosen again it is dropped; Backspace in the empty field drops the last", async () => {
  const { type, press, changes, place } = await open({ chosen: ["370000", "440300"] });
  await type("深圳");
  expect(place.querySelector("[aria-selected=true]")?.textContent).toContain("深圳");
  await press("Enter");
  await type("聊城");
  await press("Enter", "Backspace", "Backspace", "Backspace");
  expect(changes).toEqual([["370000"], ["370000", "371500"], ["370000"], [], []]);
});

test("a group adds all its bureaus, folded behind a button when they are many", async () => {
  const { type, press, changes, chips, place } = await open();
  await type("全部省");
  await press("Enter");
  expect(changes[0]?.length).toBeGreaterThan(20);
  expect(chips().length).toBeLessThan(13);
  place.querySelector<HTMLButtonElement>("button[name=others]")?.click();
  expect(chips()).toHaveLength(changes[0]?.length ?? 0);
  place.querySelector<HTMLButtonElement>("button[name=clear]")?.click();
  expect(changes.at(-1)).toEqual([]);
});

test("a single picker offers no groups and keeps one bureau", async () => {
  const { type, press, changes, list, chips } = await open({ single: true, chosen: ["370000"] });
  await type("广东");
  expect(list().every((name) => !name?.includes("全部"))).toBe(true);
  await type("深圳");
  await press("Enter");
  expect([changes, chips()]).toEqual([[["440300"]], ["深圳 ×"]]);
});

test("a bureau without figures is found, and cannot be chosen", async () => {
  const silent = BUREAUS.entries.find(({ stated }) => stated === 0)?.code ?? "";
  const { type, press, place, changes, isOpen } = await open();
  await type(silent);
  expect(place.querySelector("[role=option]")?.getAttribute("aria-disabled")).toBe("true");
  expect(place.querySelector("[role=option]")?.textContent).toContain("尚无数字");
  await press("Enter");
  expect([changes, isOpen()]).toEqual([[], true]);
});

test("set shows codes without telling of a change; codes of no bureau are dropped, with a note", async () => {
  const { picker, changes, chips, place } = await open({ chosen: ["440300", "000000"] });
  expect(changes).toEqual([["440300"]]);
  expect(place.querySelector("[role=status]")?.textContent).toContain("000000");
  picker.set(["370000"]);
  await vi.dynamicImportSettled();
  await new Promise((resolve) => setTimeout(resolve));
  expect([changes.length, chips()]).toEqual([1, ["山东 ×"]]);
});

test("nothing found is said; a list that cannot be loaded too, and the next key tries again", async () => {
  const first = await open();
  await first.type("亚特兰蒂斯");
  expect([first.isOpen(), first.place.querySelector("[role=status]")?.textContent]).toEqual([
    false,
    "没有名称、拼音或代码与此相符的机构。",
  ]);
  let isDown = true;
  const second = await open({}, () => (isDown ? Promise.reject(new Error("offline")) : Promise.resolve(BUREAUS)));
  await second.type("深圳");
  expect(second.place.querySelector("[role=status]")?.textContent).toContain("未能载入");
  isDown = false;
  await second.type("深圳");
  expect(second.active()).toBe("深圳");
});

test("the keys of a word still being composed are left to it", async () => {
  const { window, type, input, changes } = await open();
  await type("深圳");
  input.dispatchEvent(new window.KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true }));
  expect(changes).toEqual([]);
});
