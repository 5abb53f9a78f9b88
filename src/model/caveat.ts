import type { Words } from "./indicator.js";
import type { Status } from "./status.js";

/** What a code says of a figure; `status` is the SDMX status it gives, `apart` keeps the figure from standing for its bureau and year, `definition` marks another definition of the indicator, `alone` one that is held against no other figure. */
interface CaveatEntry extends Words {
  status?: Status;
  apart?: true;
  definition?: true;
  alone?: true;
}

/** Codes of what is doubtful or different in a figure that was coded by hand, with their names. */
export const CAVEATS = {
  garbled: { zh: "所读网页部分乱码", en: "Read on a page that is partly garbled" },
  quote_cut: { zh: "摘句只剩数字", en: "The quote is cut to the number" },
  table_cell: { zh: "取自表格单元", en: "Read in a table, its unit in the header" },
  translated: { zh: "取自外文译文", en: "Read in a translation" },
  headline_only: { zh: "取自标题", en: "Read in a headline" },
  secondary: { zh: "二手来源", en: "Read in a secondary list" },
  unrelated_site: { zh: "读自无关网站上的转载", en: "Read in a copy on a site that has nothing to do with it" },
  other_text: { zh: "地址是载有同一数字的另一篇文字", en: "The address is of another text that prints the same figure" },
  year_inferred: { zh: "年份由上下文推定", en: "The year is inferred from the context" },
  start_assumed: { zh: "起始日期为推定", en: "The start of the period is assumed" },
  end_assumed: { zh: "截止日期按发布日期推定", en: "The end of the period is taken from the date of publication" },
  period_ambiguous: { zh: "期间不明确", en: "The period is ambiguous", apart: true },
  may_be_cumulative: { zh: "可能是跨年累计", en: "May be cumulative over more than the year", status: "D", definition: true, alone: true },
  before_year_end: { zh: "年末之前发布", en: "Published before the year had ended", status: "P" },
  filed_or_decided: { zh: "原文未区分立案与处罚决定", en: "Filed or decided cases: the wording leaves it open" },
  handled: { zh: "原文称办理的案件，未区分启动、签约与办结", en: "Cases handled: started, agreed and closed are not told apart" },
  enterprises: { zh: "按企业家数计", en: "Counted in enterprises", status: "D", definition: true },
  police_transfers: { zh: "未区分移送拘留与移送犯罪", en: "Detention and criminal transfers together", status: "W", definition: true },
  includes_other: { zh: "含其他事项", en: "Includes other matters", status: "W", definition: true },
  four_types: { zh: "只含四个配套办法的案件", en: "Four case types only, without criminal transfers", status: "D", definition: true },
  other_definition: { zh: "口径与指标不完全一致", en: "Worded as another total than the indicator", status: "D", apart: true },
  proposed: { zh: "拟处罚金额", en: "Proposed, not yet decided", status: "D", apart: true },
  collected: { zh: "到账或收缴金额", en: "Collected, not imposed", status: "D", apart: true },
  criminal_detention: { zh: "刑事拘留", en: "Criminal detention", status: "D", apart: true },
  carried_over: { zh: "含上年结转", en: "Includes what was carried over", status: "W" },
  sources_differ: { zh: "其他报道的数字不同", en: "Other texts print another figure" },
  parts_differ: { zh: "所载合计与分项之和差一", en: "The printed total is one off the sum of its parts" },
  misprint: { zh: "原文有误印", en: "The text has a misprint" },
  rounded: { zh: "四舍五入", en: "Rounded" },
  derived: { zh: "由所载数字相加", en: "Sum of printed figures" },
  includes_area: { zh: "含代管或其他区域", en: "Includes an area administered apart" },
  excludes_area: { zh: "不含代管或已划出区域", en: "Without an area administered apart" },
  later_borders: { zh: "按后来的区划", en: "By later borders" },
} as const satisfies Record<string, CaveatEntry>;
export type Caveat = keyof typeof CAVEATS;

/** Why a collected figure was not taken over. */
export const REFUSALS = {
  published_items: { zh: "数的是公开的信息条数，而非案件", en: "Counts published items, not the cases" },
  other_matter: { zh: "数的是指标以外的事项", en: "Counts something other than the indicator" },
  bureau_unclear: { zh: "不能确定是哪个机构的数字", en: "It is not certain whose figure it is" },
  printed_rounded: { zh: "该地址的文字只载有约数", en: "The text at the address prints it rounded only" },
  part_only: { zh: "只是其中一部分", en: "Counts only some of them" },
} as const satisfies Record<string, Words>;
export type Refusal = keyof typeof REFUSALS;

/** A code's entry with every key, for reading. */
export const caveatOf = (code: Caveat): CaveatEntry => CAVEATS[code];

/** The known codes of a `caveats` cell, which divides them by spaces. */
export function readCaveats(cell: string): Caveat[] {
  return cell.split(" ").filter((code): code is Caveat => Object.hasOwn(CAVEATS, code));
}
