import { CHINESE } from "./chinese-places.js";

const any = (words: readonly string[]): string => words.join("|");
/** 去年（2024年）: the year itself is said. */
const RELATIVE = /((?:[去今前当上]|前一|上一|后一|次)年)[(（](?:指|即|也就是|为)?(20\d\d年)(?:度|全年)?[)）]/g;
/** 公职律师，2024年末有20人: what stands before a time and no more belongs to what follows. */
const FRONTED =
  /(?<=[^\d，,。；;：:\n]{4})[，,](?=(?:[\u3400-\u9fff]{2,7})?20\d\d年[底末]?(?:全年|全市|全省)?(?:一共|总共|有|为|是|共|达|约|则|大约|累计){0,2}\d)/g;
/** 取得执法资格的人员，全部加起来是247人; 违法行为，据省厅统计是30370起: so does what goes on with a total of it, or with who counted it. */
const GOES_ON =
  /(?<=[^\d，,。；;：:\n]{4})[，,](?=(?:据[^，,。；;\d]{1,8}(?:统计|通报|介绍|数据|公布)|(?:全部|各|所有)?(?:渠道|部门|单位)?(?:全部|总共|一共|合计|加起来|总计|共计))(?:加起来|合计|共计|一共|显示)?(?:是|为|有|达|约)?\d)/g;
/** 按日计罚…：2015年办理此类案件86件: such cases are those spoken of before. */
const SUCH = /[，,：:](?=[^，,。：:；;]{0,14}(?:此类|这类|该类|这种|这一类|上述)[^，,。；;\d]{0,6}\d)/g;

/** 开出了1.67亿元的罚款: no rule of what a fine may be. */
const FINE_OF = /(?<=(?:开出|开具|处以|罚出|缴纳|缴了|罚了|作出)[^，,。；;]{0,12}元)的(?=罚款|罚单|罚金)/g;

/** 某局公布的成绩单显示: who says so, and what made it public. */
const ATTRIBUTED =
  /(?:公布|发布|披露|晒出|通报)的?(?=[^，,。；;\d]{0,8}(?:20\d\d年)?[^，,。；;\d]{0,14}(?:显示|表明|披露|称|说|透露|写道|提到)(?:[，,：:]|$))/g;
/** 120宗涉气: a number with its measure word, and words behind it. */
const ITEM =
  "(?<![\\d.])[\\d一二三四五六七八九十百千][\\d.万亿余多一二三四五六七八九十百千]*[家宗件起份条人名个项张]次?[^\\d、,，;；。:：!！?？\\n]{1,14}";
const COUNTED_FIRST = new RegExp(`${ITEM}(?:[、和]${ITEM})+`, "g");
const BETWEEN = /[、和](?=[\d一二三四五六七八九十百千])/g;
/** 企业被罚, 给当事人减免: reports say so of one case, claims of all where none is named. */
const ONE_OR_ALL = /被(?=[处罚])|当事人/g;
const ONE = new RegExp(any(CHINESE.one_party));
const CLAUSES = /[^。!！?？;；\n]+/g;

/** A claim's text in the words of reports, every number in its place: each number of a list in a clause of its own, no city before its branch. */
export function asReported(text: string, city: string): string {
  return withoutCity(text, city)
    .replace(
      RELATIVE,
      (all: string, words: string, year: string) => words.replace(/./g, "　") + year.padStart(all.length - words.length - 1, "　") + "　",
    )
    .replace(/(?<!\d)(20\d\d)[：:|｜]/g, "$1年")
    .replaceAll("差不多", "　大约")
    .replace(FINE_OF, "　")
    .replace(FRONTED, "　")
    .replace(GOES_ON, "　")
    .replace(SUCH, "　")
    .replace(ATTRIBUTED, blank)
    .replace(COUNTED_FIRST, (list) => list.replace(BETWEEN, "，"))
    .replace(CLAUSES, (clause) => (ONE.test(clause) ? clause : clause.replace(ONE_OR_ALL, (word) => (word === "被" ? "受" : blank(word)))));
}

/** 被罚3033万元: what may be one case's, for want of words for all of them. */
export function isOneOrAll(text: string, at: number): boolean {
  const clause =
    text
      .slice(0, at)
      .split(/[,，;；。]/)
      .at(-1) ?? "";
  return clause.search(ONE_OR_ALL) >= 0 && !ALL.test(clause);
}

const ALL = new RegExp(any(CHINESE.totals));
const blank = (words: string): string => "　".repeat(words.length);

/** 杭州市生态环境局余杭分局 is 余杭分局 of its city. */
const withoutCity = (text: string, city: string): string =>
  city === "" ? text : text.replace(new RegExp(`${city}(?=[\u4e00-\u9fff]{1,6}分局)`, "g"), (name) => " ".repeat(name.length));
