import { describe, expect, test } from "vitest";
import { type BureauMatch, codesOf, findBureaus } from "../../src/model/find-bureau.js";
import { BUREAUS } from "../fixtures/bureau-index.js";
import cases from "../specs/bureau-picker.json" with { type: "json" };

interface Case {
  text: string;
  /** What stands first, in order. */
  first?: string[];
  /** All that is found. */
  only?: string[];
}

function nameMatch(match: BureauMatch): string {
  if ("entry" in match) return match.entry.code;
  return `all of ${"level" in match.group.of ? match.group.of.level : match.group.of.province.code}`;
}

test.each(cases as Case[])("“$text” finds the right bureaus first", ({ text, first, only }) => {
  const found = findBureaus(BUREAUS, text).map(nameMatch);
  if (first) expect(found.slice(0, first.length)).toEqual(first);
  if (only) expect(found).toEqual(only);
});

test("every bureau is first, or first of its namesakes, for its code, short name, name, and former names", () => {
  const lost = BUREAUS.entries.flatMap((entry) =>
    [entry.code, entry.short_zh, entry.short_en, entry.name_zh, entry.name_en, ...entry.former]
      .filter((text) => {
        const matches = findBureaus(BUREAUS, text).flatMap((match) => ("entry" in match ? [match.entry] : []));
        const namesakes = matches.filter(({ short_zh, short_en }) => short_zh === text || short_en === text).length;
        return matches.indexOf(entry) < 0 || matches.indexOf(entry) > Math.max(0, namesakes - 1);
      })
      .map((text) => `${entry.code} ${text}`),
  );
  expect(lost).toEqual([]);
});

describe("a group", () => {
  const groups = findBureaus(BUREAUS, "").flatMap((match) => ("group" in match ? [match.group] : []));

  test("holds only bureaus with figures, of its level", () => {
    const provinces = groups.find(({ of }) => "level" in of && of.level === "province");
    const known = new Map(BUREAUS.entries.map((entry) => [entry.code, entry]));
    expect(provinces?.codes.length).toBeGreaterThan(20);
    expect(provinces?.codes.every((code) => known.get(code)?.level === "province" && (known.get(code)?.stated ?? 0) > 0)).toBe(true);
  });

  test("a bureau without figures stands for no code", () => {
    const silent = BUREAUS.entries.find(({ stated }) => stated === 0);
    if (silent === undefined) throw new Error("every bureau has figures by now");
    expect(codesOf({ entry: silent })).toEqual([]);
    expect(findBureaus(BUREAUS, "").some((match) => "entry" in match && match.entry === silent)).toBe(false);
    expect(findBureaus(BUREAUS, silent.code).map(nameMatch)).toEqual([silent.code]);
  });
});
