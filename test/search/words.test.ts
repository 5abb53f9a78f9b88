import { expect, test } from "vitest";
import { findMarks, foldText, listTokens, splitQuery } from "../../src/search/words.js";

test.each([
  ["行政复议", ["行", "政", "复", "议", "行政", "政复", "复议"]],
  ["罚款1,234.5万元", ["罚", "款", "罚款", "1234.5", "万", "元", "万元"]],
  ["Xi’an's Café", ["xians", "cafe"]],
  ["ＡＢ２０１８", ["ab", "2018"]],
  ["——", []],
])("the tokens of “%s”", (text, tokens) => expect(listTokens(text)).toEqual(tokens));

test.each([
  ["深圳罚款2018年", ["深圳罚款", "2018"]],
  ["深圳，深圳 罚款", ["深圳", "罚款"]],
  ["penalty.amount", ["penalty", "amount"]],
  ["罰款", ["罚款"]],
  ["  ", []],
])("the words of “%s”", (query, words) => expect(splitQuery(query, "罰罚").map(({ text }) => text)).toEqual(words));

test("folding keeps the number of characters, so that places stay", () => {
  for (const text of ["㎡ ½ ﬁ İ", "Lüliang", "罰款", "𠮷野家 ABC"]) expect([...foldText(text, "罰罚")]).toHaveLength([...text].length);
});

test.each([
  ["行政处罚和行政复议", "行政复议", ["行政复议"]],
  ["复议、行政", "行政复议", ["复议", "行政"]],
  ["Fines, confine, fine", "fine", ["Fine", "fine"]],
  ["罰款金額", "罚款", ["罰款"]],
  ["深圳罚款", "深圳 罚款", ["深圳罚款"]],
  ["2018年20件", "20", ["20", "20"]],
  ["没有", "罚款", []],
])("in “%s” the query “%s” marks %j", (text, query, marked) => {
  const chars = [...text];
  const places = findMarks(text, splitQuery(query, "罰罚額额"), [], "罰罚額额");
  expect(places.map(([start, end]) => chars.slice(start, end).join(""))).toEqual(marked);
});
