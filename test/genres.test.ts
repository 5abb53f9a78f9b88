import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { loadExtractor } from "../loaders/commands/extractor.js";
import { type Extractor, parseReport } from "../loaders/parse.js";
import { fromDisk } from "./read/from-disk.js";

let extractor: Extractor;
beforeAll(async () => void (extractor = await loadExtractor()));

async function read(name: string) {
  const { record } = await parseReport(await fromDisk(await readFile(join("test/fixtures/genres", name))), extractor);
  return record;
}

/** Invented texts of each genre: kind, bureau, year, and figures as `bureau indicator value start/end scope`. */
const CASES: readonly [string, string, readonly string[]][] = [
  ["bulletin.txt", "bulletin 350800 2021", ["350800 penalty.cases_filed 214 2021-01-01/2021-12-31 all"]],
  [
    "monthly-circular.txt",
    "bulletin 420200 2023",
    ["420200 penalty.cases_filed 23 2023-05-01/2023-05-31 all", "420200 penalty.cases_filed 97 2023-01-01/2023-05-31 all"],
  ],
  [
    "quarterly-circular.txt",
    "bulletin 140000 2022",
    [
      "140000 penalty.decisions 1893 2022-01-01/2022-06-30 all",
      "140800 penalty.decisions 241 2022-01-01/2022-06-30 all",
      "141000 penalty.amount 24150000 2022-01-01/2022-06-30 all",
    ],
  ],
  [
    "press-conference.txt",
    "press 360000 2022",
    [
      "360000 penalty.decisions 1105 2022-01-01/2022-09-30 all",
      "360400 penalty.amount 13400000 2022-01-01/2022-09-30 all",
      "360700 penalty.decisions 142 2022-01-01/2022-09-30 all",
    ],
  ],
  [
    "campaign-news.txt",
    "press 510700 2022",
    ["510700 penalty.cases_filed 87 2022-06-20/2022-11-20 “蓝盾2022”执法行动", "510700 penalty.decisions 263 2022-01-01/2022-10-31 all"],
  ],
  ["enforcement-news.txt", "press 330500 2021", ["330500 penalty.decisions 171 2021-01-01/2021-07-31 all"]],
  ["statistics.html", "table 130500 2022", ["130500 penalty.decisions 764 2022-01-01/2022-12-31 all"]],
];

describe("a text of another genre is read:", () => {
  test.each(CASES)("%s", async (name, head, figures) => {
    const { source, observations } = await read(name);
    expect(`${source.kind} ${source.bureau_code} ${source.year}`).toBe(head);
    expect(source.id).toMatch(new RegExp(`^${source.bureau_code}-${source.year}-${source.kind}-[0-9a-f]{8}$`));
    const told = observations.map(
      (o) => `${o.bureau_code ?? source.bureau_code} ${o.indicator} ${o.value} ${o.period.start}/${o.period.end} ${o.scope}`,
    );
    expect(told).toEqual(expect.arrayContaining([...figures]));
  });

  test("the fine of one case and what is planned are no figures of the year", async () => {
    const values = (await Promise.all(["press-conference.txt", "campaign-news.txt"].map(read))).flatMap(({ observations }) => observations);
    expect(values.map(({ raw }) => raw)).not.toEqual(expect.arrayContaining(["42万元"]));
    expect(values.map(({ raw }) => raw)).not.toEqual(expect.arrayContaining(["18万元"]));
    expect(values.map(({ raw }) => raw)).not.toEqual(expect.arrayContaining(["5000家次"]));
  });
});
