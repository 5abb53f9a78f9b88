import { expect, test } from "vitest";
import { keepsAll, listIgnored, readState, writeState } from "../../src/components/state.js";

const SQL = "SELECT 'a&b=c', 100% FROM observations -- 罚款\nWHERE year > 2020 + 1";

test("what is written is read back", () => {
  const state = { filter: { bureaus: ["990100", "990200"], years: [2021, 2022] }, sql: new Map([["fines-amount", SQL]]) };
  const search = writeState(state);
  expect(search).toMatch(/^\?bureaus=990100,990200&years=2021,2022&sql\.fines-amount=SELECT/);
  expect(readState(search)).toEqual(state);
});

test("what else the address holds stays, and what the state held before goes", () => {
  const state = { filter: { bureaus: ["990100"], years: [] }, sql: new Map<string, string>() };
  expect(writeState(state, "?family=a%26b&bureaus=990200&years=2020&sql.x=1")).toBe("?family=a%26b&bureaus=990100");
});

test("the state that a page starts with needs no query string", () => {
  const start = readState("");
  expect(keepsAll(start.filter)).toBe(true);
  expect(writeState(start)).toBe("");
});

test.each(["?bureaus=1';DROP&years=20x1", "?bureaus=&years=,", "?other=1"])("%s chooses nothing", (search) => {
  expect(readState(search)).toEqual({ filter: { bureaus: [], years: [] }, sql: new Map() });
});

test("what an address says of bureaus and years, and cannot mean, is listed", () => {
  expect(listIgnored("?bureaus=440300,1';DROP&years=20x1,2020")).toEqual(["1';DROP", "20x1"]);
  expect(listIgnored("?bureaus=&years=,&other=1")).toEqual([]);
});
