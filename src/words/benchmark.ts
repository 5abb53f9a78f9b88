import type { ApartReason } from "../model/benchmark.js";
import type { PerKind } from "../model/divisor.js";
import type { Words } from "../model/indicator.js";
import type { PeerKind } from "../model/peers.js";
import type { Mistake } from "../model/question.js";

/** Texts of the page of comparisons, in both languages; `{0}` … are filled in. */
export const BENCHMARK = {
  heading: { zh: "{0}，{1}年", en: "{0}, {1}" },
  noScript: {
    zh: "更换机构、年份或对照方法需要打开 JavaScript；下面是数据最多的一例，内容完整。",
    en: "Choosing a bureau, a year or peers needs JavaScript. Below is the case with most data, in full.",
  },
  bureau: { zh: "机构", en: "Bureau" },
  year: { zh: "年份", en: "Year" },
  yearOption: { zh: "{0}（{1} 个数）", en: "{0} ({1} figures)" },
  peers: { zh: "与谁对照", en: "Compared with" },
  list: { zh: "自选名单", en: "My list" },
  per: { zh: "折算", en: "Counted" },
  case: { zh: "一件大案", en: "One large case" },
  money: { zh: "{0}元", en: "{0} yuan" },
  print: { zh: "打印（A4）", en: "Print (A4)" },
  loading: { zh: "正在取数……", en: "Fetching the figures…" },
  failed: {
    zh: "未能取得数据，下面仍是先前的内容。请检查网络后再试。",
    en: "The figures could not be fetched; what was shown before remains. Check the connection and try again.",
  },
  ready: { zh: "已更新：{0}。", en: "Updated: {0}." },
  onlyOne: { zh: "一次只对照一个机构。", en: "One bureau at a time." },
  summary: {
    zh: "{1} 个有 {0} 个以上（含）可比的同类机构，给出位次；其余 {2} 个列出参照和最接近的已知数。",
    en: "{1} of them have {0} or more comparable peers and so a position; the other {2} are shown beside the nearest known figures.",
  },
  summaryNone: {
    zh: "可比的同类机构都不到 {0} 个，因此不排位次，列出参照和最接近的已知数。",
    en: "None has {0} comparable peers, so none gets a position; the nearest known figures are shown instead.",
  },
  nothing: { zh: "{0}年没有可代表全年的数。没有公布不等于零。", en: "It has no figure that stands for {0}. Silence is not zero." },
  otherYear: { zh: "这是{0}年的数", en: "figure of {0}" },
  nearYears: { zh: "其中 {0} 个取前后{1}年内最近的一年", en: "{0} of them are of the nearest year within {1}" },
  stated: {
    zh: "所列 {0} 个数中，{1} 个是{2}年的，{3} 个取前后{4}年内最近的一年（年份写在数旁）。",
    en: "Of the {0} figures listed, {1} are of {2} and {3} of the nearest year within {4} (the year stands beside them).",
  },
  statedAll: { zh: "所列 {0} 个数都是{2}年的。", en: "All {0} figures listed are of {2}." },
  against: { zh: "参照", en: "For reference" },
  median: { zh: "同类中位数", en: "median of peers" },
  knownPeers: { zh: "同类中已知的", en: "Peers with a figure" },
  nearest: { zh: "最接近的已知数", en: "Nearest known figures" },
  lacksPeers: {
    zh: "再有 {0} 个同类机构公布可比的数，就能排位次。",
    en: "Comparable peers still needed for a position: {0}.",
  },
  lacksOwn: {
    zh: "{0}没有公布；若公布，可与 {1} 个同类机构对照。",
    en: "{0} does not state it; comparable peers that do: {1}.",
  },
  lacksAll: { zh: "{0}没有公布，同类机构也没有可比的数。", en: "{0} does not state it, nor does a peer in a comparable way." },
  lacksLike: { zh: "要排位次，须按通常口径公布全年数。", en: "A position needs a full-year figure in the usual definition." },
  ledger: { zh: "逐项对照", en: "Figure by figure" },
  noFigures: { zh: "图鉴中还没有{0}可代表全年的数。", en: "The atlas holds no figure of {0} that stands for a year." },
  silence: { zh: "没有收录不等于零，也不等于没有公布。", en: "That is neither zero nor proof that nothing was published." },
  provinceSays: { zh: "所在省份（{0}）公布的", en: "What its province, {0}, says" },
  countrySays: { zh: "本省也没有数字；全国公布的", en: "Its province has no figure either; what the country says" },
  perResidentsHead: { zh: "每10万人", en: "Per 100,000 residents" },
  shownOf: { zh: "最近的 {0} 项，共 {1} 项。", en: "The latest {0} of {1}." },
  allOf: { zh: "看全部", en: "See all" },
  ownReports: { zh: "它的年度报告", en: "Its annual reports" },
  noReports: { zh: "图鉴还不知道它的年度报告登在哪里。", en: "The atlas does not know where its annual reports are published." },
  read: { zh: "已读", en: "read" },
  unread: { zh: "已知，未读", en: "known, not read" },
  noAddress: { zh: "没有网址", en: "no address" },
  neighbours: { zh: "同省有数字的机构", en: "Bureaus of the province with figures" },
  noNeighbours: { zh: "没有。", en: "None." },
  add: { zh: "怎样补上", en: "How to add it" },
  addNote: {
    zh: "年度报告通常在市政府或生态环境局网站“法治政府建设”栏目。找到以后，可以让图鉴的读取程序读一遍，也可以把数字逐行填进表格。",
    en: "Annual reports are usually on the city’s or bureau’s site under “法治政府建设”. The atlas’ reader takes the figures from the file, or you fill them in row by row.",
  },
  addLink: { zh: "步骤", en: "Steps" },
  otherYears: { zh: "有数的年份：", en: "Years that have some: " },
  rule: {
    zh: "位次从最大的数起，第1位只是数最大，不表示好坏：案多罚多，可能是执法多，也可能是企业多、违法多。只比较同一年（没有时取前后两年内最近的一年，并写明）、全局、全年（存量为时点）、单位、口径和定义都相同的数；原文有余、超、约或四舍五入，以及并列时，位次是一个范围。约数按上下 10% 计。",
    en: "Positions are counted from the largest figure; the first is only the largest, which says nothing of good or bad: many cases can mean much enforcement, many firms or many breaches. Compared are figures of the same year (where there is none, of the nearest within two, and it says so), whole bureau, full year (a date for stocks), unit, basis and definition. Where the text says “over” or “about”, where it rounds, and where figures are equal, a position is a range; “about” is taken as 10% either way.",
  },
  ranked: { zh: "有位次的", en: "With a position" },
  unranked: { zh: "不排位次的", en: "Without a position" },
  unrankedNote: {
    zh: "可比的同类机构不到 {0} 个，或者这个数本身不可比；数值照列，可逐个核对。",
    en: "Fewer than {0} comparable peers, or the figure itself does not compare. Values are given, each with its place.",
  },
  silent: { zh: "只有同类机构公布的", en: "Stated by peers only" },
  silentNote: {
    zh: "该机构没有公布，不等于零。括号内是公布了的同类机构数。",
    en: "The bureau is silent on these, which is not zero. Brackets give the number of peers that state them.",
  },
  indicator: { zh: "指标", en: "Indicator" },
  value: { zh: "数值与说明", en: "Value and caveats" },
  position: { zh: "位次", en: "Position" },
  middle: { zh: "同类机构中位数（四分位数）", en: "Median of peers (quartiles)" },
  reporting: { zh: "可比的同类机构", en: "Comparable peers" },
  trend: { zh: "历年", en: "Over the years" },
  peerValues: { zh: "可比的同类机构的数", en: "Comparable peers’ values" },
  place: { zh: "第{0}位", en: "{0}" },
  places: { zh: "第{0}至{1}位", en: "{0} to {1}" },
  of: { zh: "共{0}个", en: "of {0}" },
  wide: { zh: "若未公布的也都公布：{0}（共{1}个）", en: "if silent peers spoke: {0} of {1}" },
  statedBy: { zh: "{1} 个中的 {0} 个", en: "{0} of {1}" },
  apart: { zh: "另有 {0} 个不可比（{1}）", en: "{0} more do not compare ({1})" },
  few: { zh: "可比的只有 {0} 个，不排位次", en: "comparable peers: only {0}, not ranked" },
  none: { zh: "没有可比的同类机构", en: "no comparable peer" },
  notStated: { zh: "未公布", en: "not stated" },
  notCompared: { zh: "不与任何数比较：{0}", en: "not compared: {0}" },
  valuesOf: { zh: "{0} 个机构的数", en: "Values of {0} peers" },
  more: { zh: "等{0}个", en: "and {0} more" },
  oneYear: { zh: "只有这一年", en: "this year only" },
  years: { zh: "历年：{0}", en: "Years: {0}" },
  strip: { zh: "同类机构 {0} 个，从 {1} 到 {2}，中位数 {3}；本机构 {4}", en: "{0} peers from {1} to {2}, median {3}; this bureau {4}" },
  atDate: { zh: "截至 {0}", en: "as of {0}" },
  differs: { zh: "与别的来源或核对不符", en: "another source or a check disagrees" },
  divided: { zh: "原数 {0}", en: "stated: {0}" },
  perResidents: { zh: "{0}/10万人", en: "{0} per 100,000 residents" },
  perDecision: { zh: "{0}/件处罚决定", en: "{0} per penalty decision" },
  undivided: { zh: "未折算", en: "not divided" },
  sensitivity: { zh: "换一种比法，位次怎样变", en: "How far the position depends on the comparison" },
  sensitivityNote: {
    zh: "各列是同一个数按不同方法选同类机构时的位次；竖线之间是上面所用的。",
    en: "Each column is the position of the same figure under another definition of peers; the marked one is used above.",
  },
  caseNote: {
    zh: "后两列只对金额：假设总额多出或少掉一件 {0}元 的案件，位次会到哪里。默认 100 万元，是大气、水污染防治法对一次违法罚款的通常上限（大气法第九十九条、水法第八十三条）；可在上方改。",
    en: "The last two columns, for amounts only: where the position would go if the total had one case of {0} yuan more or less. The default of one million is the usual ceiling of a fine for one breach under the air and water pollution laws (articles 99 and 83); it can be changed above.",
  },
  caseMore: { zh: "多一件{0}元", en: "One case of {0} more" },
  caseLess: { zh: "少一件{0}元", en: "One case of {0} less" },
  tooSmall: { zh: "总额不足", en: "total is smaller" },
  caseNone: { zh: "–", en: "–" },
  noSensitivity: {
    zh: "无论怎样选同类机构，该年的数都没有 {0} 个可比的，谈不上位次的变化。",
    en: "No figure of this year has {0} comparable peers under any definition, so there is no position to move.",
  },
  fewShort: { zh: "不足（{0}）", en: "too few ({0})" },
  appendix: { zh: "附：原文与来源", en: "Appendix: sentences and sources" },
  appendixNote: {
    zh: "上面用到的每个数的摘句（不超过 40 字）和来源；同类机构的数只列参与排位次的。",
    en: "The words (40 characters at most) and source of every figure above; of peers, those that positions rest on.",
  },
  own: { zh: "{0}的数", en: "Figures of {0}" },
  others: { zh: "参与排位次的同类机构的数", en: "Peers’ figures that positions rest on" },
  farther: {
    zh: "可比同类机构超过 {0} 个的指标，只列位次相邻的 {1} 个；其余 {2} 个数的摘句见各指标页。",
    en: "Of indicators with more than {0} comparable peers the {1} next in order are listed; the words of the other {2} figures are on the pages of the indicators.",
  },
  words: { zh: "摘句", en: "Words" },
  source: { zh: "来源", en: "Source" },
  version: { zh: "数据版本", en: "Data version" },
  printed: { zh: "打印日期", en: "Printed" },
  address: { zh: "本页地址", en: "Address of this view" },
} as const satisfies Record<string, Words>;

/** Names of the definitions of peers, short enough for a column. */
export const PEER_NAMES: Readonly<Record<PeerKind, Words>> = {
  province: { zh: "同省同级", en: "Same level and province" },
  population: { zh: "人口最接近", en: "Nearest population" },
  level: { zh: "全国同级", en: "Same level, nationwide" },
  list: { zh: "自选名单", en: "My list" },
};

/** The reason for a set of peers as a sentence: how many, of which level, and what makes them peers. */
export const PEER_REASONS: Readonly<Record<PeerKind, Words>> = {
  province: { zh: "同类：{2}其余 {0} 个{1}机构。", en: "Peers: the other {0} {1} of {2}." },
  population: {
    zh: "同类：人口最接近的 {0} 个{1}机构，{2} 至 {3} 人，本机构 {4} 人（{5}年人口普查）；从图鉴有其人口数的 {6} 个中选出。",
    en: "Peers: the {0} {1} nearest in population, {2} to {3} residents; this one has {4} (census of {5}). Chosen from the {6} whose population the atlas holds.",
  },
  level: { zh: "同类：图鉴所列全国其余 {0} 个{1}机构。", en: "Peers: the other {0} {1} in the atlas, nationwide." },
  list: { zh: "同类：自选的 {0} 个机构：{1}。", en: "Peers: my own list of {0}: {1}." },
};

/** Why there are no peers. */
export const LACKS = {
  alone: {
    zh: "本省没有同级的其他机构，请换一种对照方法。",
    en: "There is no other bureau of its level here; choose another kind of peers.",
  },
  population: {
    zh: "图鉴没有{0}的人口数，无法按人口选同类机构，请换一种对照方法。",
    en: "The atlas has no population of {0}; choose another kind of peers.",
  },
  list: { zh: "名单还是空的：在上方“自选名单”中加入机构。", en: "The list is empty: add bureaus under “My list” above." },
} as const satisfies Record<string, Words>;

/** Levels in the plural, as peers. */
export const LEVEL_PLURALS: Readonly<Record<string, Words>> = {
  province: { zh: "省级", en: "provinces" },
  prefecture: { zh: "地市级", en: "prefectures" },
  county: { zh: "区县级", en: "counties and districts" },
};

/** Of another level than the bureau: said of a reader's own list. */
export const OTHER_LEVEL: Words = {
  zh: "其中 {0} 个与本机构层级不同，辖区大小相差很多。",
  en: "{0} of them are of another level, of a very different size.",
};

/** What figures are divided by. */
export const PER_NAMES: Readonly<Record<PerKind, Words>> = {
  auto: { zh: "按指标折算（每10万人或每件决定）", en: "Per 100,000 residents or decision" },
  none: { zh: "不折算", en: "As stated" },
  residents: { zh: "每10万常住人口（普查）", en: "Per 100,000 residents (census)" },
  decisions: { zh: "每件处罚决定", en: "Per penalty decision" },
};

/** Why a figure compares with none. */
export const OBSTACLES: Readonly<Record<ApartReason, Words>> = {
  unit: { zh: "单位不同", en: "another unit" },
  basis: { zh: "口径不同", en: "another basis" },
  definition: { zh: "定义不同", en: "another definition" },
  cumulative: { zh: "可能是跨年累计", en: "may be cumulative" },
  divisor: { zh: "没有可除的数", en: "nothing to divide by" },
};

/** What a reader is told of an address that says what cannot be. */
export const MISTAKES: Readonly<Record<Mistake["name"], Words>> = {
  bureau: {
    zh: "地址中的机构“{0}”不存在，已换为数据最多的一个。",
    en: "The address names a bureau “{0}” that does not exist; the one with most data is shown.",
  },
  year: { zh: "地址中的年份“{0}”不是年份，已另选。", en: "“{0}” in the address is not a year; another is shown." },
  peers: { zh: "地址中的对照方法“{0}”不存在，已另选。", en: "“{0}” in the address is not a kind of peers; another is shown." },
  list: { zh: "名单中的“{0}”不是机构代码，已略去。", en: "“{0}” in the list is not a bureau’s code and was left out." },
  per: { zh: "地址中的折算“{0}”不存在，已按原数。", en: "“{0}” in the address is not a way of counting; values are as stated." },
  case: {
    zh: "地址中的大案金额“{0}”不是正整数，已用默认值。",
    en: "“{0}” in the address is not the amount of a case; the default is used.",
  },
};

/** An ordinal in English, the plain number in Chinese. */
export function ordinal(place: number, lang: keyof Words): string {
  if (lang === "zh") return String(place);
  const teens = place % 100 >= 11 && place % 100 <= 13;
  return `${place}${teens ? "th" : (["th", "st", "nd", "rd"][place % 10] ?? "th")}`;
}
