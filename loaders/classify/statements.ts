import { PERIODS, SCOPES } from "../grammar/grammar.js";
import type { Trigger } from "../grammar/patterns.js";
import type { Period } from "../../src/model/observation.js";
import { cumulative, DAY, day, MONTH, monthEnd, months, number, YEAR, yearPeriod } from "./dates.js";
import {
  lastYears,
  readAsOf,
  readDays,
  readYearToDay,
  readFrom,
  readMonths,
  readPart,
  readPlan,
  readSince,
  readYears,
  sinceMonth,
  onMonth,
  yearNamed,
} from "./stated-readers.js";

/** Reads a match in a text about `year` that is told in the year `said`, which 今年 and 去年 go by. */
type Reader = (match: RegExpMatchArray, year: number, said: number) => Period | null;
type Statement = Trigger & {
  read: Reader;
  mention?: true;
  whole?: true;
  narrow?: true;
  brief?: true;
  day?: (match: RegExpMatchArray, year: number, said: number) => string;
};

const words = (list: string[]): string => [...list].sort((a, b) => b.length - a.length).join("|");
const firsts = (list: string[]): string => [...new Set(list.map((word) => word[0] ?? ""))].join("");
const PARTS = Object.keys(PERIODS.parts_of_year);
const PLANS = Object.keys(PERIODS.plans);
const DIGITS = "0123456789";
const NUMERALS = `${DIGITS}一二三四五六七八九十`;
const YEARS = "2二";
const SINCE = ["以来", "至今"];
const NO_NUMERAL = "(?<![\\d一二三四五六七八九十百至到~-])";

/** Ways to state a period, each with how it is read; `mention` is of a plain year, `narrow` one that only a text about a stretch of the year counts by. */
export const STATED: readonly Statement[] = [
  {
    pattern: new RegExp(`(?:${YEAR}年)?${MONTH}月${DAY}日?(?:至|到|-|~)(?:${YEAR}年)?(?:${MONTH}月)?${DAY}日`),
    starts: NUMERALS,
    behind: "年月",
    year: NUMERALS,
    read: readDays,
  },
  {
    pattern: new RegExp(
      `(?:${YEAR}年|[去上]年)?(?:第)?${MONTH}月?(?:份)?(?:至|到|-|~)(?:(?<=月份?[至到~-])(?:${YEAR}|[今本当次])年)?${MONTH}月(?:份|底)?`,
    ),
    starts: `${NUMERALS}第去上`,
    behind: "年月份至到-~",
    year: `${NUMERALS}第`,
    read: readMonths,
  },
  {
    pattern: new RegExp(
      `[自从](?:${YEAR}年)?${MONTH}月(?:${DAY}日)?[^,。;\\d《》]{0,24}[至到](?:${YEAR}年|今年)?${MONTH}月(?:${DAY}日|底|末)?`,
    ),
    starts: "自从",
    read: readDays,
  },
  {
    pattern: new RegExp(`[自从]${YEAR}年[^,。;\\d《》]{0,16}?[至到](?:${YEAR}年|今年)?(?:${MONTH}月(?:${DAY}日|底|末)?|年?[底末])`),
    starts: "自从",
    read: readYearToDay,
  },
  {
    pattern: new RegExp(`(?:截至|截止|截止到|截至到|至)(?:${YEAR}年)?${MONTH}月(?:${DAY}日|底|末)?`),
    starts: "截至",
    read: readAsOf,
  },
  {
    pattern: new RegExp(`(?:${YEAR}年)?前${MONTH}个月`),
    starts: `${YEARS}前`,
    behind: "年",
    year: "前",
    read: (m, y) => months(number(m[1]) ?? y, 1, number(m[2]) ?? 12),
  },
  {
    pattern: new RegExp(`(?:${YEAR}年)?(${words(PARTS)})(?:末(?!端))?`),
    starts: YEARS + firsts(PARTS),
    behind: "年",
    year: firsts(PARTS),
    read: readPart,
  },
  {
    pattern: new RegExp(`[“‘]?(${words(PLANS)})[”’]?(?:规划)?(?:期间|以来|时期)`),
    starts: `“‘${firsts(PLANS)}`,
    read: readPlan,
  },
  {
    pattern: new RegExp(`${YEAR}年(?:${MONTH}月(?:${DAY}日)?)?(?:以来|至今(?!年)|起)`),
    starts: YEARS,
    behind: "年",
    year: `${NUMERALS}以至起`,
    read: readSince,
  },
  {
    // 2018年改革全面试行以来
    pattern: new RegExp(`${YEAR}年[^,。;、“”《》\\d\n]{1,12}?(?:以来|至今)`),
    starts: YEARS,
    behind: "年",
    needs: SINCE,
    read: readFrom,
  },
  {
    pattern: /[自从][^,。;、“”《》\n]{0,24}?(?:《+[^,。;、“”《》\n]{0,12}?)?(?:至今|以来|到现在|到目前|到今天)/,
    starts: "自从",
    needs: [...SINCE, "到现在", "到目前", "到今天"],
    read: readFrom,
  },
  {
    pattern: new RegExp(
      `(?:今年|${YEAR}年)?${NO_NUMERAL}${MONTH}月(?:份|底|初)?(?:${DAY}日)?(?:以来|至今(?!年)|起(?!诉|草|止|步|点|到|伏|降))`,
    ),
    starts: `今${NUMERALS}`,
    behind: "年月今份底初",
    year: NUMERALS,
    read: (m, y) => (m[1] === undefined || number(m[1]) === y ? sinceMonth(y, number(m[2]) ?? 1, number(m[3]) ?? 1) : null),
  },
  {
    pattern: new RegExp(`${YEAR}年?(?:至|到|-|~)${YEAR}年(?!\\d)`),
    starts: YEARS,
    behind: "年至到-~",
    year: "至到-~",
    read: (m) => readYears(number(m[1]) ?? 0, number(m[2]) ?? 0),
  },
  {
    pattern: new RegExp(`(?:${YEAR}年)?${NO_NUMERAL}${MONTH}月(?:份?(?:当月|单月)|份)(?!\\d)`),
    starts: NUMERALS,
    behind: "年月",
    year: NUMERALS,
    read: (m, y) => months(number(m[1]) ?? y, number(m[2]) ?? 1, number(m[2]) ?? 1),
  },
  {
    // 9月,全区下达…; 10月为排查阶段
    pattern: new RegExp(`(?:${YEAR}年)?${NO_NUMERAL}${MONTH}月(?=[,为是]|[未共没无])`),
    starts: NUMERALS,
    behind: "年月",
    year: NUMERALS,
    read: (m, y) => months(number(m[1]) ?? y, number(m[2]) ?? 1, number(m[2]) ?? 1),
    narrow: true,
  },
  {
    pattern: new RegExp(
      `(?:${YEAR}年)?(?<!月[、和及与])${NO_NUMERAL}${MONTH}月(?:${DAY}日|份|[上中下]旬|初)?(?=,?(?:${words(SCOPES.own)}|市局)?(?:${words(PERIODS.then)})?(?:${words(PERIODS.done_then)}))`,
    ),
    starts: NUMERALS,
    behind: "年月",
    year: NUMERALS,
    needs: PERIODS.done_then,
    read: (m, y) => onMonth(m, y),
    brief: true,
  },
  {
    pattern: new RegExp(`(?:${YEAR}年?|今年?|本年?)?年初(?!以来|至今|[的]?(?:部署|确定|计划|制定|目标|预算|方案)|就|即)`),
    starts: `${YEARS}今本年`,
    behind: "年",
    needs: ["年初"],
    read: (m, y, said) => yearPeriod(yearNamed(m, y, said)),
    mention: true,
    day: (m, y, said) => day(yearNamed(m, y, said), 1, 1),
  },
  {
    pattern: new RegExp(`(?:${YEAR}年?|今年?|本年?)?年[底末](?!前|以前|之前)`),
    starts: `${YEARS}今本年`,
    behind: "年",
    needs: ["年底", "年末"],
    read: (m, y, said) => yearPeriod(yearNamed(m, y, said)),
    mention: true,
    day: (m, y, said) => day(yearNamed(m, y, said), 12, 31),
  },
  {
    pattern: new RegExp(`(?:${YEAR}年)?(?<![截至到])(?<!截至(?:今年)?)${NO_NUMERAL}${MONTH}月(?:底|末)(?!前|以前|之前)`),
    starts: NUMERALS,
    behind: "年月",
    year: NUMERALS,
    needs: ["月底", "月末"],
    read: (m, y) => yearPeriod(number(m[1]) ?? y),
    mention: true,
    day: (m, y) => monthEnd(number(m[1]) ?? y, number(m[2]) ?? 12),
  },
  {
    pattern: new RegExp(`(?:${words(PERIODS.begun)})(?:以来|至今)`),
    starts: firsts(PERIODS.begun),
    needs: SINCE,
    read: (_, y) => cumulative(null, y),
  },
  {
    pattern: /(?:[一两三四五六七八九十]|\d)年多(?:以)?来/,
    starts: `一两三四五六七八九十${DIGITS}`,
    behind: "年",
    year: "来",
    needs: ["年多来", "年多以来"],
    read: (_, y) => cumulative(null, y),
  },
  {
    pattern: /(?:近|最近|过去)([两三四五六七八九十]|\d{1,2})年(?:来|间)?|([两三四五六七八九十]|\d)年来/,
    starts: `近最过两三四五六七八九十${DIGITS}`,
    behind: "年",
    read: (m, y) => lastYears(m[1] ?? m[2] ?? "", y),
  },
  {
    pattern: new RegExp(`(?:${YEAR}年)?(?:度)?(?<![去上]年)(?:${words(PERIODS.whole_year)})(?!${PERIODS.at_end})`),
    starts: YEARS + firsts(PERIODS.whole_year),
    behind: "年",
    year: `度${firsts(PERIODS.whole_year)}`,
    read: (m, y) => yearPeriod(number(m[1]) ?? y),
    mention: true,
    whole: true,
  },
  {
    // 2020、2021和2022年: each year of a list
    pattern: new RegExp(`${YEAR}年?(?=(?:[、,和及与]20\\d\\d年?)*[、,和及与]20\\d\\d年)`),
    starts: YEARS,
    behind: "年、,和及与",
    year: "、,和及与",
    read: (m) => yearPeriod(number(m[1]) ?? 0),
    mention: true,
  },
  {
    pattern: new RegExp(`(?<![较比])${YEAR}年(?:度)?(?!同期|相比|[\\u4e00-\\u9fff]{1,4}同期)`),
    starts: YEARS,
    behind: "年",
    read: (m) => yearPeriod(number(m[1]) ?? 0),
    mention: true,
  },
  {
    pattern: new RegExp(words(PERIODS.this_year)),
    starts: firsts(PERIODS.this_year),
    read: (_, __, said) => yearPeriod(said),
    mention: true,
  },
  {
    // 去年 in a comparison (比去年, 上年同期, 由上年的) is no period
    pattern: new RegExp(
      `(?<![比较与同由是和从])(?:${words(PERIODS.last_year)})(?!同期|的(?![^,。;]{0,6}(?:行动|整治)中?,)|为|相比|同比|度?结转)`,
    ),
    starts: firsts(PERIODS.last_year),
    read: (_, __, said) => yearPeriod(said - 1),
    mention: true,
  },
];
