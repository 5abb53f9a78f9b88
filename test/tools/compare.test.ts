import { beforeAll, describe, expect, test } from "vitest";
import { openAtlas } from "../../loaders/mcp/atlas.js";
import { loadTables } from "../../loaders/tables/pack.js";
import type { Tables } from "../../loaders/tables/rows.js";
import { baseIndicator } from "../../src/model/comparability.js";
import { groupBy } from "../../src/model/group.js";
import type { ToldFigure } from "../../src/tools/told-figure.js";
import type { AtlasDoor, ToolAnswer } from "../../src/tools/tool.js";
import { askTool } from "./ask.js";

let tables: Tables;
let atlas: AtlasDoor;
beforeAll(async () => void ([tables, atlas] = await Promise.all([loadTables(), openAtlas("https://atlas.example/")])));

const ask = <T = ToolAnswer>(name: string, given: object) => askTool<T>(name, given, atlas);

describe("a comparison", () => {
  interface Compared {
    verdict: string;
    refused_because: string[];
    groups: { places: { figure: ToldFigure; rank_among_these: { best: number; worst: number } }[] }[];
  }

  test("of two bureaus is given only where level, unit, basis and definition are one, and both stand", async () => {
    const levels = new Map(tables.bureaus.map(({ code, level }) => [code, level]));
    const years = groupBy(
      tables.observations.filter(({ indicator }) => ["penalty.amount", "penalty.decisions", "compensation.started"].includes(indicator)),
      ({ indicator, year }) => `${indicator} ${year}`,
    );
    const seen = { comparable: 0, refused: 0 };
    for (const rows of [...years.values()].filter(({ length }) => length > 1)) {
      const codes = [...new Set(rows.map(({ bureau_code }) => bureau_code))].slice(0, 5);
      for (const [i, first] of codes.entries()) {
        for (const second of codes.slice(i + 1)) {
          const { indicator, year } = rows[0] as (typeof rows)[0];
          const answer = await ask<Compared>("compare", { indicator, bureaus: [first, second], years: [year] });
          const [a, b] = [first, second].map((code) => rows.find((row) => row.bureau_code === code && row.headline));
          const unit = tables.indicators.find(({ id }) => id === indicator)?.unit;
          const fits =
            a !== undefined &&
            b !== undefined &&
            [a, b].every((row) => row.unit === unit && row.definition === null) &&
            levels.get(first) === levels.get(second) &&
            a.basis === b.basis;
          expect(answer.verdict, `${indicator} ${year} ${first} ${second} ${answer.left_out.join()}`).toBe(fits ? "comparable" : "refused");
          expect(answer.refused_because.length > 0).toBe(!fits);
          seen[fits ? "comparable" : "refused"]++;
        }
      }
    }
    expect(seen.comparable).toBeGreaterThan(10);
    expect(seen.refused).toBeGreaterThan(10);
  });

  test("ranks as far as bounds allow, and never across levels", async () => {
    const codes = tables.bureaus.filter(({ level }) => level !== "county").map(({ code }) => code);
    const stated = codes.filter((code) =>
      tables.observations.some((row) => row.bureau_code === code && row.indicator === "penalty.decisions" && row.headline),
    );
    const { groups, verdict } = await ask<Compared>("compare", { indicator: "penalty.decisions", bureaus: stated.slice(0, 100) });
    expect(verdict).toBe("partly");
    for (const { places } of groups) {
      const levels = places.map(({ figure }) => tables.bureaus.find(({ code }) => code === figure.bureau)?.level);
      expect(new Set(levels).size).toBe(1);
      for (const { figure, rank_among_these: rank } of places) {
        const larger = places.filter(({ figure: other }) => (other.lower ?? -Infinity) > (figure.upper ?? Infinity)).length;
        expect(rank.best).toBeGreaterThan(larger);
        expect(rank.worst).toBeGreaterThanOrEqual(rank.best);
      }
    }
  });

  test("of two years is refused across a break, and says what changed", async () => {
    const broken = tables.observations.filter(
      ({ headline, breaks, indicator }) => headline && breaks !== null && baseIndicator(indicator) === indicator,
    );
    expect(broken.length).toBeGreaterThan(2);
    for (const row of broken) {
      const own = tables.observations.filter(
        (one) => one.headline && one.indicator === row.indicator && one.bureau_code === row.bureau_code,
      );
      const before = Math.max(...own.map(({ year }) => year).filter((year) => year < row.year));
      const answer = await ask<Compared & { change: object | null }>("compare", {
        ...{ indicator: row.indicator, bureaus: [row.bureau_code], years: [row.year, before] },
      });
      expect(answer).toMatchObject({ verdict: "refused", change: null, complete: false });
      expect(answer.refused_because.join()).toContain(String(row.year));
    }
  });

  test("of two years gives the change with all that it may be", async () => {
    const rows = tables.observations.filter(({ headline, indicator }) => headline && indicator === "penalty.decisions");
    const runs = [...groupBy(rows, ({ bureau_code }) => bureau_code).values()].map((own) => [...own].sort((a, b) => a.year - b.year));
    const whole = runs.find((own) => own.length > 1 && own.every(({ qualifier, breaks }) => qualifier === "exact" && breaks === null));
    const [first, second] = whole ?? [];
    const { change } = await ask<{ change: { difference: { value: number; lower: number; upper: number } } }>("compare", {
      ...{ indicator: "penalty.decisions", bureaus: [first?.bureau_code], years: [first?.year, second?.year] },
    });
    const difference = (second?.value ?? 0) - (first?.value ?? 0);
    expect(change.difference).toEqual({ value: difference, lower: difference, upper: difference });
  });
});
