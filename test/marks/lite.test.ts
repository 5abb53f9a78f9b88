import { JSDOM } from "jsdom";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { gatherFigures } from "../../loaders/publish/series/gather.js";
import { loadTables } from "../../loaders/tables/pack.js";
import { type ChartKind, CHARTS, type Exploration, FIRST } from "../../src/model/explore.js";
import { exploreRows, indicatorsFor } from "../../src/series/explore.js";
import { type FigureFile, forDrawing } from "../../src/series/file.js";
import { joinFiles } from "../../src/series/tables.js";
import { EDITION } from "../fixtures/edition.js";

type Draw = (exploration: Exploration, width: number) => Element | null;
let [drawWithPlot, drawLite]: [Draw, Draw] = [() => null, () => null];

/** The drawing of explorations by the modules as they are loaded now. */
async function openDrawing(files: ReadonlyMap<string, FigureFile>): Promise<Draw> {
  const { exploreChart } = await import("../../src/charts/explore.js");
  const { makeChart } = await import("../../src/charts/chart-model.js");
  const { document } = new JSDOM("").window;
  return (exploration, width) => {
    const rows = exploreRows(exploration, joinFiles(indicatorsFor(exploration).flatMap((id) => files.get(id) ?? [])));
    return makeChart(exploreChart(exploration), rows, "zh", document).drawing(width);
  };
}

beforeAll(async () => {
  const all = [...gatherFigures(await loadTables(), EDITION)].filter(({ of }) => of.kind === "indicator");
  const files = new Map(all.map((file) => [file.of.id, file]));
  drawWithPlot = await openDrawing(files);
  vi.resetModules();
  vi.doMock("@observablehq/plot", async () => import("../../src/marks/lite/plot.js"));
  vi.doMock("linebreak", async () => import("../../src/marks/lite/line-breaker.js"));
  drawLite = await openDrawing(new Map(all.map((file) => [file.of.id, forDrawing(file)])));
}, 60_000);

/** Elements, attributes in order and texts of a drawing; numbers as far as they are seen. */
function plainly(element: Element | null): string[] {
  if (element === null) return ["nothing"];
  const rounded = (text: string) => text.replace(/-?\d+\.\d+(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100 || 0));
  return [...element.querySelectorAll("*")].map((part) => {
    const attributes = [...part.attributes].map(({ name, value }) => `${name}=${rounded(value)}`).sort();
    return `${part.tagName} ${attributes.join(" ")} ${part.children.length === 0 ? (part.textContent ?? "") : ""}`;
  });
}

const STATES: readonly Partial<Exploration>[] = [
  {},
  { all: true },
  { indicator: "penalty.decisions", all: true, log: true },
  { indicator: "inspection.visits", by: "residents" },
  { bureaus: ["440300", "330000", "140000"], all: true },
  { indicator: "penalty.cases_filed", years: [2018, 2019, 2020], log: true },
];

describe.each(CHARTS)("a %s without Plot", (chart: ChartKind) => {
  test.each(STATES.map((state) => [JSON.stringify(state), state] as const))(
    "of %s has the same elements at the same places",
    (_, state) => {
      for (const width of [272, 680]) {
        const exploration = { ...FIRST, ...state, chart };
        expect(plainly(drawLite(exploration, width))).toEqual(plainly(drawWithPlot(exploration, width)));
      }
    },
  );
});

test("they are two makers of drawings, not one twice", async () => {
  const lite = await import("@observablehq/plot");
  expect(Object.keys(lite)).not.toContain("geo");
  expect(plainly(drawWithPlot(FIRST, 680)).length).toBeGreaterThan(50);
});
