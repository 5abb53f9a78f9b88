import { expect, test } from "vitest";
import { readAsked } from "../../src/search/answer.js";
import { FINDER } from "../fixtures/search.js";

const asked = (query: string) => {
  const found = readAsked(FINDER.find(query));
  return found && [found.bureau.code, found.indicator.id, found.year];
};

test.each([
  ["Shenzhen fines", ["440300", "penalty.amount", null]],
  ["shenzhen fines 2018", ["440300", "penalty.amount", 2018]],
  ["深圳罚款", ["440300", "penalty.amount", null]],
  ["深圳 罚款 2018", ["440300", "penalty.amount", 2018]],
  ["深圳市罚款2018年", ["440300", "penalty.amount", 2018]],
  ["中山 立案", ["442000", "penalty.cases_filed", null]],
  ["Zhongshan decisions", ["442000", "penalty.decisions", null]],
])("“%s” asks for one number", (query, what) => {
  expect(asked(query)).toEqual(what);
});

test.each(["深圳", "深圳 2018", "罚款", "fines", "人均罚款", "亚特兰蒂斯 罚款", "371500-2020", "440300", ""])(
  "“%s” asks for none",
  (query) => {
    expect(asked(query)).toBeNull();
  },
);
