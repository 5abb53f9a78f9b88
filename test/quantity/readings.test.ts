import { join } from "node:path";
import { expect, test } from "vitest";
import { findCells } from "../../loaders/grid/find-grids.js";
import { normalise } from "../../loaders/normalise/characters.js";
import type { Figure } from "../../loaders/quantity/figure.js";
import { findFigures } from "../../loaders/quantity/find-figures.js";

/** What is read of a text: `32件=32 case`, bounds and changes where there are any; `–` for nothing. */
function readingOf(source: string): string {
  const { text } = normalise(source);
  return (
    findFigures(text, findCells(text))
      .map((figure) => describeFigure(text, figure))
      .join("; ") || "–"
  );
}

function describeFigure(text: string, { value, lower, upper, unit, qualifier, start, end, after, change }: Figure): string {
  const bounds = qualifier === "exact" && lower === value && upper === value ? "" : ` ${qualifier} ${lower ?? "…"} to ${upper ?? "…"}`;
  const hedge = after > end ? `+${text.slice(end, after)}` : "";
  return `${text.slice(start, end)}${hedge}=${value} ${unit}${bounds}${change ? ` ${change.kind} since ${text.slice(change.start, start)}` : ""}`;
}

/** Each text with what is read of it, a line each. */
const readings = (texts: readonly string[]): string =>
  texts.map((text) => `${JSON.stringify(text).slice(1, -1)}  →  ${readingOf(text)}\n`).join("");
const cross = (...parts: readonly (readonly string[])[]): string[] =>
  parts.reduce<string[]>((all, part) => all.flatMap((text) => part.map((next) => text + next)), [""]);
const words = (text: string): string[] => text.split(" ");

/** Kinds of texts by name, each of which goes through everything that its rules tell apart. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  numerals: [
    ...words("0 3 9 10 999 1,000 1,00 12,345,678 1,234.5 1234,567 0.5 12.50 1.2.3 1. .5 12,34 1,234,567,890,123,456,789"),
    ...words("123456789012345 1234567890123456 999999999999999 1000000000000000 100000000000000000 1.123456789012345"),
    ...words(
      "三 零 〇 两 十 十一 二十 二十三 一百零五 一百五 一千零一十 两千零八 三万 三万五 三万五千 一万零五 十万 百万 千万 一亿 一亿零三万 三亿二千万 一万亿",
    ),
    ...words("二〇二 一二三 一一 七八 七八十 十七八 十五六 二十七八 三四百 九十 九零 三点五 三点二五万 三点 三点件 一点三亿"),
    ...words(
      "3万 3.5万 6231.5614万 3亿2000万 3亿2000万15 3万5 3万5千 3千 3百 12万亿 2亿万 0万 3余 30余 30多万 3千多 200余万 几十 十几 20来 20来万 3多 余3 二百余",
    ),
    ...words("壹拾 肆佰参拾贰 参 参十 参佰 伍仟 叁 3参 廿三 卅 五廿 3壹 三3 3三 3万三 ○ ○三 三○ 3○5 二○二"),
  ].map((number) => `全市立案${number}件。`),
  dividers: cross(
    words("4 三 甲 A z [ 4甲"),
    [..."，、。;:!?()[]{}【】〔〕〈〉《》“”‘’=%‰…\t\n □/*·-~_&@`{|○—至和了", "  ", ",,", " ,", "𠮷", "□□", "□□□", "□□□□", "甲□"],
    ["32件。"],
  ),
  torn: cross(words("4 39 三"), ["□", "/", " ", "，", ",,"], words("三十二件。 零件。 ○三件。 两件。 2万元。 3.5万元。")),
  units: [
    ...cross(
      ["帮扶30"],
      words("个 项 条 户 家 次 场 人 人次 部 期"),
      ["", ...Array.from({ length: 8 }, (_, i) => "重点任务指导方案".slice(0, i))],
      words("企业。 案件。 村。"),
    ),
    ...cross(["开展30个"], words("、 ， ( ; A 。"), ["企业。"]),
    ...cross(
      ["居民", "居民甲乙丙丁戊己庚", "居民甲乙丙丁戊己庚辛", "居民，", "甲"],
      ["30户"],
      ["", "居民", "，居民", "甲乙丙丁戊己居民", "甲乙丙丁戊己庚居民", "甲乙丙丁戊己庚辛居民"],
      ["。"],
    ),
  ],
  hedges: cross(
    [
      "立案",
      "立案约",
      "立案近",
      "立案超过",
      "立案不足",
      "附近",
      "立案约为",
      "立案约达",
      "立案约达达达",
      "立案约达达达达",
      "立案达",
      "立案至少",
    ],
    ["32件"],
    ["", "左右", "以上", "以下", "多", "余", "许", "之多"],
    ["。", "重大案件。", "的。", "、5家。"],
  ),
  ranges: cross(["罚款"], words("3-5 3-5万 3-5亿 3-3万 三至五成 3-5成 3万-5万 5-3 3~5 3至5 3到5 三至五 3—5万 30-5万 3-两 3-A 3-"), [
    "元。",
    "件。",
  ]),
  shares: [
    ...cross(
      ["占", "达到"],
      words(
        "八成 八成五 八成半 十成 十一成 两成多 三成为 八成立 3成 八成12 百分之三 百分之三点五 百分之三十 千分之三 千分之五十 万分之三 百分三 百分之",
      ),
      ["。", "左右。"],
    ),
    ...cross(["同比", ""], words("翻番 翻了番 翻一番 翻了两番 翻10番 翻11番 增加一倍 增加1.5倍 一番 几番"), ["。"]),
  ],
  money: [
    ...cross(
      ["罚款金额", "罚款金额甲乙丙丁戊己", "罚款金额甲乙丙丁戊己庚", "立案3件", "立案3户", "资金，", "粉丝", "用户量", "阅读量", "甲"],
      words("527万 527亿 527千 527百 527 3万余"),
      ["。"],
    ),
    ...cross(["评选出家", "评选出人", "，件", "A件", "评选件"], words("2 12"), ["先进。", "，", "A。"]),
  ],
  chinese: cross(words("查处 约 其"), words("十 百 一 二 零 十五 一一"), words("件 人 次 项 类 条 个 天 年 期 村 站 分 倍"), [
    "。",
    "案件。",
  ]),
  cells: [
    ...words(
      "12 1,234.5 12件 12(起) 12(件) ↑6.7% 上升6.7% 减少3件 -3.2% -0 -0% 0 +5 ▼5 上年9215人次 上年为12件 约12件 超过12 12余 12余件 1234567890123456 12万 12万元 3千 十二件 十二 一 — 2022 12件左右 12* 12件*",
    ),
    ...words("约30余件 不足30 -30余 -约30件 减少超过30件 1.2.3 12,34 -不足30件 近3万元 减少30件(起)"),
  ].flatMap((cell) =>
    ["件数", "金额（万元）", "金额（亿元）", "比上年（%）"].map((head) => `指标\t${head}\n立案3件\t${cell}\n处罚\t5\n共计9件。`),
  ),
  durations: cross(["连续", "近"], ["6", "三"], words("年 个月 天 日"), ["。", "内", "以上", "来", "的", "期间"]),
  limits: [
    ...cross(["法定的", "法定甲乙丙丁戊己庚辛", "法定甲乙丙丁戊己庚辛壬", "法定到", "规定，"], ["60个工作日、30天。"]),
    ...cross(["处五万", "处5万", "罚款5万"], ["元以上", "元以下", "元"], ["罚款。", "的。", "二十万元以下。"]),
  ],
  changes: [
    ...cross(
      ["罚款", "罚款同比", "罚款较上年", "案件。同比。", "比去年同期", "由5件"],
      words("增长 下降 减少 多 少 增加了 下降约 增长的约了 增长达到约近 上升为 增长为 增幅为 增幅分别为"),
      words("8% 8件 8倍 8个百分点 0件 8万元"),
      ["。"],
    ),
    ...cross(["分别同比", "同比各", "同比"], ["减少"], ["28件", "8%"], words("、 和 ，"), words("316万元。 23%。 5家。")),
    ...cross(
      ["", "甲乙丙丁戊己", "甲乙丙丁戊己庚辛"].map((gap) => `分别减少${gap}`),
      ["28件、3家。"],
    ),
  ],
  doublings: [
    ...cross(
      [
        "同比",
        "",
        "同比有所增长，",
        "同比。",
        `同比${"甲乙丙丁戊己庚辛壬癸".repeat(11)}甲乙丙丁戊己庚`,
        `同比${"甲乙丙丁戊己庚辛壬癸".repeat(12)}`,
      ],
      ["翻番", "翻了番", "两翻番"],
      ["。", "，立案3件。"],
    ),
    ...cross(
      ["立案3件，同比", `由5件${"甲乙丙丁戊己庚辛壬癸".repeat(12)}`, `同比。${"甲乙丙丁戊己庚辛壬癸".repeat(11)}`],
      ["增长2倍。", "增长20%。", "增长为20件。"],
    ),
  ],
  before: [
    ...cross(
      [
        "上年",
        "上年度为",
        "去年同期(",
        "比上年的约",
        "较2022年的",
        "与2022年同期的",
        "，与2022年的",
        "2022年同期为",
        "2022年为",
        "前一年",
        "上一年度",
        "今年",
      ],
      words("310件 3% 3倍 310元"),
      [")。", "。"],
    ),
    ...cross(
      ["由", "从2022年的", "由甲乙丙丁戊己庚辛", "由甲乙丙丁戊己庚辛壬"],
      ["15个"],
      words("增加至33个。 ，增加到33个。 增加33个。 再大幅增加至33个。 和增加至33个。"),
    ),
    ...cross(
      [
        "立案206件，比去年同期",
        "罚款206万元，比去年同期",
        "占206%，比去年同期",
        `立案206件${"甲乙丙丁戊己庚辛壬癸".repeat(2)}去年(`,
        `立案206件${"甲乙丙丁戊己庚辛壬癸".repeat(2)}甲乙去年(`,
      ],
      ["(189)", "(189", "189)", "189"],
      ["增长9%。"],
    ),
    ...cross(["是去年同期的", "为上年的", "为今年的"], words("3倍 3.5倍左右"), ["。"]),
  ],
};

test.each(Object.keys(TEXTS))("%s are read as was reviewed", async (name) => {
  await expect(readings(TEXTS[name] ?? [])).toMatchFileSnapshot(join(import.meta.dirname, "readings", `${name}.txt`));
});
