import { areaBracketed, areaEndingAt } from "./areas.js";
import type { Span } from "../normalise/modality.js";
import type { Classified } from "./classified.js";
import { periodOf } from "./period.js";
import type { Scene } from "./scene.js";

const OPENS = /[增降升减涨]幅|[增上下][长升降]|居前|[较最][大高快小]的/;
const LISTED = /[、,;:(是为有和]/;
const COMPARES = /(?:同比|环比)$/;
/** 同比降幅较大的是, 增幅居前的有. */
const SORTS = /(?:同比|环比)?(?:[增降升减涨]幅|[增上下][长升降]|[较最][大高快小]的|居前).*$/;

/** 罚款件数降幅较大的是: what a list is sorted by, without how. */
export const sortedBy = (text: string, { start, end }: Span): Span => {
  const name = text.slice(start, end).replace(SORTS, "");
  return { start, end: name === "" ? end : start + name.length };
};

/** 处罚案件数量增幅较大的是宿州市(增长18.2%)、亳州市(增长9.7%): changes of what a list of areas is sorted by, `at` where one is stated; `nameIn` tells what words alone name. */
export function listedChange(scene: Scene, blank: Classified, at: number, nameIn: (words: Span) => string | undefined): Classified | null {
  const { text, areas, done, sentence } = scene;
  const compared = COMPARES.exec(text.slice(Math.max(0, at - 2), at));
  const from = at - (compared?.[0].length ?? 0);
  const area = areaBracketed(text, from, areas) ?? areaEndingAt(areas, text, from);
  if (!area || area.start <= sentence.start || !LISTED.test(text[area.start - 1] ?? "")) return null;
  if (!OPENS.test(text.slice(sentence.start, area.start))) return null;
  const last = done.at(-1);
  const clause = Math.max(sentence.start, last?.figure.after ?? 0);
  const own = nameIn({ start: Math.max(clause, text.lastIndexOf(",", area.start) + 1), end: area.start });
  const indicator = own === undefined ? last?.indicator?.replace(/\.yoy$/, "") : own;
  if (!indicator || (own === undefined && !last?.figure.change)) return null;
  blank.indicator = `${indicator}.yoy`;
  blank.period = periodOf(scene, at, false);
  blank.scope = area.name;
  blank.rule = "a change of one of a list of areas";
  return blank;
}
