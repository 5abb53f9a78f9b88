import { isStated, type Point, type Stated } from "../marks/point.js";
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
