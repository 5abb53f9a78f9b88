import { expect, test } from "vitest";
import { unframeLz4 } from "../../src/own/lz4-frame.js";

const HEAD = [0x04, 0x22, 0x4d, 0x18, 0x40, 0x40, 0xc0];
const block = (bytes: number[], raw = false) => [bytes.length, 0, 0, raw ? 0x80 : 0, ...bytes];
const frame = (...blocks: number[][]) => Uint8Array.from([...HEAD, ...blocks.flat(), 0, 0, 0, 0]);
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const [A, B, C] = [97, 98, 99];

test("literals, repeats that overlap, raw blocks and repeats of an earlier block", () => {
  expect(text(unframeLz4(frame(block([0x30, A, B, C]))))).toBe("abc");
  // One literal, then 4 + 15 + 2 bytes from one byte back, then the last literal.
  expect(text(unframeLz4(frame(block([0x1f, A, 1, 0, 2, 0x10, B]))))).toBe(`${"a".repeat(22)}b`);
  expect(text(unframeLz4(frame(block([A, B, C], true), block([0x00, 3, 0, 0x10, C]))))).toBe("abcabcac");
  expect(text(unframeLz4(frame(block([0xf0, 1, ...Array<number>(16).fill(A)]))))).toBe("a".repeat(16));
});

test.each([
  ["no frame", Uint8Array.from([1, 2, 3, 4, 5])],
  ["repeats what is not there", frame(block([0x10, A, 9, 0, 0x10, B]))],
  ["cut short", Uint8Array.from([...HEAD, 9, 0, 0, 0, A])],
])("a broken frame is an error: %s", (message, bytes) => {
  expect(() => unframeLz4(bytes)).toThrow(message);
});
