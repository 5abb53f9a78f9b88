import { describe, expect, test } from "vitest";
import { draw, point, texts } from "./draw.js";

const REPORTS = ["Aba 2020", "Bobai 2021", "Chang 2022"];
/** Panels of the same three reports, of which the first alone states a value. */
const panels = (names: readonly string[]) => names.flatMap((panel) => REPORTS.map((row, i) => point(row, i === 0 ? 10 : null, { panel })));
const placesOf = (svg: Element) =>
  [...svg.children].map((part) => ["x", "y", "width"].map((name) => Number(part.getAttribute(name))) as [number, number, number]);

describe("panels of the same rows", () => {
  test("stand side by side and name the rows once, where bars keep a length", () => {
    const svg = draw(panels(["Filed", "Decided", "Closed"]), { width: 740 });
    expect(texts(svg).filter((text) => text === "Aba 2020")).toHaveLength(1);
    const places = placesOf(svg);
    expect(places.map(([, y]) => y)).toEqual([0, 0, 0]);
    for (const [i, [x]] of places.slice(1).entries()) expect(x).toBeGreaterThanOrEqual((places[i]?.[0] ?? 0) + (places[i]?.[2] ?? 0));
    const [last] = places.slice(-1);
    expect((last?.[0] ?? 0) + (last?.[2] ?? 0)).toBeLessThanOrEqual(740);
    expect([...svg.querySelectorAll("rect")].map((bar) => bar.getAttribute("width"))).toHaveLength(3);
  });

  test("stand in lines of two where the width does not allow it, where their rows differ, and where each is ordered by value", () => {
    const named = (svg: Element) => texts(svg).filter((text) => text === "Aba 2020").length;
    expect(named(draw(panels(["Filed", "Decided", "Closed", "Suits"]), { width: 336 }))).toBe(4);
    const other = panels(["Filed", "Decided"]).filter(({ panel, row }) => panel === "Filed" || row !== "Chang 2022");
    expect(named(draw(other, { width: 740 }))).toBe(2);
    expect(named(draw(panels(["Filed", "Decided"]), { width: 740, order: "value" }))).toBe(2);
  });

  test("leave the panels in which nobody states anything to a line below", () => {
    const silent = REPORTS.map((row) => point(row, null, { panel: "Suits" }));
    const svg = draw([...panels(["Filed", "Decided"]), ...silent], { width: 740 });
    expect(texts(svg)).toContain("nobody says");
    expect(placesOf(svg).map(([, y]) => y > 0)).toEqual([false, false, true]);
  });

  test("have headings of several lines that end at one height", () => {
    const svg = draw(panels(["Compensation cases completed", "Suits", "Leads", "Agreements", "Closed"]), { width: 740 });
    const heads = texts(svg);
    expect(heads.join(" ")).toContain("Compensation");
    expect(heads.join(" ")).not.toContain("…");
    expect(new Set([...svg.children].map((part) => part.getAttribute("height"))).size).toBe(1);
  });
});

test("rows that say nothing are one where there are three or more in a panel that stands alone", () => {
  const others = (count: number) => `${count} others`;
  const some = ["A", "B", "C", "D"].map((row, i) => point(row, i === 0 ? 10 : null));
  expect(texts(draw(some, { others }))).toEqual(expect.arrayContaining(["A", "3 others", "not stated"]));
  expect(texts(draw(some, { others }))).not.toContain("B");
  expect(texts(draw(some.slice(0, 3), { others }))).toContain("B");
  expect(texts(draw(some))).toContain("B");
});
