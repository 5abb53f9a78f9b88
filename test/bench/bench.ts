import { readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import Suite from "@microsoft/recognizers-text-suite";
import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import { loadExtractor } from "../../loaders/commands/extractor.js";
import { readOptions } from "../../loaders/commands/options.js";
import { parseReport } from "../../loaders/parse.js";
import { hostileTexts, INVENTED } from "./hostile.js";
import { race, timeOf } from "./measure.js";
import { recordRow, RESULTS } from "./record.js";
import { measureServer } from "./server.js";
import { measureSite } from "./site.js";

const { values } = readOptions(process.argv.slice(2), { record: { type: "boolean" } }, "bench [--record]");
const GOLD = join(import.meta.dirname, "../gold");
/** As many as it takes until all code that is often run is compiled, as it is over a day of reports. */
const ROUNDS = 60;
const SLOW_TEXTS = 3;
const HOSTILE_LENGTH = 200_000;
const LONG = 5_000_000;

const extractor = await loadExtractor();
const encoder = new TextEncoder();
const extract = async (texts: readonly Uint8Array[]): Promise<void> => {
  for (const text of texts) await parseReport(text, extractor);
};
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);
const speed = (characters: number, ms: number): number => Math.round((characters / ms) * 1000);
const grouped = (value: number): string => value.toLocaleString("en");

const texts = readdirSync(GOLD, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".txt"))
  .sort()
  .map((name) => readFileSync(join(GOLD, name), "utf8"));

/** Extraction and jieba's part-of-speech tagging over all gold texts, in turns. */
async function againstJieba(): Promise<{ own: number; jieba: number }> {
  const tagger = Jieba.withDict(dict);
  const bytes = texts.map((text) => encoder.encode(text));
  const [own = 0, jieba = 0] = await race(
    ROUNDS,
    () => extract(bytes),
    () => texts.forEach((text) => tagger.tag(text)),
  );
  return { own: speed(lengthOf(texts), own), jieba: speed(lengthOf(texts), jieba) };
}

/** Extraction and the recognizers' numbers and currencies over the shortest gold texts. */
async function againstRecognizers(): Promise<{ own: number; recognizers: number }> {
  const { recognizeNumber, recognizeCurrency, Culture } = Suite;
  const short = [...texts].sort((a, b) => a.length - b.length).slice(0, SLOW_TEXTS);
  const [slow = 0] = await race(1, () =>
    short.forEach((text) => [recognizeNumber(text, Culture.Chinese), recognizeCurrency(text, Culture.Chinese)]),
  );
  const bytes = short.map((text) => encoder.encode(text));
  const [own = 0] = await race(ROUNDS, () => extract(bytes));
  return { own: speed(lengthOf(short), own), recognizers: speed(lengthOf(short), slow) };
}

/** Time a character of a text of 5 MB, as a multiple of that of one a tenth as long. */
async function linearity(): Promise<number> {
  const body = INVENTED.split("\n").slice(4, 12).join("\n");
  const long = (bytes: number): Uint8Array => encoder.encode(`${INVENTED}\n${body.repeat(Math.ceil(bytes / encoder.encode(body).length))}`);
  const [short, full] = [long(LONG / 10), long(LONG)];
  const [few = 0, many = 0] = await race(
    3,
    () => extract([short]),
    () => extract([full]),
  );
  return many / full.length / (few / short.length);
}

/** The hostile text that costs most a character, in microseconds. */
async function worstHostile(): Promise<{ name: string; cost: number }> {
  let worst = { name: "", cost: 0 };
  for (const [name, text] of hostileTexts(HOSTILE_LENGTH)) {
    const bytes = encoder.encode(text);
    const cost = ((await timeOf(() => extract([bytes]).catch(() => undefined))) * 1000) / text.length;
    print(`  ${cost.toFixed(2).padStart(6)} µs a character  ${name}`);
    if (cost > worst.cost) worst = { name, cost };
  }
  return worst;
}

const jieba = await againstJieba();
print(
  `extraction            ${grouped(jieba.own)} characters a second, one thread, ${texts.length} texts of ${grouped(lengthOf(texts))} characters`,
);
print(`jieba, tagging        ${grouped(jieba.jieba)}: extraction is ${(jieba.own / jieba.jieba).toFixed(2)} times as fast`);
const recognizers = await againstRecognizers();
const times = Math.round(recognizers.own / recognizers.recognizers);
print(`recognizers-text      ${grouped(recognizers.recognizers)}: extraction is ${grouped(times)} times as fast`);
const growth = await linearity();
print(`5 MB against 0.5 MB   ${growth.toFixed(2)} times the time a byte`);
print(`hostile texts of ${grouped(HOSTILE_LENGTH)} characters`);
const worst = await worstHostile();
print(`worst                 ${worst.cost.toFixed(2)} µs a character: ${worst.name}`);

const server = await measureServer(print);
const site = await measureSite(print);

if (values.record) {
  const { version } = JSON.parse(await readFile(join(import.meta.dirname, "../../package.json"), "utf8")) as { version: string };
  const ran = [new Date().toISOString().slice(0, 10), process.version];
  const reading = [grouped(jieba.own), (jieba.own / jieba.jieba).toFixed(2), grouped(times), growth.toFixed(2)];
  await recordRow(RESULTS, "Reading", version, [...ran, ...reading, `${worst.cost.toFixed(1)} (${worst.name})`]);
  const views = [`${Math.round(site.chart)}`, site.sooner.toFixed(1), `${Math.round(site.bytes / 1000)}`, site.shift.toFixed(3)];
  await recordRow(RESULTS, "Site", version, [...ran, ...views, `${Math.round(site.redraw)}`, `${Math.round(site.redrawMillion)}`]);
  const loads = [`${Math.round(server.rate)}`, server.ratio.toFixed(2), `${server.errors}`, `${Math.round(server.growth / 1e6)}`];
  await recordRow(RESULTS, "Server", version, [...ran, ...loads]);
}
