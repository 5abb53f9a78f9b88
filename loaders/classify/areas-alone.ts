import { UNIT_GROUP } from "../grammar/grammar.js";
import type { Figure } from "../quantity/figure.js";
import { shortAreaAt } from "./areas.js";
import { type Classified, withKindOf } from "./classified.js";
import { periodOf } from "./period.js";
import type { Scene, Spot } from "./scene.js";
import { bestFitOf } from "./score.js";
import { alone } from "./zones.js";

/** 排名前三位的是, 罚款金额较大的有, 竹山县、竹溪县各办理: words that say that areas are told one by one. */
const LISTS =
  /排名|前[两三四五六七八九十\d]|居前(?!列)|靠前|[较最][多大高少低]|依次|分别|各[\u4e00-\u9fff]{0,4}$|按[\u4e00-\u9fff]{2,8}(?:看|分|统计|排)|[各分][市县区州]|各地|其余|(?:案件|方面|数量|金额|总数)[,:][\u4e00-\u9fff]{2,7}$/;
/** Areas that each did something of their own are told by that. */
const OWN_ACT = /(?:查处|查办|立案|处罚|移送|检查|发现|受理|罚款|查封|启动|整改|完成)[^,。;]{0,4}$/;
const LIST_TOPIC = /(?:案件|方面|数量|金额|总数)[,:]$/;
const CASES = /办案|案件数|案件总?量/;
const PENALTIES = new Set(["penalty.decisions", "penalty.cases_filed"]);
const REACH = 40;
const HEAD_REACH = 40;
/** Names of areas and offices are short, and 锦旗 is none. */
const NAME = /^(?!.*(?:锦旗|乡镇|社区|园区))[\u4e00-\u9fff]{2,7}$/;
const NOWHERE = { start: 0, end: 0 };

/** 二、各地情况。罚款金额较大的有:郧阳区213万元,房县176万元: areas listed apart are of what their list names, else of the last whole in their unit that was told before. */
export function listedApart(scene: Scene, { figure, zones }: Spot, blank: Classified, area: string): Classified | null {
  const { text, sentence, figures, done } = scene;
  const first = figures[0]?.start ?? figure.start;
  const head = { start: sentence.start, end: first };
  if (!NAME.test(area)) return null;
  if (
    !LISTS.test(text.slice(Math.max(head.start, head.end - HEAD_REACH), head.end)) &&
    !LISTS.test(text.slice(zones.left.start, figure.start))
  )
    return null;
  if (OWN_ACT.test(text.slice(zones.left.start, figure.start))) return null;
  // beside what nothing names, it is of that
  if (done.some(({ indicator, unit }) => indicator === null && unit === figure.unit)) return null;
  const named = bestFitOf(scene, alone(head, NOWHERE), figure.unit)?.wording.indicator;
  const kin = wholeBefore(scene, figure, named?.id, CASES.test(text.slice(head.start, head.end)));
  if (kin) return withKindOf(kin, blank, area, "one of a list of areas");
  if (!named) return null;
  blank.indicator = named.id;
  blank.period = periodOf(scene, figure.start, named.kind === "stock");
  blank.scope = area;
  blank.rule = "one of a list of areas";
  return blank;
}

function wholeBefore({ earlier, stretch }: Scene, figure: Figure, named: string | undefined, ofCases: boolean): Classified | undefined {
  const isWhole = (other: Classified): boolean =>
    other.indicator !== null &&
    other.figure.change === null &&
    other.of === null &&
    other.scope === "all" &&
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
