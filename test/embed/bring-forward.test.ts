import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { bringForward } from "../../src/embed/bring-forward.js";

const link = (code: string) => `<a href="../zh/bureau/${code}.html#x"><circle></circle></a>`;
const report = `<a href="../zh/report/440300-2024.html#y"><rect></rect></a>`;

function makePage(): Document {
  const panels = [link("330000"), link("440300") + report, link("330000") + report, "<line></line>"];
  const rows = [link("330000"), report].map((cell) => `<tr><td>${cell}</td></tr>`);
  return new JSDOM(
    `<div data-part="picture"><div><svg>${panels.map((panel) => `<svg><path></path>${panel}</svg>`).join("")}</svg></div></div>
<table><tbody>${rows.join("")}</tbody></table>`,
  ).window.document;
}

test("pales panels of others with their lines, single marks of others in shared panels, and lights rows; nothing goes", () => {
  const document = makePage();
  const before = document.querySelectorAll("*").length;
  bringForward(document, ["440300"]);
  const panels = [...document.querySelectorAll("svg > svg")];
  expect(panels.map((panel) => panel.hasAttribute("data-pale"))).toEqual([true, false, false, true]);
  const shared = [...(panels[2]?.querySelectorAll("a") ?? [])];
  expect(shared.map((element) => element.hasAttribute("data-pale"))).toEqual([true, false]);
  expect([...document.querySelectorAll("tr")].map((row) => row.hasAttribute("data-lit"))).toEqual([false, true]);
  expect(document.querySelectorAll("*").length).toBe(before);
});
