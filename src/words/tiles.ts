import type { Words } from "../model/indicator.js";
import type { ChartWords } from "./charts.js";

const GRID: Words = {
  zh: "每块一个省级行政区，按大致方位排列，不是地图，没有边界。块里的小方格是它的地级行政区，深色的有此类数字。台湾、香港、澳门的机构不发布此类报告，图鉴没有它们的数字。",
  en: "A tile is a province, laid out roughly by neighbourhood: a table, not a map, without borders. The small squares are its prefectures, dark where there is such a figure. Bureaus of Taiwan, Hong Kong and Macao publish no such reports, and the atlas has no figures of theirs.",
};

/** What the grids of tiles say around their pictures, by chart id. */
export const TILE_WORDS = {
  "tiles-coverage": {
    title: { zh: "图鉴里有哪些地方的数字", en: "Where the atlas has figures" },
    note: {
      zh: `${GRID.zh}块里的数是图鉴收录的全省（含市县）数字个数；没有收录不等于没有公布。`,
      en: `${GRID.en} The number in a tile counts the figures of the whole province, its cities and counties included; what is not collected may well be published.`,
    },
    unit: { zh: "个数字", en: "figures" },
  },
  "tiles-value": {
    title: { zh: "各省每10万常住人口罚款", en: "Fines per 100,000 residents by province" },
    note: {
      zh: `${GRID.zh}块里是省级机构最近一个全年数，年份各不相同，写在悬停文字和表里，不是名次。`,
      en: `${GRID.en} A tile shows the provincial bureau’s latest full year; years differ and stand in the hover text and the table, so this is no ranking.`,
    },
    unit: { zh: "元/10万常住人口，各省最近一个全年", en: "CNY per 100,000 residents, latest full year" },
  },
  "tiles-change": {
    title: { zh: "各省罚款金额的变化", en: "Change of fines by province" },
    note: {
      zh: `${GRID.zh}块里是省级机构最近一个全年数与更早一个可比年份之差；中间口径改变的不算。两年之差不是走向。`,
      en: `${GRID.en} A tile shows how far the provincial bureau’s latest full year lies from an earlier comparable one; none where the basis changed between. A difference of two years is no direction.`,
    },
    unit: { zh: "与更早一个可比年份相比，%", en: "% on an earlier comparable year" },
  },
} as const satisfies Record<string, ChartWords>;

/** Sentences, labels and legends of tiles; `{0}` … are filled in. */
export const TILE_SAYS = {
  covered: {
    zh: "34 个省级行政区中 {0} 个有数字，最多的是{1}（{2} 个）；{3} 个地级行政区中 {4} 个有数字",
    en: "{0} of 34 provinces have figures, {1} the most ({2}); of {3} prefectures {4} have any",
  },
  value: { zh: "{0}：{1}个省份有数，{2}最高（{3}），{4}最低（{5}）", en: "{0}: known for {1}; highest in {2} ({3}), lowest in {4} ({5})" },
  change: { zh: "{0}：{1}个省份有两个可比年份，{2}个增加，{3}个减少", en: "{0}: {1} have two comparable years; {2} rose, {3} fell" },
  none: { zh: "无数字", en: "none" },
  outside: { zh: "不在范围", en: "not covered" },
  coverTitle: { zh: "{0}：{1} 个数字，{3} 个地级行政区中 {2} 个有数字", en: "{0}: {1} figures; {2} of {3} prefectures have any" },
  valueTitle: { zh: "{0} {1} 年：{2}", en: "{0} {1}: {2}" },
  changeTitle: { zh: "{0}：{1} 年 {2}，{3} 年 {4}", en: "{0}: {2} in {1}, {4} in {3}" },
  upTo: { zh: "≤{0}", en: "up to {0}" },
  from: { zh: ">{0}", en: "above {0}" },
  rises: { zh: "增加", en: "rose" },
  falls: { zh: "减少", en: "fell" },
  noneLegend: { zh: "没有数字", en: "no figure" },
  province: { zh: "省份", en: "Province" },
  prefectures: { zh: "地级行政区", en: "Prefectures" },
  known: { zh: "有数字的", en: "With figures" },
} as const satisfies Record<string, Words>;
