import { expect, test } from "vitest";
import { keepVersion, MOST_VERSIONS, parseShelf, put, type Shelf, without } from "../../src/model/shelf.js";

const MINUTE = 60_000;
const empty: Shelf = { current: "a", books: [] };
const filesOf = (shelf: Shelf, id = "a") => shelf.books.find((book) => book.id === id)?.versions.map(({ file }) => file);

test("changes of a few minutes are one version, and the state before them stays", () => {
  let shelf = keepVersion(empty, "1", 0);
  for (let i = 2; i < 5; i++) shelf = keepVersion(shelf, String(i), i * 1000);
  expect(filesOf(shelf)).toEqual(["4", "1"]);
  shelf = keepVersion(keepVersion(shelf, "4", 9 * MINUTE), "5", 10 * MINUTE);
  expect(filesOf(shelf)).toEqual(["5", "4", "1"]);
});

test("so many versions are kept at most, the newest ones", () => {
  let shelf = empty;
  for (let i = 0; i < MOST_VERSIONS + 10; i++) shelf = keepVersion(shelf, String(i), i * 10 * MINUTE);
  expect(filesOf(shelf)).toHaveLength(MOST_VERSIONS);
  expect(filesOf(shelf)?.[0]).toBe(String(MOST_VERSIONS + 9));
});

test("where there is no room, old versions go, and never a notebook's newest", () => {
  let shelf = keepVersion({ ...empty, current: "old" }, "x".repeat(900_000), 0);
  shelf = { ...shelf, current: "a" };
  for (let i = 1; i < 5; i++) shelf = keepVersion(shelf, `${i}${"y".repeat(500_000)}`, i * 10 * MINUTE);
  expect(filesOf(shelf, "old")).toHaveLength(1);
  expect(filesOf(shelf)?.map((file) => file[0])).toEqual(["4", "3"]);
});

test("notebooks are put in, renamed and taken away, and read back from what was kept", () => {
  const shelf = put(keepVersion(empty, "1", 0), { id: "b", name: "罚款", versions: [{ at: 1, file: "2" }] });
  expect(parseShelf(JSON.stringify(shelf), "c")).toEqual(shelf);
  expect(without(shelf, "b").books.map(({ id }) => id)).toEqual(["a"]);
  expect(put(shelf, { id: "b", name: "新名", versions: [{ at: 1, file: "2" }] }).books.map(({ name }) => name)).toEqual(["新名", ""]);
});

test.each([null, "", "{", "[]", '{"books":[{"id":1}],"current":3}', '{"books":[{"id":"a","name":"","versions":[{}]}]}'])(
  "%j is an empty shelf",
  (text) => {
    expect(parseShelf(text, "c")).toEqual({ current: "c", books: [] });
  },
);
