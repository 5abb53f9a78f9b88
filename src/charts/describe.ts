import { isStated, type Point, type Stated } from "../marks/point.js";
import { groupBy } from "../model/group.js";
import type { Lang } from "../model/indicator.js";
import { fill, UI } from "../words/ui.js";

/** Says in words what a chart of points shows: per panel, who states a figure, the ends of the comparable ones, and who is silent. */
export function describePoints(points: readonly Point[], lang: Lang): string {
  const panels = [...new Set(points.map((point) => point.panel))];
  return panels
    .map((panel) =>
      describePanel(
        panel,
        points.filter((point) => point.panel === panel),
        lang,
      ),
    )
    .join(" ");
}

function describePanel(panel: string, points: readonly Point[], lang: Lang): string {
  const stated = points.filter(isStated);
  const solid = stated.filter((point) => !point.hollow).sort((a, b) => b.value - a.value);
  const hollow = stated.filter((point) => point.hollow);
  const silent = points.filter((point) => !isStated(point));
  const said = [
    solid.length > 0 ? listPoints(solid, lang) : "",
    hollow.length > 0 ? fill(UI.describeHollow[lang], listPoints(hollow, lang)) : "",
    silent.length > 0 ? fill(UI.describeSilent[lang], silent.map((point) => point.row).join(UI.comma[lang])) : "",
  ];
  return `${panel}${UI.colon[lang]}${said.filter((part) => part !== "").join(UI.semicolon[lang])}${UI.stop[lang]}`;
}

function listPoints(points: readonly Stated[], lang: Lang): string {
  return points.map((point) => `${point.row} ${point.label}`).join(UI.comma[lang]);
}

/** A title with the ends of the first panel that compares two figures of one unit, no matter which of them is open; null where none does. */
export function sayRange(title: string, points: readonly Point[], lang: Lang): string | null {
  const stated = points.filter(isStated);
  const isOne = new Set(points.map(({ panel }) => panel)).size === 1;
  for (const alike of groupBy(stated, ({ panel, unit }) => `${panel} ${unit}`).values()) {
    const own = alike.filter(({ hollow }) => !hollow).sort((a, b) => a.value - b.value);
    const [least, most] = [own[0], own.at(-1)];
    if (!least || !most || least.value === most.value) continue;
    const said = [least, most].flatMap(({ row, label }) => [row, label.replace(/ · .*$|\n.*$|[ （(]*[（(].*$/s, "")]);
    return fill(UI[isOne ? "range" : "rangeIn"][lang], title, ...said, least.panel);
  }
  return null;
}
