import { expect, test } from "vitest";
import { findPeers, NEAREST, type PeerBureau } from "../../src/model/peers.js";

const bureau = (code: string, level: string, province: string, population: number | null = null): PeerBureau => ({
  code,
  level,
  province,
  population,
});

const OWN = bureau("990100", "prefecture", "990000", 1_000_000);
const BUREAUS = [
  OWN,
  bureau("990000", "province", "990000", 9_000_000),
  bureau("990200", "prefecture", "990000", 500_000),
  bureau("990300", "prefecture", "990000"),
  bureau("980100", "prefecture", "980000", 1_900_000),
  bureau("980200", "prefecture", "980000", 4_000_000),
  bureau("980201", "county", "980000", 1_000_001),
];

test.each([
  ["province", ["990200", "990300"]],
  ["level", ["990200", "990300", "980100", "980200"]],
  ["list", ["990000", "980201"]],
] as const)("by %s", (kind, codes) => {
  expect(findPeers(kind, OWN, BUREAUS, ["980201", "990000", "990100", "nobody"])).toMatchObject({ codes, lack: null });
});

test("by population the nearest in ratio come first: 1.9 times as many before half as many", () => {
  expect(findPeers("population", OWN, BUREAUS)).toMatchObject({ codes: ["980100", "990200", "980200"], pool: 3, lack: null });
  const many = Array.from({ length: 30 }, (_, i) => bureau(`97${String(i).padStart(4, "0")}`, "prefecture", "970000", 2_000_000 + i));
  expect(findPeers("population", OWN, [...BUREAUS, ...many]).codes).toHaveLength(NEAREST);
});

test.each([
  ["province", BUREAUS[1], "alone"],
  ["population", BUREAUS[3], "population"],
  ["list", OWN, "list"],
] as const)("by %s there may be none, with the reason", (kind, own, lack) => {
  expect(findPeers(kind, own as PeerBureau, BUREAUS)).toMatchObject({ codes: [], lack });
});
