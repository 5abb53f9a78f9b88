import { expect, test } from "vitest";
import { JsError, readJs } from "../../src/model/js-names.js";

test.each([
  ["a + b.c", ["a", "b"]],
  ["{ a: 1 }", []],
  ["({ a, b: c, [d]: 1 })", ["a", "c", "d"]],
  ["const a = b; a * c", ["b", "c"]],
  ["rows.map((row) => row.value + more)", ["rows", "more"]],
  ["const { x, y: [z], ...rest } = given; [x, z, rest, y]", ["given", "y"]],
  ["function f(n = start) { return n ? f(n - 1) : end } f(3)", ["start", "end"]],
  ["for (const item of list) { var last = item } last", ["list"]],
  ["{ let inner = 1 } inner", ["inner"]],
  ["try { risk() } catch (error) { error } finally { done }", ["risk", "done"]],
  ["class A extends B { m() { return this.x + C } } new A()", ["B", "C"]],
  ["label: for (;;) break label", []],
  ["await fetchIt(url)", ["fetchIt", "url"]],
  ["`${a} ${'b'}`", ["a"]],
  ["// a\n/* b */ 1", []],
])("%s takes from outside what it does not declare", (text, names) => {
  expect(readJs(text).names).toEqual(names);
});

test.each([
  ["1 + 1", "return (1 + 1\n)"],
  ["({ a: 1 })", "return ({ a: 1 }\n)"],
  ["const a = 2; // two\na * 3;", "const a = 2; // two\nreturn (a * 3\n)"],
  ["if (x) return 1;\nreturn 2;", "if (x) return 1;\nreturn 2;"],
])("%j has the value of its last expression, on the lines where it stands", (text, body) => {
  expect(readJs(text).body).toBe(body);
});

test("what is no JavaScript is refused at its place", () => {
  expect(() => readJs("const a = ;")).toThrow(JsError);
  expect(() => readJs("1 +")).toThrow(expect.objectContaining({ at: 3 }) as Error);
});

test.each([
  ["for (;;) {}", "for (;;) {$guard();}"],
  ["while (a) b();\nreturn c", "while (a) {$guard();b();}\nreturn c"],
  ["for (const a of b) for (;;) c()", "for (const a of b) {$guard();for (;;) {$guard();c()}}"],
  ["do a(); while (b)", "do {$guard();a();} while (b)"],
  ["a.map(() => { while (1); })", "return (a.map(() => { while (1){$guard();;} })\n)"],
  ["({ $guard: 1 })", "return ({ $guard: 1 }\n)"],
])("%j looks at the time in every turn of its loops", (text, body) => {
  expect(readJs(text).body).toBe(body);
});

test("the name of what looks at the time is one that the text does not hold", () => {
  expect(readJs("const $guard = 1, $guard$ = 2; for (;;) ;")).toMatchObject({
    guard: "$guard$$",
    body: expect.stringContaining("{$guard$$();;}") as string,
  });
});
