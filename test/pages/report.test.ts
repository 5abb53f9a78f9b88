import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { type ReportContext, renderReport } from "../../src/pages/report.js";
import { LANGS } from "../../src/model/indicator.js";
import type { RowOf } from "../../src/model/columns.js";
import type { CorpusRecord } from "../../src/model/source.js";
import { makeObservation, makeQuantity, makeRecord, makeSource } from "../fixtures/records.js";

const CONTEXT = {
  names: { bureau: "Bureau A", indicator: (id: string) => `name of ${id}`, lineOf: () => null },
  checks: { rows: [], partyOf: () => null },
  anchors: null,
};
const render = (record: CorpusRecord, lang: "zh" | "en" = "en", context: Partial<ReportContext> = {}) =>
  new JSDOM(renderReport(record, { ...CONTEXT, ...context }, lang).text).window.document;

describe.each(LANGS)("in %s", (lang) => {
  test("every observation has its anchor, quote, section and rule", () => {
    const document = render(makeRecord(), lang);
    const row = document.getElementById("110000-2023/penalty.decisions@100");
    expect(row?.querySelector("q")?.textContent).toBe("共作出处罚决定12件");
    expect(row?.textContent).toContain("二、执法");
    expect(row?.textContent).toContain("处罚决定 · 处罚决定");
    expect(row?.textContent).toContain("name of penalty.decisions");
  });

  test("unclassified quantities and issues are listed", () => {
    const issue = { code: "total", severity: "warning" as const, message: "parts exceed the total", start: 7, end: 9 };
    const document = render(makeRecord({ quantities: [makeQuantity({ quote: "植树500棵" })], issues: [issue] }), lang);
    expect([...document.querySelectorAll("q")].map((q) => q.textContent)).toContain("植树500棵");
    expect(document.body.textContent).toContain("parts exceed the total (7)");
  });
});

test("a rule of the catalogue is named by the words that met it and leads to its line; one of another kind stands whole", () => {
  const names = { ...CONTEXT.names, lineOf: (id: string, rule: string) => (rule === "处罚决定" ? id.length : null) };
  const record = makeRecord({ observations: [makeObservation(), makeObservation({ id: "other", rule: "a stated change" })] });
  const [known, other] = [...render(record, "en", { names }).querySelectorAll("tr details")];
  expect(known?.textContent).toContain("处罚决定 the rule");
  expect(known?.querySelector("a")?.getAttribute("href")).toBe("../indicator/penalty.decisions.html#wording-17");
  expect(other?.textContent).toContain("a stated change · 处罚决定");
});

test("the heading is the title, or the bureau's English name; the document's own words are marked as Chinese", () => {
  expect(render(makeRecord(), "zh").querySelector("h1")?.textContent).toBe("甲市2023年报告");
  const document = render(makeRecord());
  expect(document.querySelector("h1")?.textContent).toBe("Bureau A, 2023");
  expect(document.querySelector("dd")?.innerHTML).toBe('<span lang="zh-Hans">甲市2023年报告</span>');
});

test("a bounded figure says its hedge and its open end", () => {
  const observation = makeObservation({ value: 2000, lower: 2000, upper: null, qualifier: "at_least" });
  const text = render(makeRecord({ observations: [observation] })).body.textContent ?? "";
  expect(text).toContain("≥2,000");
  expect(text).toContain("true value 2,000 or more");
});

test("a figure that is not all of the bureau's says what it covers and what it is part of", () => {
  const text = render(makeRecord({ observations: [makeObservation({ scope: "清废行动", of: "48件" })] })).body.textContent ?? "";
  expect(text).toContain("清废行动");
  expect(text).toContain("part of “48件”");
});

test("without a script the ways from its figures are said once", () => {
  const [ways] = render(makeRecord()).querySelectorAll("noscript");
  expect(ways?.textContent).toBe("Report an error Cite");
});

test("a source without address has no link to it", () => {
  const document = render(makeRecord({ source: makeSource({ url: null }) }));
  expect(document.querySelectorAll("a[rel~=external]")).toHaveLength(0);
  expect(document.querySelector("dl")?.textContent).toContain("not given");
});

test("nothing of a record becomes markup", () => {
  const source = makeSource({ title: '<img src=x onerror="alert(1)">' });
  const document = render(makeRecord({ source, observations: [makeObservation({ quote: "<script>1</script>", scope: "<b>x</b>" })] }));
  expect(document.querySelectorAll("img, script, b")).toHaveLength(0);
  expect(document.querySelector("dd")?.textContent).toBe('<img src=x onerror="alert(1)">');
});

test("the share that is classified is printed and drawn", () => {
  const document = render(makeRecord({ quantities: [200, 300, 400].map((start) => makeQuantity({ start })) }));
  expect(document.body.textContent).toContain("25% classified");
  expect(document.querySelector(".atlas-share i")?.getAttribute("style")).toBe("width: 25%");
});

describe("checks", () => {
  const parties = new Map([
    ["110000-2023/penalty.decisions@100", { value: 12, unit: "case" }],
    ["110000-2023/quantity@200", { value: 13, unit: "case" }],
  ]);
  const check = (changes: Partial<RowOf<"checks">>): RowOf<"checks"> => ({
    ...{ id: "sum:x", kind: "sum", bureau_code: "110000", year: 2023, indicator: "penalty.decisions" },
    ...{ observations: [...parties.keys()].join(" "), expected: 13, actual: 12, difference: -1, ratio: 12 / 13 },
    ...{ verdict: "differs", note: "none", across: false },
    ...changes,
  });
  const rowsOf = (...rows: RowOf<"checks">[]) => [
    ...render(makeRecord(), "en", { checks: { rows, partyOf: (id) => parties.get(id) ?? null } }).querySelectorAll("tr[data-verdict]"),
  ];

  test("show what is stated, what is implied, and every figure with its link, an unclassified total included", () => {
    const [row] = rowsOf(check({}));
    expect([...(row?.children ?? [])].map((cell) => cell.textContent)).toEqual([
      "name of penalty.decisionsTypes against their sum",
      ...["differs", "12 cases", "13 cases", "13 cases"],
    ]);
    expect([...(row?.querySelectorAll("a") ?? [])].map((a) => a.getAttribute("href"))).toEqual([
      "#110000-2023/penalty.decisions@100",
      "#110000-2023/quantity@200",
    ]);
  });

  test("stand in order of their verdict, those that differ first", () => {
    const rows = rowsOf(check({ verdict: "holds" }), check({ verdict: "cannot-tell", note: "no_count" }), check({}));
    expect(rows.map((row) => row.getAttribute("data-verdict"))).toEqual(["differs", "cannot-tell", "holds"]);
    expect(rows[1]?.textContent).toContain("The source states no count for it");
  });

  test("print what cannot be worked out as a dash, not as zero", () => {
    const [row] = rowsOf(check({ expected: null }));
    expect(row?.querySelectorAll("td")[2]?.textContent).toBe("–");
  });
});

test("rows lead to their marks where the text lies beside the project, and nowhere else", () => {
  expect(render(makeRecord()).querySelector('a[href*="/reading/"]')).toBeNull();
  const anchors = new Map([["110000-2023/penalty.decisions@100", "at-100"]]);
  const document = render(makeRecord(), "en", { anchors });
  const row = document.getElementById("110000-2023/penalty.decisions@100");
  expect(row?.querySelector('a[href="../reading/110000-2023.html#at-100"]')).not.toBeNull();
  expect(document.querySelector('p a[href="../reading/110000-2023.html"]')).not.toBeNull();
});
