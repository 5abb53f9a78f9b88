import { describe, expect, test } from "vitest";
import type { RowOf } from "../../src/model/columns.js";
import { findChanges } from "../../src/model/find-changes.js";
import { findFaults, lastStates, makeRelease, stateOf } from "../../src/model/history.js";
import { makeHistory, observe } from "../fixtures/history.js";

describe("the state of an observation is one line", () => {
  test.each<[string, Partial<RowOf<"observations">>, string]>([
    ["a full year of the whole bureau goes without saying", {}, "120 case"],
    ["a hedge with its usual bounds", { qualifier: "at_least", upper: null }, ">=120 case"],
    ["an approximate value", { qualifier: "approx", lower: null, upper: null }, "~120 case"],
    ["bounds of their own", { qualifier: "approx", lower: 100, upper: 150 }, "~120 case; between 100..150"],
    ["a part of a year", { period_kind: "partial", period_end: "2020-06-30" }, "120 case; partial 2020-01-01..2020-06-30"],
    ["an unknown start", { period_kind: "cumulative", period_start: null }, "120 case; cumulative ..2020-12-31"],
    ["a stock", { period_kind: "point", period_start: "2020-12-31" }, "120 case; point 2020-12-31"],
    [
      "scope, total and basis",
      { scope: "市本级", part_of: "共200件", basis: "fine" },
      "120 case; scope=市本级; part_of=共200件; basis=fine",
    ],
    ["doubts", { status: "D", caveats: "proposed" }, "120 case; status=D; caveats=proposed"],
  ])("%s", (_, fields, state) => expect(stateOf(observe("a/x@1", 120, fields))).toBe(state));

  test("what is derived is no part of it", () => {
    const other = observe("a/x@1", 120, { status: "B", headline: false, headline_reason: "scope", breaks: "unit", superseded_by: "a/x@2" });
    expect(stateOf(other)).toBe(stateOf(observe("a/x@1", 120)));
  });
});

describe("changes", () => {
  const { changes } = makeHistory();
  const none = () => "";

  test("of nothing are none, and the first are all added", () => {
    const first = findChanges([], [observe("a/x@1", 1), observe("a/x@2", 2)], none);
    expect(first.map(({ kind, id, new: next }) => [kind, id, next])).toEqual([
      ["added", "a/x@1", "1 case"],
      ["added", "a/x@2", "2 case"],
    ]);
    expect(findChanges(first, [observe("a/x@2", 2), observe("a/x@1", 1)], none)).toEqual([]);
  });

  test("tell a correction with its reason, a withdrawal, and what came back", () => {
    const now = [observe("110000-2020/penalty.decisions@1", 130), observe("110000-2020/penalty.decisions@9", 8)];
    const found = findChanges(changes, now, (id) => (id.endsWith("@1") ? "misprint" : ""));
    expect(found.map(({ kind, id, old, new: next, reason }) => [kind, id.slice(-2), old, next, reason])).toEqual([
      ["corrected", "@1", "125 case", "130 case", "misprint"],
      ["withdrawn", "@2", "7 case", "", ""],
      ["added", "@9", "", "8 case", ""],
    ]);
  });

  test("tell a figure whose place in the text moved from one that is gone", () => {
    const moved = findChanges(
      changes,
      [observe("110000-2020/penalty.decisions@1", 125), observe("110000-2020/penalty.decisions@5", 7)],
      none,
    );
    expect(moved.map(({ kind, reason }) => [kind, reason])).toEqual([
      ["withdrawn", "renumbered: 110000-2020/penalty.decisions@5"],
      ["added", ""],
    ]);
  });

  test("tell two figures apart that change places in a text, and lead to the text that tells one now", () => {
    const months = (end: string) => ({ period_kind: "partial" as const, period_end: `2020-${end}` });
    const [whole, part] = ["110000-2020/penalty.decisions@20200531", "110000-2020/penalty.decisions@20200531.1"];
    const old = findChanges([], [observe(whole, 995, months("05-31")), observe(part, 311, months("05-30"))], none);
    const other = observe("ref-1/penalty.decisions@20200531", 995, { ...months("05-31"), caveats: "other_text" });
    const found = findChanges(old, [observe(whole, 311, months("05-30")), other], none);
    expect(found.map(({ kind, id, reason }) => [kind, id, reason])).toEqual([
      ["withdrawn", whole, `told by another text: ${other.id}`],
      ["added", whole, ""],
      ["withdrawn", part, `renumbered: ${whole}`],
      ["added", other.id, ""],
    ]);
  });

  test("leave the last state of each id", () => {
    expect([...lastStates(changes)].map(([id, change]) => [id, change.new])).toEqual([
      ["110000-2020/penalty.decisions@1", "125 case"],
      ["110000-2020/penalty.decisions@2", "7 case"],
    ]);
  });
});

test("the second release of a day is numbered", () => {
  const { releases } = makeHistory();
  const facts = { date: "2026-02-01", hash: "cccccccccccc", note: "", observations: 1 };
  expect(makeRelease(releases, [], facts).version).toBe("2026.02.01.2");
  expect(makeRelease(releases, [], { ...facts, date: "2026-02-03" }).version).toBe("2026.02.03");
});

describe("faults of a history are found", () => {
  const { releases, changes } = makeHistory();
  test("none in a good one", () => expect(findFaults(releases, changes)).toEqual([]));

  test.each([
    ["a row that was taken out", releases, changes.filter((_, i) => i !== 0), /was "", not "120 case"/],
    ["a count that is wrong", releases.map((release) => ({ ...release, corrected: 0 })), changes, /counts are 0 added, 1 corrected/],
    ["a state that was rewritten", releases, changes.map((change) => ({ ...change, old: change.old && "121 case" })), /was "120 case"/],
    ["a release that is not there", releases.slice(0, 1), changes, /no such release: 2026\.02\.01/],
    ["a sum that is wrong", releases.map((release) => ({ ...release, observations: 9 })), changes, /observations, not 9/],
    ["rows in another order", releases, [...changes].reverse(), /release out of order/],
  ])("%s", (_, given, rows, message) => expect(findFaults(given, rows).join("\n")).toMatch(message));
});
