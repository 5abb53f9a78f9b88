import type { Words } from "../model/indicator.js";
import type { ChartWords } from "./charts.js";

/** What the chart of single cases says around its picture. */
export const CASE_WORDS: ChartWords = {
  title: { zh: "一个案件与一个机构的一年", en: "One case, and a bureau’s whole year" },
  note: {
    zh: "上格每行一个案件，名称后面是案件；下格每行一个机构的一个全年。索赔、协议、到账三种金额都有，各自写在表里，不能相加，也不排名；同一案件几次公布的取最大的一个。",
    en: "Above, a row is one case, named after its place; below, a bureau’s full year. Amounts are claimed, agreed or collected, as the table says: they must not be added and are no ranking; of one case announced several times the largest amount stands.",
  },
  unit: { zh: "元，对数刻度", en: "CNY, logarithmic axis" },
};

/** Texts of the stories; `{0}` … are filled in from the data, marks between brackets are links that set the chart. */
export const STORIES = {
  contents: { zh: "三个故事", en: "Three stories" },
  gone: {
    zh: "数据已经不再支持这个故事的说法；下面的图照旧。",
    en: "The data no longer bear this story; the charts below stand as they are.",
  },
  setHint: { zh: "点文中的链接，图上只亮出所说的点。", en: "A link in the text lights up its points in the chart." },
  peakTitle: { zh: "{0} 年的高点，与此后的变化", en: "The peak of {0}, and what changed since" },
  peak1: {
    zh: "修订后的环境保护法从 2015 年起施行。罚款随之上升：[{0} 年]是{1}元，[{2} 年]到{3}元的最高点。",
    en: "The revised Environmental Protection Law took effect in 2015, and fines rose: from {1} yuan in [{0}] to a peak of {3} in [{2}].",
  },
  peak2: {
    zh: "处罚决定的高点在[{0} 年]，{1}件；此后逐年减少，[{2} 年]是{3}件。执法队伍的改革、首违可不罚的规定都在这几年，但图只说明先后，不说明原因。",
    en: "Decisions peaked in [{0}], at {1}, and have fallen ever since: {3} in [{2}]. The reform of the teams and the rule on first offences fall into these years; the chart shows what came after what, not why.",
  },
  peak3: {
    zh: "件数减得比金额快，平均每件的罚款因此上升：[{0} 年]{1}元，[{2} 年]{3}元。一两件大案也会抬高均值。",
    en: "Decisions fell faster than money, so the mean fine rose: {1} yuan in [{0}], {3} in [{2}]. One or two large cases lift a mean, too.",
  },
  caseTitle: { zh: "一个案件，就是一个地方的赔偿", en: "One case makes a place’s compensation" },
  case1: {
    zh: "最大的单个案件在[{0}]（{2}）：{1}元。有全年数的机构里，最大的是[{3}]{4}年的{5}元，最小的是[{6}]{7}年的{8}元。",
    en: "The largest single case is in [{0}] ({2}): {1} yuan. Of bureaus with a full year’s amount the largest is [{3}] in {4}, {5} yuan, the smallest [{6}] in {7}, {8} yuan.",
  },
  case2: {
    zh: "一个案件可以是一座城市一年的 {0} 倍，因此图鉴不给各地的赔偿金额排名，也不把它们相加。",
    en: "One case can be {0} times a whole year of a city, so the atlas neither ranks places by their compensation nor adds it up.",
  },
  inspectorTitle: { zh: "“每名执法人员”的四种意思", en: "Four meanings of “per inspector”" },
  inspector1: {
    zh: "除以**编制**，是按核定的岗位；除以**在岗**，是按实有的人；除以**持证**，是按有执法资格的人，往往包括不办案的；除以**出动人次**，是按出去了多少人次。同一个机构，四个得数可以差几十倍。",
    en: "Over **establishment** it counts approved posts; over staff **on post**, people actually there; over **certified** officers, all who hold a licence, often people who handle no cases; over **deployments**, how many times someone went out. One bureau’s four results may differ many times over.",
  },
  inspector2: {
    zh: "所以下图每一行都写明除以什么，分母不同的不互相比较；没有写明人数的机构，只有按出动人次的得数。",
    en: "So every row below names what it divides by, and different denominators are not compared; bureaus that do not say how many people they have stand only by deployments.",
  },
  named: { zh: "{0} {1}", en: "{0} {1}" },
  caseChart: {
    zh: "单个案件最大{1}元（{0}），而一个机构一整年最大的是{2}的{3}元",
    en: "One case: up to {1} yuan ({0}); a bureau’s whole year: up to {3} in {2}",
  },
  oneCase: { zh: "一个案件", en: "One case" },
  wholeYear: { zh: "一个机构的一年", en: "A bureau’s whole year" },
} as const satisfies Record<string, Words>;
