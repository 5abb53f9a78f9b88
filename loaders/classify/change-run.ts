import type { Figure } from "../quantity/figure.js";
import type { Scene, Spot } from "./scene.js";

/** 、同比, ,环比: what another base of the same change is told by. */
const ANOTHER_BASE = /^[、,](?:同比|环比|(?:较|比)[^,。;、\d]{2,6})$/;

/** 案件数环比增长22.4%、同比下降15.8%: a change that another of the same thing goes before is of what that names. */
export function headOfRun({ text, sentence, figures }: Scene, { figure, zones }: Spot): Pick<Spot, "figure" | "zones"> | null {
  let first = figures.indexOf(figure);
  while (first > 0 && goesOn(text, figures[first - 1] as Figure, figures[first] as Figure)) first--;
  const head = figures[first];
  if (!head?.change || head === figure) return null;
  let start = head.change.start;
  while (start > sentence.start && !/[,;。:、(]/.test(text[start - 1] ?? "")) start--;
  return { figure: head, zones: { ...zones, left: { start, end: head.start } } };
}

const goesOn = (text: string, a: Figure, b: Figure): boolean =>
  a.change !== null &&
  b.change !== null &&
  (a.unit === b.unit || (b.unit === "percent" && /^[、,]$/.test(text.slice(a.after, b.change.start)) && !inTurn(text, a))) &&
  (a.unit !== b.unit || ANOTHER_BASE.test(text.slice(a.after, b.change.start)));

/** 立案数减少38件、下降12.8% is one change told twice, unless figures are told in turn. */
const inTurn = (text: string, { change }: Figure): boolean =>
  /分别|各/.test(text.slice(Math.max(0, (change?.start ?? 0) - 8), change?.start));
