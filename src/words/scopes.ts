import type { Lang } from "../model/indicator.js";

/** What words of scopes mean in English; the longest that fits is taken. */
const PARTS: Readonly<Record<string, string>> = {
  ...{
    固定污染源: "fixed sources",
    固定源: "fixed sources",
    移动源: "mobile sources",
    机动车: "motor vehicles",
    排放检验机构: "emission testing firms",
  },
  ...{
    大气污染防治: "air pollution control",
    大气: "air",
    水环境: "water",
    废水: "waste water",
    危险废物: "hazardous waste",
    进口废物: "imported waste",
  },
  ...{
    噪声: "noise",
    固体废物: "solid waste",
    土壤: "soil",
    饮用水源地: "drinking-water sources",
    养殖场: "livestock farms",
    畜禽养殖: "livestock farming",
  },
  ...{ 秋冬季: "autumn and winter", 夏季: "summer", 三季度: "third quarter", 年度: "of the year", 重污染应急: "heavy-pollution alert" },
  ...{
    专项行动: "campaign",
    专项执法: "campaign",
    执法行动: "enforcement campaign",
    巡查执法: "patrols",
    强化督查: "intensified inspection",
    攻坚: "push",
  },
  ...{
    专项检查: "special check",
    专项督察: "special inspection",
    联合执法: "joint enforcement",
    联合: "joint",
    双随机检查: "random inspections",
    双随机: "random inspections",
  },
  ...{
    零点行动: "midnight campaign",
    利剑行动: "“Sharp Sword” campaign",
    利剑二号行动: "“Sharp Sword 2” campaign",
    利剑执法: "“Sharp Sword” enforcement",
  },
  ...{
    清水蓝天行动: "“Clear Water, Blue Sky” campaign",
    铁腕治污: "“Iron Hand” campaign",
    执法大练兵: "enforcement drill",
    督查: "inspection",
    行动: "campaign",
  },
  ...{
    执法支队: "enforcement team",
    环境监察支队: "inspection team",
    支队: "team",
    大队: "brigade",
    环保分局: "branches",
    分局: "branch",
    派驻乡镇执法组: "teams posted to townships",
  },
  ...{
    领导班子: "the leadership",
    市本级: "the city bureau itself",
    市环保局: "the city bureau",
    市: "city",
    省以下: "below the province",
    地市级: "prefectures",
    县区级: "counties",
  },
  ...{
    乡镇环保所: "township offices",
    行政编制: "administrative posts",
    事业编制: "institutional posts",
    执法编制: "enforcement posts",
    专职: "full-time",
    检查人员库: "pool of inspectors",
  },
  ...{
    生态环境部门: "environment bureaus",
    试点地区: "pilot areas",
    正面清单企业: "positive-list enterprises",
    各: "all",
    流域: "basin",
    矿区: "mining area",
  },
  ...{
    青海湖: "Qinghai Lake",
    洱海: "Erhai Lake",
    木里: "Muli",
    九大高原湖泊: "nine plateau lakes",
    京津冀及周边: "Beijing–Tianjin–Hebei and around",
  },
  ...{
    微信: "WeChat",
    微博: "Weibo",
    门户网站: "website",
    网站: "website",
    惩罚性赔偿: "punitive damages",
    散乱污整治: "small scattered polluters",
  },
  ...{
    环境污染隐患大排查: "survey of pollution risks",
    督察整改后续督查: "follow-up of inspections",
    加强疫情期间生态环境监管: "supervision during the epidemic",
  },
  ...{
    省督察组移交案件: "cases handed over by the provincial inspection",
    实训: "training",
    市级: "municipal",
    进口: "imported",
    企业: "enterprises",
  },
};

/** What a scope is by its last words, where its words are not all known. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/案$/, "one case"],
  [/(?:行动|专项|攻坚|整治|执法|检查|督察|督查|排查|监管|举报|工作)[”"]?$/, "a campaign"],
  [/(?:支队|大队|中队|分局|局|组|所|处|站)$/, "a unit"],
  [/(?:流域|矿区|区|市|县|镇|园|地区|水源地)$/, "an area"],
  [/(?:企业|单位|机构|场|厂)$/, "some enterprises"],
  [/案件$/, "some cases"],
  [/(?:微信|微博|网站|公众号|台|公告|信息)$/, "a channel"],
];

const NAMES = Object.keys(PARTS).sort((a, b) => b.length - a.length);
const BETWEEN = /^[（）()、，,“”"·和与及的\s]/;

/** A scope's words in English, or what kind of part it is where they are not all known. */
export function glossScope(scope: string): string {
  const said: string[] = [];
  let rest = scope;
  while (rest !== "") {
    const name = NAMES.find((each) => rest.startsWith(each));
    if (name === undefined && !BETWEEN.test(rest)) return KINDS.find(([end]) => end.test(scope))?.[1] ?? "a part";
    if (name !== undefined) said.push(PARTS[name] ?? "");
    rest = rest.slice(name?.length ?? 1);
  }
  return said.join(" ");
}

/** A scope as its source words it, with a gloss on an English page. */
export const scopeText = (scope: string, lang: Lang): string => (lang === "zh" ? scope : `${scope} (${glossScope(scope)})`);
