import { expect, test } from "vitest";
import { readQuestion, SHARDS, shardOf } from "../../src/model/check-question.js";

const chart = (id: string, version: string | null = null) => ({ kind: "chart", id, version });
const observation = (id: string) => ({ kind: "observation", id });

test.each([
  ["https://a.example/atlas/embed/fbf12994dd48/series-fines.zh.html?theme=dark", chart("series-fines", "fbf12994dd48")],
  ["https://a.example/embed/series-fines.en.html#x", chart("series-fines")],
  ["embed/series-fines.zh.html", chart("series-fines")],
  [" <https://a.example/zh/chart/months.html> ", chart("months")],
  ["/charts/months.zh@2x.png", chart("months")],
  ["https://a.example/charts/months.full.csv", chart("months")],
  ["371500-2020/staff.certified@770", observation("371500-2020/staff.certified@770")],
  ["https://a.example/en/report/371500-2020.html#371500-2020/staff.certified@770", observation("371500-2020/staff.certified@770")],
  ["https://a.example/x.html#371500-2020%2Fpenalty.amount.yoy%401.implied", observation("371500-2020/penalty.amount.yoy@1.implied")],
  ["ref-0ad7bb8eab/penalty.daily@100000-20170531", observation("ref-0ad7bb8eab/penalty.daily@100000-20170531")],
  ["FBF12994DD48", { kind: "version", hash: "fbf12994dd48" }],
  ["0.1.0+fbf12994dd48", { kind: "version", hash: "fbf12994dd48" }],
  ["", { kind: "nothing" }],
  ["浙江 2016", { kind: "nothing" }],
  ["https://a.example/zh/fines.html", { kind: "nothing" }],
  ["%E0%A4%A", { kind: "nothing" }],
  ["embed/../../etc/passwd.zh.html", { kind: "nothing" }],
  ["../embed/..%2F..%2Fx.zh.html", { kind: "nothing" }],
  ["<script>alert(1)</script>", { kind: "nothing" }],
])("%j is understood", (text, question) => expect(readQuestion(text)).toEqual(question));

test("observations are spread over all files", () => {
  const used = new Set(Array.from({ length: 5000 }, (_, i) => shardOf(`371500-2020/penalty.amount@${i}`)));
  expect([...used].sort()).toEqual(SHARDS);
  // Addresses of files must not change between builds.
  expect(shardOf("371500-2020/staff.certified@770")).toBe("4c");
});
