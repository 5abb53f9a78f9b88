import { expect, test } from "vitest";
import { isSeen, plainText, readAuthor } from "../../src/model/author.js";

const read = (params: Record<string, string>) => readAuthor(new URLSearchParams(params));

test("an author's words are taken up to their length, one letter more is left out and told", () => {
  expect(read({ title: "字".repeat(120), note: "𠮷".repeat(400) })).toEqual({
    author: { title: "字".repeat(120), note: "𠮷".repeat(400), accent: null },
    problems: [],
  });
  expect(read({ title: "a".repeat(121), note: "b".repeat(401) })).toEqual({
    author: { title: "", note: "", accent: null },
    problems: [
      { kind: "title", length: 121 },
      { kind: "note", length: 401 },
    ],
  });
});

test("a colour is taken where every paper shows it, and else named", () => {
  expect(read({ accent: "#B0413E" })).toEqual({ author: { title: "", note: "", accent: "b0413e" }, problems: [] });
  expect(read({ accent: "" }).problems).toEqual([]);
  expect(read({ accent: "ffffff" })).toMatchObject({ author: { accent: null }, problems: [{ kind: "pale", text: "ffffff" }] });
  expect(read({ accent: "x".repeat(30) })).toMatchObject({
    author: { accent: null },
    problems: [{ kind: "accent", text: "x".repeat(20) }],
  });
});

test("greys are seen by day and by night between two shades", () => {
  const greys = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0").repeat(3)).filter(isSeen);
  expect([greys[0], greys.at(-1)]).toEqual(["656565", "929292"]);
  expect(["ff0000", "00ff00", "0000ff", "c00000", "008000", "5050ff", "0a0a0a"].map(isSeen)).toEqual([
    true,
    false,
    false,
    false,
    true,
    true,
    false,
  ]);
});

test("text is one line in its own direction", () => {
  expect(plainText(" a\u2028b\n\tc\u0007\u202ed\u200b  e\ue000 ")).toBe("a b c d e");
});
