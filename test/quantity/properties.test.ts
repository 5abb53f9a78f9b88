import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figuresIn } from "./check-figures.js";
import { inChinese, inMyriads, widened, withSeparators } from "./write-number.js";

const RUNS = { numRuns: 500 };
/** Words that hold no number and leave the number behind them a figure. */
const words = fc.constantFrom("全市共办理案件", "检查企业", "我局依法查处环境违法案件", "开展帮扶，发放资料", "召开会议。立案");
const padding = fc
  .array(fc.constantFrom("深入贯彻", "，", "。", " ", "　", "\n", "《条例》", "“执法”", "𠮷", "（试行）"), { maxLength: 12 })
  .map((parts) => parts.join(""));
const UNITS: readonly [word: string, unit: string][] = [
  ["件", "case"],
  ["家次", "visit"],
  ["人次", "person_time"],
  ["份", "document"],
  ["元", "CNY"],
];
const units = fc.constantFrom(...UNITS);
/** Telephone numbers that are as likely counts; figures.json says which is which. */
const HOTLINES = new Set([12315, 12345, 12369]);

function readsBack(written: string, value: number, [word, unit]: (typeof UNITS)[number], before: string): void {
  const found = figuresIn(`${before}${written}${word}。`);
  expect(found).toEqual([{ raw: written + word, value, unit, qualifier: "exact", lower: value, upper: value }]);
}

describe("a number is read back with its value", () => {
  test("in digits", () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), units, words, (value, unit, before) => {
        fc.pre(!HOTLINES.has(value));
        readsBack(String(value), value, unit, before);
      }),
      RUNS,
    );
  });

  test("in digits with separators, narrow and wide", () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), units, words, fc.boolean(), (value, unit, before, wide) => {
        const written = withSeparators(value);
        readsBack(wide ? widened(written) : written, value, unit, before);
      }),
      RUNS,
    );
  });

  test("in Chinese numerals", () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 99_999_999 }), units, words, (value, unit, before) =>
        readsBack(inChinese(value), value, unit, before),
      ),
      RUNS,
    );
  });

  test("in digits with 万 and 亿", () => {
    const parts = fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 9999 }), fc.nat(9999));
    fc.assert(
      fc.property(parts, units, words, ([yi, wan, rest], unit, before) =>
        readsBack(inMyriads(yi, wan, rest), yi * 1e8 + wan * 1e4 + rest, unit, before),
      ),
      RUNS,
    );
  });

  test("with decimals of 万 and 亿, to the last yuan", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), words, (tenThousandths, before) => {
        const whole = Math.floor(tenThousandths / 10_000);
        const written = `${whole}.${String(tenThousandths % 10_000).padStart(4, "0")}万`;
        readsBack(written, tenThousandths, ["元", "CNY"], before);
      }),
      RUNS,
    );
  });
});

describe("a figure", () => {
  test("stands where it says, whatever stands around it", () => {
    fc.assert(
      fc.property(padding, padding, fc.integer({ min: 2, max: 9_999 }), units, (before, after, value, [word]) => {
        // figuresIn compares every figure with the slice of the source that it claims
        const found = figuresIn(`${before}，立案${value}${word}，${after}`);
        expect(found.map(({ raw }) => raw)).toEqual([`${value}${word}`]);
      }),
      RUNS,
    );
  });

  test("is the same in wide characters, with spaces, and on a wrapped line", () => {
    const layouts: readonly ((number: string) => string)[] = [
      (number) => widened(number),
      (number) => ` ${number} `,
      (number) => `　${number}\u00a0`,
      (number) => `\u200b${number}\ufeff`,
    ];
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9_999 }), units, fc.constantFrom(...layouts), (value, [word, unit], layout) => {
        const found = figuresIn(`全市共立案${layout(String(value))}${word}。`);
        expect(found.map((figure) => [figure.value, figure.unit])).toEqual([[value, unit]]);
      }),
      RUNS,
    );
  });

  test("is the same however wide the lines of a paragraph are", () => {
    const sentence = "全市生态环境系统严格规范公正文明执法,共检查企业5316家次,立案120件,下达处罚决定98份,罚款1250.56万元,培训2000余人次。";
    const paragraph = sentence.repeat(6);
    const whole = figuresIn(paragraph).map(({ value, unit, qualifier }) => [value, unit, qualifier]);
    expect(whole).toHaveLength(30);
    fc.assert(
      fc.property(fc.integer({ min: 24, max: 60 }), (width) => {
        const wrapped = paragraph.match(new RegExp(`.{1,${width}}`, "g"))?.join("\n") ?? "";
        expect(figuresIn(wrapped).map(({ value, unit, qualifier }) => [value, unit, qualifier])).toEqual(whole);
      }),
    );
  });
});

const SOUP = "0１2９.,，%％十百千万亿零两余多来几约近不足超以上件家次元万人年月日第前至-—成倍番个百分点其中(）。\n\t ";
const soup = fc.array(fc.constantFrom(...SOUP), { maxLength: 60 }).map((parts) => parts.join(""));

describe("any text at all", () => {
  test("gives finite values, each in a unit, and no crash", () => {
    fc.assert(
      fc.property(soup, (text) => {
        for (const { value, unit } of figuresIn(text)) {
          expect(Number.isFinite(value)).toBe(true);
          expect(unit).not.toBe("");
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("gives bounds in order, with the value between them", () => {
    fc.assert(
      fc.property(soup, (text) => {
        // what a range that ends below its start is, figures.json says
        for (const { value, lower, upper } of figuresIn(text.replace(/[-—至]/g, ""))) {
          expect(value).toBeGreaterThanOrEqual(lower ?? value);
          expect(value).toBeLessThanOrEqual(upper ?? value);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
