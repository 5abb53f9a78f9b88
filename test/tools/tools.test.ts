import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { openAtlas } from "../../loaders/mcp/atlas.js";
import { loadTables } from "../../loaders/tables/pack.js";
import type { Tables } from "../../loaders/tables/rows.js";
import { baseIndicator } from "../../src/model/comparability.js";
import { groupBy } from "../../src/model/group.js";
import { readArguments } from "../../src/tools/arguments.js";
import { callTool } from "../../src/tools/call.js";
import type { ToldFigure } from "../../src/tools/told-figure.js";
import { type AtlasDoor, type ToolAnswer, ToolError } from "../../src/tools/tool.js";
import { askTool, toolOf } from "./ask.js";
import { TOOLS } from "../../src/tools/tools.js";

let tables: Tables;
let atlas: AtlasDoor;
beforeAll(async () => void ([tables, atlas] = await Promise.all([loadTables(), openAtlas("https://atlas.example/")])));

const ask = <T = ToolAnswer>(name: string, given: object) => askTool<T>(name, given, atlas);

async function refusal(name: string, given: object): Promise<string> {
  const { content, isError } = await callTool(toolOf(name), given, atlas);
  expect(isError, content[0].text.slice(0, 200)).toBe(true);
  return content[0].text;
}

describe("arguments", () => {
  test("are taken where JSON Schema takes them, and refused where it does not", () => {
    const value = fc.oneof(
      ...[fc.string(), fc.constantFrom("en", "zh", "residents", " "), fc.integer({ min: -5, max: 3000 }), fc.double(), fc.boolean()],
      ...[fc.array(fc.string(), { maxLength: 3 }), fc.array(fc.integer(), { maxLength: 4 }), fc.constant({})],
    );
    for (const { name, inputSchema } of TOOLS) {
      const validate = new Ajv2020().compile(inputSchema);
      const names = fc.constantFrom(...Object.keys(inputSchema.properties), "other");
      fc.assert(
        fc.property(fc.dictionary(names, value), (given) => {
          const blank = Object.values(given).some((text) => typeof text === "string" && text !== "" && text.trim() === "");
          fc.pre(!blank);
          let taken = true;
          try {
            readArguments(inputSchema, given);
          } catch (error) {
            expect(error, name).toBeInstanceOf(ToolError);
            taken = false;
          }
          expect(taken, `${name} ${JSON.stringify(given)}`).toBe(validate(given));
        }),
      );
    }
  });

  test("that make no sense are answered by a sentence that says what does", async () => {
    expect(await refusal("get_series", {})).toBe("indicator is missing");
    expect(await refusal("get_series", { indicator: "fines.of.mars" })).toContain("find_indicator");
    expect(await refusal("get_series", { indicator: "penalty.amount", bureaus: ["火星"] })).toContain("find_bureau");
    expect(await refusal("get_series", { indicator: "penalty.amount", from: 2020, to: 2010 })).toBe("from 2020 is after to 2010");
    expect(await refusal("get_series", { indicator: "penalty.amount", year: 2020 })).toContain("unknown argument year");
    expect(await refusal("compare", { indicator: "penalty.amount", bureaus: [] })).toContain("one at least");
    expect(await refusal("compare", { indicator: "penalty.amount", bureaus: ["深圳"] })).toContain("two are meant");
    expect(await refusal("compare", { indicator: "penalty.amount", bureaus: ["深圳", "中山"], years: [2019, 2020] })).toContain(
      "one is meant",
    );
    expect(await refusal("compare", { indicator: "penalty.decisions", bureaus: ["深圳", "中山"], per: "decisions" })).toContain("itself");
    expect(await refusal("find_bureau", { query: "  " })).toBe("query: it is empty");
    expect(await refusal("check_claim", { text: "件".repeat(20_001) })).toContain("20000 characters at most");
  });
});

describe("finding", () => {
  test("an indicator by its words in either language, with what it counts", async () => {
    for (const query of ["fines", "罚款", "penalty.amount", "罚款金额"]) {
      const { indicators } = await ask<{ indicators: { id: string; unit: string }[] }>("find_indicator", { query });
      expect(
        indicators.slice(0, 3).map(({ id }) => id),
        query,
      ).toContain("penalty.amount");
    }
    const none = await ask<{ indicators: object[] }>("find_indicator", { query: "zzzzqqq" });
    expect(none).toMatchObject({ complete: false, indicators: [] });
    const one = await ask<{ indicators: object[] }>("find_indicator", { query: "处罚", limit: 1 });
    expect(one.indicators).toHaveLength(1);
    expect(one.left_out[0]).toMatch(/first 1 of \d+/);
  });

  test("a bureau by name, reading, former name and code; one without figures says so", async () => {
    for (const query of ["深圳", "Shenzhen", "shenzhen", "440300", "深圳市人居环境委员会"]) {
      const { bureaus } = await ask<{ bureaus: { code: string }[] }>("find_bureau", { query, limit: 1 });
      expect(bureaus[0]?.code, query).toBe("440300");
    }
    const silent = tables.bureaus.find(({ code }) => tables.observations.every((row) => row.bureau_code !== code));
    const { bureaus } = await ask<{ bureaus: { figures: number; note?: string }[] }>("find_bureau", { query: silent?.code ?? "" });
    expect(bureaus[0]).toMatchObject({ figures: 0, note: expect.stringContaining("not zero") });
  });
});

describe("a series", () => {
  test("holds every figure that stands, with bounds, hedge, words and caveats as the table has them; the rest is counted", async () => {
    for (const { id } of tables.indicators) {
      const rows = tables.observations.filter((row) => baseIndicator(row.indicator) === id);
      const standing = rows.filter((row) => row.headline && row.indicator === id);
      const answer = await ask<{ figures: ToldFigure[]; coverage: string }>("get_series", { indicator: id, limit: 300 });
      expect(answer.figures.map((figure) => figure.id).sort()).toEqual(standing.map((row) => row.id).sort());
      for (const figure of answer.figures) {
        const row = standing.find((one) => one.id === figure.id);
        const { value, lower, upper, unit, quote, year, qualifier } = figure as ToldFigure & { qualifier?: string };
        expect({ value, lower, upper, unit, quote, year, hedge: figure.hedge, q: qualifier }).toEqual({
          ...{ value: row?.value, lower: row?.lower, upper: row?.upper, unit: row?.unit, quote: row?.quote, year: row?.year },
          ...{ hedge: row?.qualifier, q: undefined },
        });
        expect(figure.caveats).toHaveLength((row?.caveats ?? "").split(" ").filter((code) => code !== "").length);
        expect(figure.page).toMatch(/^https:\/\/atlas\.example\/en\/(?:report|bureau)\/.+#.+/);
      }
      const left = rows.length - standing.length;
      expect(
        answer.left_out.some((said) => said.includes(`: ${left} figure`)),
        `${id} ${answer.left_out.join()}`,
      ).toBe(left > 0);
      expect(answer.complete).toBe(rows.length > 0 && left === 0);
    }
  });

  test("names bureaus and years of which nothing is stated", async () => {
    const row = tables.observations.find(({ headline, indicator }) => headline && indicator === "penalty.decisions");
    const silent = tables.bureaus.find(({ code }) => tables.observations.every(({ bureau_code }) => bureau_code !== code));
    const bureaus = [row?.bureau_code, silent?.code];
    const answer = await ask("get_series", { indicator: "penalty.decisions", bureaus, from: 1990, to: row?.year });
    expect(answer.left_out.join("\n")).toContain(silent?.code);
    expect(answer.left_out.join("\n")).toContain("1990, 1991");
  });
});

test("a claim gets its verdict with the sentence, and what is not in the atlas is neither right nor wrong", async () => {
  const single = [...groupBy(tables.observations, (row) => `${row.bureau_code} ${row.indicator}`).values()].find(
    ([row, other]) =>
      row?.indicator === "penalty.decisions" &&
      row.headline &&
      row.qualifier === "exact" &&
      row.bureau_code.endsWith("00") &&
      !other &&
      row.value > 99,
  )?.[0];
  const name = tables.bureaus.find(({ code }) => code === single?.bureau_code)?.name_zh;
  const text = `${single?.year}年，${name}作出行政处罚决定${single?.value}件，接待参观者77人。`;
  const answer = await ask<{ claims: { verdict: string; rests_on: { id: string; quote: string } | null; caveat_and_citation: string }[] }>(
    "check_claim",
    { text },
  );
  expect(answer.claims.map(({ verdict }) => verdict)).toEqual(["as-stated", "unknown"]);
  expect(answer.claims[0]?.rests_on).toMatchObject({ id: single?.id, quote: single?.quote });
  expect(answer.claims[0]?.caveat_and_citation).toContain(atlas.version);
  expect(answer.complete).toBe(false);
});
