import type { Words } from "../model/indicator.js";

/** Texts of the views of an indicator by place; `{0}` … are filled in. */
export const INDICATOR_PLACES = {
  heading: { zh: "各地", en: "By place" },
  views: { zh: "同一组数字的几种看法", en: "Views of the same figures" },
  tiles: { zh: "方块图", en: "Tiles" },
  dots: { zh: "点图", en: "Dots" },
  table: { zh: "表", en: "Table" },
  legend: { zh: "图例", en: "Legend" },
  valued: {
    zh: "{0} 个省级机构有可比的全年数，最高的是{1}（{3} 年 {2}），最低的是{4}（{6} 年 {5}）。",
    en: "{0} provincial bureaus state a comparable full year; highest in {1}, {2} ({3}), lowest in {4}, {5} ({6}).",
  },
  counted: {
    zh: "能相比的省级数不足三个，方块里是数字个数：{0} 个省份、{1} 个地级行政区有。",
    en: "Fewer than three provinces compare, so a tile counts figures: {0} provinces and {1} prefectures have any.",
  },
  perHead: {
    zh: "每10万常住人口（2020年普查），各地最近一个全年",
    en: "per 100,000 residents (census of 2020), each place’s latest full year",
  },
  latest: { zh: "各地最近一个全年数", en: "each place’s latest full year" },
  figures: { zh: "数字个数", en: "number of figures" },
  log: { zh: "对数刻度", en: "logarithmic axis" },
  newest: { zh: "列年份最近的 {0} 个，共 {1} 个。", en: "The {0} of the newest years, of {1}." },
  countOf: { zh: "{0}：{1} 个数字", en: "{0}: {1} figures" },
  apart: { zh: "不可比", en: "apart" },
  apartLegend: { zh: "只有不可比的数", en: "only figures that do not compare" },
  tilesNote: {
    zh: "每块一个省级行政区，按大致方位排列，不是地图，没有边界；小方格是它的地级行政区，深色的给出了这一指标。年份各不相同，不是名次。台湾、香港、澳门的机构不发布此类报告。",
    en: "A tile is a province, laid out roughly by neighbourhood: a table, not a map, without borders; the small squares are its prefectures, dark where they state it. Years differ, so this is no ranking. Bureaus of Taiwan, Hong Kong and Macao publish no such reports.",
  },
  dotsNote: {
    zh: "每行一个机构最近一个代表全年的数，年份写在后面，各行不同，不是名次；只取单位与口径相同的。",
    en: "A row is a bureau’s latest figure that stands for a year; the year stands after it and differs from row to row, so this is no ranking. Only those of one unit and basis are drawn.",
  },
  definition: { zh: "定义与编号", en: "Definition and id" },
} as const satisfies Record<string, Words>;
