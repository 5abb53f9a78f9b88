import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { tableFromArrays, tableToIPC } from "apache-arrow";
import type { Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { packHash } from "../../src/components/notebook/share.js";
import { printNotebook } from "../../src/model/notebook-file.js";
import { makeXlsx } from "../own/make-xlsx.js";
import { encodeGbk } from "../read/encode-gbk.js";
import { done, last, type OpenNotebook, openNotebook, write } from "./notebook.js";
import { endWorkers, KEEP_WORKERS } from "./workers.js";
import type { Visit } from "./site.js";

let visit: Visit;
afterEach(() => visit.close());

async function open(...options: Parameters<typeof openNotebook>): Promise<OpenNotebook> {
  const opened = await openNotebook(...options);
  visit = opened.visit;
  return opened;
}

const file = (name: string, bytes: Uint8Array | string) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
const line = (page: Page, name: string) => page.locator(`.nb-own-lines [data-about="${name}"]`);
const settled = (page: Page, name: string, kind: "done" | "error") =>
  page.locator(`.nb-own-lines [data-about="${name}"][data-kind=${kind}]`).waitFor({ timeout: 30_000 });

async function makeParquet(): Promise<Buffer> {
  const path = join(await mkdtemp(join(tmpdir(), "atlas-")), "a.parquet");
  await (
    await (await DuckDBInstance.create()).connect()
  ).run(`COPY (SELECT '330000' AS code, 2.5::DECIMAL(4, 1) AS money) TO '${path}' (FORMAT parquet)`);
  return readFile(path);
}

/** Lets a file fall on the notebook, as the mouse would. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([named, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content ?? ""], named ?? ""));
      document.querySelector(".nb-main")?.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
    },
    [name, text] as const,
  );
}

test("files of every kind become tables on a phone, join the atlas' own, and are said to be missing from a notebook that comes without them", async () => {
  const { page, watched } = await open("en/notebook.html", { viewport: { width: 360, height: 740 } });
  const filler = Array.from({ length: 12_000 }, (_, i) => [110000 + i, `text ${i} of a sheet that is large enough for a worker`]);
  await page
    .locator(".nb-own input[type=file]")
    .setInputFiles([
      file("地区.csv", encodeGbk("地区,year,名称\n浙江省,2018,浙江\n")),
      file("book.xlsx", makeXlsx({ one: [["code", "note"], [330000, "first"], ...filler], two: [["x"]] })),
      file("money.parquet", await makeParquet()),
      file("stream.arrows", tableToIPC(tableFromArrays({ code: ["330000"], n: Int32Array.of(7) }), "stream")),
      file("broken.parquet", "PAR1 and no more PAR1"),
    ]);
  await settled(page, "broken.parquet", "error");
  await drop(page, "short.csv", "a,b\n1,2\n3,4,5\n");
  await settled(page, "short.csv", "error");
  expect(await line(page, "short.csv").innerText()).toMatch(/line 3.*3 cells instead of 2/);
  expect(await line(page, "broken.parquet").innerText()).toMatch(/damaged/);
  expect(await line(page, "地区.csv").innerText()).toMatch(/table 地区: rows 1, columns 3.*GB18030/s);
  expect(await line(page, "book.xlsx").innerText()).toMatch(/rows 12,001.*“one”.*two/s);

  // The offered join gives the bureau's fines of that year.
  await line(page, "地区.csv").locator("button").last().click();
  await done(page);
  expect(await last(page).locator("tbody td").allInnerTexts()).toEqual(expect.arrayContaining(["330000", "浙江省", "浙江省生态环境厅"]));
  await write(
    page,
    "SELECT r.year, x.note, m.money + s.n AS sum, b.short_zh FROM book AS x JOIN 地区 AS r ON r.名称 = '浙江' JOIN money AS m USING (code) JOIN stream AS s USING (code) JOIN bureaus AS b USING (code)",
  );
  await page.keyboard.press("Control+Enter");
  await last(page).locator("td", { hasText: "9.5" }).waitFor({ timeout: 10_000 });
  expect(await last(page).locator("tbody td").allInnerTexts()).toEqual(["2018", "first", "9.5", "浙江"]);

  await page.locator("[data-part=schema] > summary").click();
  expect(await page.locator(".nb-own-table summary").allInnerTexts()).toHaveLength(4);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  // Renamed, the old name is no table; removed, the cell that needs it says which file to add.
  await page.locator(".nb-own-table input").nth(3).fill("flow");
  await page.keyboard.press("Enter");
  await line(page, "stream.arrows").getByText("now called flow").waitFor();
  await page.locator("[name=own-remove]").nth(2).click();
  await line(page, "money.parquet").getByText("removed").waitFor();
  await write(page, "SELECT * FROM flow, money");
  await page.keyboard.press("Control+Enter");
  const missing = last(page).locator(".nb-status[data-kind=error]");
  await missing.getByText("money.parquet").waitFor({ timeout: 10_000 });
  expect(watched.errors).toEqual([]);
});

test("a shared notebook names the files it needs and takes one under the name it has for it; own tables outlive an engine that had to be ended", async () => {
  const cells = [{ kind: "sql" as const, text: "SELECT sum(n) AS total FROM mine", name: "", chart: null }];
  const { page } = await open(`zh/notebook.html${packHash(printNotebook(cells, [{ table: "mine", file: "我的 数据.csv" }]))}`);
  await page.addInitScript(KEEP_WORKERS);
  await page.reload();
  await page.locator(".nb-notice", { hasText: "我的 数据.csv" }).waitFor();
  await last(page).locator(".nb-status[data-kind=error]", { hasText: "我的 数据.csv" }).waitFor({ timeout: 30_000 });
  await page.locator(".nb-own input[type=file]").setInputFiles([file("我的 数据.csv", "n\n40\n2\n")]);
  await settled(page, "我的 数据.csv", "done");
  await last(page).locator("[name=run]").click();
  await last(page).locator("td", { hasText: "42" }).waitFor({ timeout: 10_000 });
  expect(page.url()).toContain("#nb=");
  await endWorkers(page);
  await write(page, "SELECT 2 * sum(n) AS twice FROM mine");
  await page.keyboard.press("Control+Enter");
  await last(page).locator("td", { hasText: "84" }).waitFor({ timeout: 30_000 });
});
