import { join } from "node:path";
import { expect, test } from "vitest";
import { type Answered, renderShown } from "../../src/charts/check-shown.js";
import { type CheckedPoint, renderPoints } from "../../src/charts/check-points.js";
import { answerChart, answerObservation, answerVersion } from "../../src/charts/check-answer.js";
import { makeCheckFiles } from "../../loaders/publish/releases/check-files.js";
import type { CheckedChartFile, CheckedObservation, VersionFile } from "../../src/model/check-files.js";
import { html } from "../../src/html.js";
import { makePast } from "../fixtures/history.js";
import { readOut, shorten } from "../fixtures/said.js";

const TOLD: CheckedObservation = {
  ...{ title: { zh: "甲 2020 决定", en: "Jia 2020 Decisions" }, page: "report/1.html#a/b@1", now: "125 case" },
  changes: [
    { version: "2026.01.01", date: "2026-01-01", kind: "added", old: "", new: "120 case", reason: "" },
    { version: "2026.02.01", date: "2026-02-01", kind: "corrected", old: "120 case", new: "125 case", reason: "mended" },
    { version: "", date: null, kind: "corrected", old: "125 case", new: "125 case", reason: "" },
  ],
};
const gone: CheckedObservation = { ...TOLD, title: { zh: "乙", en: "Yi" }, now: null, page: null };
const SAIDS: readonly (string | null)[] = ["125 case", "120 case", "900 case", null];
const POINTS: readonly CheckedPoint[] = [TOLD, gone, null].flatMap((told, t) =>
  SAIDS.map((said, i) => ({ id: `a/b@${t}${i}`, said, told, quote: i === 0 ? "" : `决定${i}` })),
);
const many = Array.from({ length: 130 }, (_, i): CheckedPoint => ({ id: `a/b@${200 - i}`, said: "125 case", told: TOLD, quote: "" }));
const SHOWN: Answered = {
  ...{ lang: "en", picture: null, title: "Decisions", href: "./explore.html", open: "Open" },
  ...{ author: null, version: "fbf12994dd48", now: "fbf12994dd48", points: [], remarks: [], drawing: null },
};
const found = [true, false, null];
const PICTURES = found.flatMap((same) => found.flatMap((fits) => [true, false].map((intact) => ({ intact, same, fits }))));
const groups = [POINTS.slice(0, 1), POINTS.slice(1, 2), POINTS.slice(2, 3), POINTS.slice(4, 5), POINTS.slice(8, 9), POINTS, []];

test("answers to pictures, codes and addresses are as reviewed", async () => {
  const shown: Partial<Answered>[] = [
    ...PICTURES.map((picture) => ({ picture, points: POINTS.slice(0, 1) })),
    ...groups.flatMap((points) => [
      { points },
      { points, version: "000000000000" },
      { points, version: null, lang: "zh" as const },
      { points, picture: PICTURES[0] ?? null },
    ]),
    { author: { title: "T", note: "", accent: null }, remarks: ["one", "two"], drawing: html`<i>drawn</i>` },
    { author: { title: "T", note: "N", accent: null } },
    { author: { title: "", note: "", accent: null } },
  ];
  const said = shown.map((one) => readOut(renderShown({ ...SHOWN, ...one }).text));
  await expect(shorten(said.join("").split("\n")) + said.slice(18, 40).join("")).toMatchFileSnapshot(
    join(import.meta.dirname, "said/answers.txt"),
  );
});

test("figures of an answer are listed as reviewed", async () => {
  const said = [POINTS, many, many.slice(0, 100), many.slice(0, 101)].flatMap((points) =>
    (["zh", "en"] as const).map((lang) => readOut(renderPoints(points, lang).text)),
  );
  await expect(said.join("\n")).toMatchFileSnapshot(join(import.meta.dirname, "said/answer-points.txt"));
});

test("answers about figures, charts and versions are as reviewed", async () => {
  const past = makePast();
  const files = makeCheckFiles(past);
  const chart = files.get("charts/one.json") as CheckedChartFile;
  const versions = files.get("versions.json") as VersionFile;
  const said = (["zh", "en"] as const).flatMap((lang) => [
    ...[TOLD, gone, null, { ...TOLD, changes: TOLD.changes.slice(0, 1) }].map((told) => answerObservation("a/b@1", told, lang)),
    ...["aaaaaaaaaaaa", "bbbbbbbbbbbb", "cccccccccccc", null].flatMap((version) => [
      answerChart("one", version, chart, lang),
      answerChart("one", version, null, lang),
    ]),
    answerChart("one", null, { ...chart, corrected: [] }, lang),
    ...["aaaaaaaaaaaa", "bbbbbbbbbbbb", "cccccccccccc"].map((hash) => answerVersion(hash, versions, lang)),
  ]);
  await expect(said.map(({ text }) => readOut(text)).join("\n")).toMatchFileSnapshot(join(import.meta.dirname, "said/answers-past.txt"));
});
