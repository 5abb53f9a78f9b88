import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { parse as parseCsv } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { readName } from "../../loaders/tables/bureau-index.js";
import { foldName } from "../../src/model/find-bureau.js";
import { BUREAUS } from "../fixtures/bureau-index.js";

const ENGLISH = new Set(
  (parseCsv(readFileSync("data/catalogue/place-names-en.csv", "utf8"), { columns: true }) as { name_zh: string; en: string }[]).map(
    ({ en }) => en,
  ),
);

describe("readings", () => {
  test.each([
    ["重庆", "重庆市生态环境局", "chong qing"],
    ["长春", "长春市生态环境局", "chang chun"],
    ["厦门", "厦门市生态环境局", "xia men"],
    ["六安", "六安市生态环境局", "lu an"],
    ["亳州", "亳州市生态环境局", "bo zhou"],
    ["台州", "台州市生态环境局", "tai zhou"],
    ["丽水", "丽水市生态环境局", "li shui"],
    ["东阿", "东阿县", "dong e"],
    ["乐山", "乐山市生态环境局", "le shan"],
    ["乐东", "乐东黎族自治县生态环境局", "le dong"],
    ["长治", "长治市生态环境局", "chang zhi"],
    ["朝阳", "朝阳市生态环境局", "chao yang"],
    ["成都", "成都市生态环境局", "cheng du"],
    ["昌都", "昌都市生态环境局", "chang du"],
    ["吕梁", "吕梁市生态环境局", "lv liang"],
    ["喀什", "喀什地区生态环境局", "ka shi"],
    ["西藏", "西藏自治区生态环境厅", "xi zang"],
    ["海南（青海）", "海南藏族自治州生态环境局", "hai nan"],
  ])("%s is %s", (short, name, syllables) => expect(readName(short, name).join(" ")).toBe(syllables));

  test("of all bureaus agree with the English names that are pinyin", () => {
    const doubtful = BUREAUS.entries
      .map((entry) => ({ ...entry, stem: entry.short_en.replace(/ \(.*$/, "") }))
      .filter(({ stem, level }) => !ENGLISH.has(stem) && level !== "national" && !/ (City|County|Zone)$/.test(stem))
      .filter(({ stem, pinyin }) => foldName(stem) !== pinyin.replaceAll("v", "u"));
    expect(doubtful.map(({ code, short_zh, pinyin, short_en }) => `${code} ${short_zh} ${pinyin} ${short_en}`)).toEqual([]);
  });

  test("of names that are not spelled by pinyin are these, read by a person", () => {
    const own = BUREAUS.entries.filter(({ short_en, pinyin }) => foldName(short_en.replace(/ \(.*$/, "")) !== pinyin.replaceAll("v", "u"));
    expect(own.map(({ short_zh, pinyin }) => `${short_zh} ${pinyin}`).join("\n")).toMatchInlineSnapshot(`
      "全国 quanguo
      内蒙古 neimenggu
      呼和浩特 huhehaote
      鄂尔多斯 eerduosi
      呼伦贝尔 hulunbeier
      巴彦淖尔 bayannaoer
      乌兰察布 wulanchabu
      兴安 xingan
      乌兰浩特 wulanhaote
      锡林郭勒 xilinguole
      阿拉善 alashan
      吉林市 jilinshi
      哈尔滨 haerbin
      齐齐哈尔 qiqihaer
      攸县 youxian
      岳阳县 yueyangxian
      重庆高新区 chongqinggaoxinqu
      双桥经开区 shuangqiaojingkaiqu
      阿坝 aba
      甘孜 ganzi
      西藏 xizang
      拉萨 lasa
      日喀则 rikaze
      昌都 changdu
      林芝 linzhi
      那曲 naqu
      阿里 ali
      陕西 shanxi
      果洛 guoluo
      乌鲁木齐 wulumuqi
      克拉玛依 kelamayi
      吐鲁番 tulufan
      博尔塔拉 boertala
      巴音郭楞 bayinguoleng
      阿克苏 akesu
      克孜勒苏 kezilesu
      喀什 kashi
      和田 hetian
      伊犁 yili
      阿勒泰 aletai
      阿拉尔 alaer
      图木舒克 tumushuke
      可克达拉 kekedala"
    `);
  });
});

test("every bureau has its names, reading and counts", () => {
  const shenzhen = BUREAUS.entries.find(({ code }) => code === "440300");
  expect(shenzhen).toMatchObject({ short_zh: "深圳", pinyin: "shenzhen", initials: "sz", level: "prefecture", province: "440000" });
  expect(shenzhen?.former).toEqual(["深圳市环境保护局", "深圳市人居环境委员会"]);
  expect(BUREAUS.entries.every(({ initials, pinyin }) => /^[a-z]+$/.test(initials) && /^[a-z]+$/.test(pinyin))).toBe(true);
  expect(BUREAUS.entries.every(({ headline, stated }) => headline <= stated)).toBe(true);
});

test("the index stays small", () => expect(gzipSync(JSON.stringify(BUREAUS)).length).toBeLessThan(24_000));
