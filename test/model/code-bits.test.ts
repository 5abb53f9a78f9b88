import fc from "fast-check";
import { expect, test } from "vitest";
import { BitWriter, readCode, shortOf } from "../../src/model/code-bits.js";

const numbers = fc.array(
  fc.integer({ min: 1, max: 24 }).chain((bits) => fc.tuple(fc.nat(2 ** bits - 1), fc.constant(bits))),
  { minLength: 1, maxLength: 12 },
);
const print = (list: readonly (readonly [number, number])[]) =>
  list.reduce((writer, [value, bits]) => writer.add(value, bits), new BitWriter()).print();

test("numbers come back from a code in their order, and nothing is left", () => {
  fc.assert(
    fc.property(numbers, (drawn) => {
      // Shorter ones are no codes.
      const list = [...drawn, [1, 20] as const, [2, 20] as const];
      const reader = readCode(print(list));
      expect(list.map(([, bits]) => reader?.take(bits))).toEqual(list.map(([value]) => value));
      expect(reader?.done).toBe(true);
      expect(reader?.take(6)).toBeNaN();
    }),
  );
});

test("a code is printed in groups of four, and read however it is typed", () => {
  const code = print([
    [0xabcde, 20],
    [0x1f0f1, 20],
  ]);
  expect(code).toBe("NF6Y-3W7H-RM");
  expect([shortOf("penalty.amount", 24), shortOf("处罚", 10)]).toEqual([13_086_619, 719]);
  const plain = readCode(code)?.take(20);
  for (const typed of [
    code.toLowerCase(),
    ` ${code.replaceAll("-", " ")}\n`,
    code.replaceAll("-", "–"),
    code.replaceAll("0", "o").replaceAll("1", "l"),
  ]) {
    expect(readCode(typed)?.take(20)).toBe(plain);
  }
});

test("one wrong sign, or two that changed places, make it none", () => {
  const code = print([[123_456_789, 30]]).replaceAll("-", "");
  const wrong = [...code].map((sign, i) => code.slice(0, i) + (sign === "7" ? "8" : "7") + code.slice(i + 1));
  const turned = [...code]
    .slice(1)
    .flatMap((sign, i) => (sign === code[i] ? [] : [code.slice(0, i) + sign + (code[i] ?? "") + code.slice(i + 2)]));
  expect([...wrong, ...turned].filter((text) => readCode(text) !== null)).toEqual([]);
});

test("a code has 10 to 120 signs of its own", () => {
  const long = (bits: number) => print(Array.from({ length: bits / 10 }, () => [1, 10] as const)).replaceAll("-", "");
  expect([long(40).length, long(590).length, long(600).length]).toEqual([10, 120, 122]);
  expect([long(40), long(590), long(600), long(30), `${long(40)}U`].map((code) => readCode(code) !== null)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test("what is left is filling only where it is short and nothing", () => {
  const reader = readCode(
    print([
      [0b1000000000, 10],
      [0, 30],
    ]),
  );
  expect([reader?.take(5), reader?.done, reader?.take(31), reader?.done, reader?.take(1), reader?.done]).toEqual([
    0b10000,
    false,
    0,
    true,
    0,
    true,
  ]);
});

test("a number that is not whole, below nothing or too large is no part of a code", () => {
  for (const value of [0.5, -1, 8]) expect(() => new BitWriter().add(value, 3)).toThrow(`code holds 3 bits, not ${value}`);
  expect(new BitWriter().add(7, 3).add(0, 37).print()).toHaveLength(12);
});
