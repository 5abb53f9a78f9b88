import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse as parseCsv } from "csv-parse/sync";
import { bureauAt, findBureau } from "../../loaders/catalogue/bureau-names.js";

interface Case {
  title: string;
  context?: string;
  code: string | null;
  name?: string;
  why?: string;
}

const cases = JSON.parse(readFileSync("test/specs/bureau-names.json", "utf8")) as Case[];
const readRows = (file: string) => parseCsv(readFileSync(`data/catalogue/${file}`, "utf8"), { columns: true }) as Record<string, string>[];
const bureaus = readRows("bureaus.csv");
const divisions = readRows("divisions.csv");

describe("a title names a bureau", () => {
  test.each(cases)("$title → $code", ({ title, context, code, name }) => {
    const found = findBureau(title, context ?? "");
    expect(found?.code ?? null).toBe(code);
    if (name) expect(found?.name).toBe(name);
  });
});

describe("the register", () => {
  test("every listed bureau is found by its own name", () => {
    const lost = bureaus.filter(({ code, name_zh = "" }) => findBureau(name_zh, "")?.code !== code);
    expect(lost).toEqual([]);
  });

  test("every county's bureau is found by the name the rule gives it", () => {
    const counties = divisions.filter(({ level, code = "" }) => level === "county" && !code.startsWith("4603"));
    const lost = counties.filter(({ code = "" }) => findBureau(bureauAt(code)?.name_zh ?? "", "")?.code !== code);
    expect(counties.length).toBeGreaterThan(2800);
    expect(lost).toEqual([]);
  });

  test("no two bureaus share a code or a name", () => {
    for (const key of ["code", "name_zh", "name_en", "short_zh", "short_en"])
      expect(new Set(bureaus.map((row) => row[key])).size, key).toBe(bureaus.length);
  });

  test("every parent and every successor is a division", () => {
    const codes = new Set([...divisions, ...bureaus].map(({ code }) => code));
    const parents = [...divisions, ...bureaus].map(({ parent }) => parent).filter(Boolean);
    const successors = readRows("divisions-former.csv").map(({ successor }) => successor);
    expect([...parents, ...successors].filter((code) => !codes.has(code))).toEqual([]);
  });

  test("an abolished code stands for its successor, an unknown one for nothing", () => {
    expect(bureauAt("320684")?.code).toBe("320614");
    expect(bureauAt("999999")).toBeNull();
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    "市",
    "区",
    "生态环境局",
    "环保局",
    "分局",
    "鼓楼区",
    "南通市",
    "的",
    "\n",
    " ",
    "2022年",
    "吉林",
    "厅",
    "部",
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join("")),
  );

  test("gives a bureau of the register or null", () => {
    fc.assert(
      fc.property(texts, texts, (title, context) => {
        const found = findBureau(title, context);
        if (found) expect(bureauAt(found.code)?.name_zh).toBe(found.name);
      }),
    );
  });

  test("takes no longer when it is hostile", () => {
    findBureau("", "");
    const hostile = ["市", "生态环境局", "南通市", "鼓楼区生态环境局", " 市"].map((piece) => piece.repeat(200_000));
    const start = performance.now();
    for (const text of hostile) findBureau(text, text);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
