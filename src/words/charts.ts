import type { Words } from "../model/indicator.js";

/** Title, note and unit of a chart in both languages. */
export interface ChartWords {
  title: Words;
  note: Words;
  unit: Words;
}

const CASES: Words = { zh: "件（单位不同者另注）", en: "cases (another unit is given beside the number)" };

/** What each chart says around its picture, by chart id. */
export const CHART_WORDS = {
  coverage: {
    title: { zh: "各报告写了哪些方面", en: "What each report speaks about" },
    note: {
      zh: "格中是报告就该类指标给出的数字个数。虚线框表示只有不可比的数字（累计、不足一年、局部、合计的一部分或互相矛盾）；“0”表示报告明说为零；“–”表示报告没有提到，不等于零。",
      en: "Each cell counts the figures that a report gives for a family of indicators. A dashed cell holds only figures that do not compare: cumulative, part-year, of a part of the bureau or of a total, or at odds with each other; “0” is a zero that the report states; “–” is silence, which is not zero.",
    },
    unit: { zh: "个数字", en: "figures" },
  },
  "fines-amount": {
    title: { zh: "各局全年罚了多少钱", en: "How much each bureau fined in a year" },
    note: {
      zh: "“罚款”与“罚没款”口径不同：后者还包括没收的违法所得，因此分列两组，组间不作排名。金额是处罚决定上的数，不是实际收到的数。各局报告年份不同，年份写在名称后面。",
      en: "“Fines” and “fines and confiscations” count different things (the second adds confiscated gains), so they stand in two groups and are not ranked against each other. These are sums decided, not sums collected. Reports are of different years, given after each name.",
    },
    unit: { zh: "元", en: "CNY" },
  },
  "fines-average": {
    title: { zh: "平均每件处罚决定罚多少", en: "Average fine per penalty decision" },
    note: {
      zh: "金额除以同一份报告中的处罚决定数。两组口径不同，不作排名；一两件大案就能抬高均值，均值高不等于执法严。",
      en: "The amount divided by the penalty decisions of the same report. The two groups count different things and are not ranked together. One or two large cases can lift a mean: a high average is not strict enforcement.",
    },
    unit: { zh: "元/件", en: "CNY per decision" },
  },
  leniency: {
    title: { zh: "不罚与轻罚", en: "Not punished, or punished less" },
    note: {
      zh: "轻微违法不予处罚，以及从轻、减轻（含道歉减罚）的案件。各地的清单和做法不同，件数多少不能直接说明宽严。",
      en: "Minor violations that were not penalised, and penalties that were reduced (also after a public apology). Local lists differ, so more cases do not by themselves mean more leniency.",
    },
    unit: CASES,
  },
  "cases-filed": {
    title: { zh: "立案与处罚决定", en: "Cases filed and penalty decisions" },
    note: {
      zh: "当年的处罚决定可能来自上一年的立案，当年的立案也可能尚未办结，两数相除不是“处罚率”。",
      en: "A decision of this year may end a case of last year, and a case filed this year may still be open: one divided by the other is not a rate of punishment.",
    },
    unit: CASES,
  },
  "cases-five": {
    title: { zh: "五类案件：更强硬的措施", en: "The five stronger measures" },
    note: {
      zh: "环境保护法配套办法规定的五类案件：查封扣押、限产停产、按日连续处罚、移送行政拘留、移送涉嫌环境犯罪。“未载明”是报告没有提到，不是零件。",
      en: "The five kinds of case under the rules that accompany the Environmental Protection Law. “Not stated” means that the report does not mention it, not that there was none.",
    },
    unit: CASES,
  },
  "cases-type": {
    title: { zh: "案件涉及什么", en: "What the cases were about" },
    note: {
      zh: "只列报告写明的类别，各报告自成一组、各用自己的刻度。类别的划分由各局自定，未必互斥，也未必合计为全部案件。",
      en: "Only the kinds that a report names, each report in its own group and on its own scale. Bureaus draw these lines themselves: kinds may overlap and need not add up to all cases.",
    },
    unit: CASES,
  },
  "workload-decisions": {
    title: { zh: "每人每年办了多少件处罚决定", en: "How many penalty decisions fall to one person a year" },
    note: {
      zh: "分母写在数旁：编制、在岗、持证是三件不同的事，排在一起只为看数量级，不可互换；分母里往往包括不办案的人。只取全局、可比的数；两个数相隔不超过两年，分母是别的年份时注明。",
      en: "The denominator stands beside each value: posts, staff on post and certified officers are three different things. They stand in one list to show the order of magnitude and are not interchangeable; each often counts people who handle no cases. Only comparable figures of whole bureaus are taken, at most two years apart; where the denominator is of another year, it says so.",
    },
    unit: { zh: "件/人", en: "decisions per person" },
  },
  "workload-visits": {
    title: { zh: "每千人次出动，做了多少", en: "What 1,000 deployments come to" },
    note: {
      zh: "一次检查常由两人以上参加，“出动人次”包含重复到场，所以每千人次的检查少于一千家次。只取全局全年的数；专项行动的不算。",
      en: "An inspection usually takes two officers or more and deployments count each time one goes out, so 1,000 deployments are fewer than 1,000 inspections. Only whole bureaus and full years count, not campaigns.",
    },
    unit: { zh: "家次（件）/千人次", en: "per 1,000 deployments" },
  },
  "compensation-cases": {
    title: { zh: "从线索到办结", en: "From lead to closed case" },
    note: {
      zh: "生态环境损害赔偿的五个环节，各用自己的刻度。虚线为历年累计或局部范围，不与全年数比较。协议和办结可能属于往年启动的案件。",
      en: "Five steps of environmental damage compensation, each on its own scale. Dashed bars are cumulative or partial and do not compare with a full year. Agreements and closures may belong to cases started in earlier years.",
    },
    unit: CASES,
  },
  "compensation-amounts": {
    title: { zh: "索赔、协议与到账", en: "Claimed, agreed and collected" },
    note: {
      zh: "对数刻度：每一格是十倍。三种金额不是同一批案件的先后三步，到账的钱可能来自往年的协议，因此不计算“到账率”。",
      en: "Logarithmic axis: each grid line is ten times the one before. The three amounts are not three steps of the same cases: money collected may come from older agreements, so no collection rate is computed.",
    },
    unit: { zh: "元", en: "CNY" },
  },
  classified: {
    title: { zh: "报告中的数字有多少归入了指标", en: "How many of a report’s numbers found an indicator" },
    note: {
      zh: "未归入指标的数字并未丢弃，列在各报告的页面上。",
      en: "Numbers without an indicator are not dropped: they are listed on each report’s page.",
    },
    unit: { zh: "%", en: "%" },
  },
  hedges: {
    title: { zh: "确数与约数", en: "Exact and hedged figures" },
    note: {
      zh: "“余、多、超”只给出下限，“不足”只给出上限，“约、近”没有给出范围。图中一律按原文标出。",
      en: "“Over” gives only a lower bound, “under” only an upper one, “about” gives neither. Charts mark each as the text words it.",
    },
    unit: { zh: "个数字", en: "figures" },
  },
} as const satisfies Record<string, ChartWords>;

/** What charts of single reports say of them; `{0}` … are filled in. */
export const PARTS = {
  namesNoType: { zh: "没有分类的报告", en: "Reports that name no kind" },
  namesNoAmount: { zh: "没有写明金额的报告", en: "Reports that state no amount" },
  largestPart: { zh: "{0}：{1} 以{2}最多（{3}），其次是{4}（{5}）", en: "{0}: in {1}, {2} is largest ({3}), then {4} ({5})" },
} as const satisfies Record<string, Words>;
