import { UNIT_GROUP } from "../grammar/grammar.js";
import type { Figure } from "../quantity/figure.js";
import { shortAreaAt } from "./areas.js";
import { type Classified, withKindOf } from "./classified.js";
import { periodOf } from "./period.js";
import { yearOf } from "./dates.js";
import type { Span } from "../normalise/modality.js";
import type { Scene, Spot } from "./scene.js";
import { bestFitOf } from "./score.js";
import type { IndicatorWording } from "./wording.js";
import { alone } from "./zones.js";

/** 排名前三位的是, 罚款金额较大的有, 从查封扣押案件看, 竹山县、竹溪县各办理: words that say that areas are told one by one. */
const LISTS =
  /排名|前[两三四五六七八九十\d]|居前(?!列)|靠前|[较最][多大高少低]|依次|分别|各[\u4e00-\u9fff]{0,4}$|[按从][\u4e00-\u9fff]{2,12}(?:看|分|统计|排)|[各分][市县区州]|各地|其余|(?:案件|方面|数量|金额|总数)[,:][\u4e00-\u9fff]{2,7}$/;
/** Areas that each did something of their own are told by that. */
const OWN_ACT = /(?:查处|查办|立案|处罚|移送|检查|发现|受理|罚款|查封|启动|整改|完成)[^,。;]{0,4}$/;
const LIST_TOPIC = /(?:案件|方面|数量|金额|总数)[,:]$/;
const CASES = /办案|案件数|案件总?量/;
const PENALTIES = new Set(["penalty.decisions", "penalty.cases_filed"]);
/** 处罚决定数|居前三位的是, 立案数|(括号内为上年数)依次为: where what is counted ends. */
const RANKS =
  /\((?![市区县])|居前|靠前|排名|排在|[较最][多高少低大小]|前[两二三四五六七八九十\d]+[位名]|依次|分别|各(?![县区市地级类项])|来?看[,:]/;
const SHORTEST_HEAD = 2;
const REACH = 40;
const HEAD_REACH = 40;
/** Names of areas and offices are short, and 锦旗 is none. */
const NAME = /^(?!.*(?:锦旗|乡镇|社区|园区))[\u4e00-\u9fff]{2,7}$/;
const NOWHERE = { start: 0, end: 0 };

/** 二、各地情况。罚款金额较大的有:郧阳区213万元,房县176万元: areas listed apart are of what their list names, else of the last whole in their unit that was told before. */
export function listedApart(scene: Scene, spot: Spot, blank: Classified, area: string): Classified | null {
  const { figure, zones } = spot;
  const { text, done } = scene;
  const head = spanOfHead(scene, figure);
  if (!NAME.test(area) || !lists(scene, spot)) return null;
  if (OWN_ACT.test(text.slice(zones.left.start, figure.start))) return null;
  // beside what nothing names, it is of that
  if (done.some(({ indicator, unit }) => indicator === null && unit === figure.unit)) return null;
  const named = headOfAreas(scene, spot);
  const kin = wholeBefore(scene, figure, named?.id, CASES.test(text.slice(head.start, head.end)));
  if (kin) {
    blank.of = kin.figure;
    return withKindOf(kin, blank, area, "one of a list of areas");
  }
  if (!named) return null;
  // 张掖15件、武威13件: they may add up to a figure of another kind by chance
  if (spot.total?.indicator !== named.id) blank.of = null;
  blank.indicator = named.id;
  blank.period = periodOf(scene, figure.start, named.kind === "stock");
  blank.scope = area;
  blank.rule = "one of a list of areas";
  return blank;
}

/** What the words over a list of areas name (处罚决定数居前三位的是:芝罘区42件), by themselves or in the light of what stands before them; null where they open no list. */
export function headOfAreas(scene: Scene, spot: Spot): IndicatorWording | null {
  if (!lists(scene, spot)) return null;
  const { start, end } = spanOfHead(scene, spot.figure);
  const name = RANKS.exec(scene.text.slice(start, end))?.index ?? 0;
  const head = alone({ start, end: name >= SHORTEST_HEAD ? start + name : end }, NOWHERE);
  const bare = { ...scene, terms: { ...scene.terms, topics: null }, sentence: { ...scene.sentence, topics: [] } };
  return (bestFitOf(bare, head, spot.figure.unit) ?? bestFitOf(scene, head, spot.figure.unit))?.wording.indicator ?? null;
}

/** …主要集中在白酒行业;从案均罚款看,播州区最高: what stands before a semicolon is of another list. */
function spanOfHead({ text, sentence, figures }: Scene, { start }: Figure): Span {
  const end = figures[0]?.start ?? start;
  return { start: Math.max(sentence.start, text.lastIndexOf(";", end) + 1), end };
}

function lists(scene: Scene, { figure, zones }: Spot): boolean {
  const { start, end } = spanOfHead(scene, figure);
  const isList = (from: number, to: number): boolean => LISTS.test(scene.text.slice(from, to));
  return isList(Math.max(start, end - HEAD_REACH), end) || isList(zones.left.start, figure.start);
}

function wholeBefore(
  { earlier, stretch, titled, year }: Scene,
  figure: Figure,
  named: string | undefined,
  ofCases: boolean,
): Classified | undefined {
  const isWhole = (other: Classified): boolean =>
    other.indicator !== null &&
    other.figure.change === null &&
    other.of === null &&
    // 去年同期移送231件: the areas told behind it are of this year
    yearOf(other.period) === year &&
    (other.scope === "all" || other.scope === titled) &&
    other.figure.value >= figure.value &&
    (UNIT_GROUP.get(other.figure.unit) ?? other.figure.unit) === (UNIT_GROUP.get(figure.unit) ?? figure.unit) &&
    (named !== undefined ? other.indicator === named : !ofCases || figure.unit === "CNY" || PENALTIES.has(other.indicator));
  const wholes = earlier.slice(-REACH).filter(isWhole);
  // 1—6月,全省累计…: in a text about a quarter its areas are of the quarter
  // what is counted in 个 or 张 says little of what it is
  const alike = figure.unit === "item" ? [] : wholes.filter(({ figure: { unit } }) => unit === figure.unit);
  const likest = alike.length > 0 ? alike : wholes;
  return likest.findLast(({ period }) => period.start === stretch?.start && period.end === stretch?.end) ?? likest.at(-1);
}

/** 绍兴9件: a short name alone. */
export function shortArea({ areas, text }: Scene, start: number, end: number): string | undefined {
  const area = shortAreaAt(areas, text, start);
  return area?.end === end ? area.name : undefined;
}

/** Whether what stands before a place is only what a list counts: 移送拘留案件,绍兴9件. */
export const isUnderTopic = ({ text, sentence: { start } }: Scene, at: number): boolean => LIST_TOPIC.test(text.slice(start, at));
