import type { Lang } from "../model/indicator.js";
import { wireErrorReports } from "./report-error.js";
import { wireMarkKeys } from "./mark-keys.js";
import { addRowWays } from "./row-ways.js";

const lang: Lang = document.documentElement.lang.startsWith("en") ? "en" : "zh";
addRowWays(document, lang);
wireErrorReports(document, lang);
wireMarkKeys(document);
revealTarget();
addEventListener("hashchange", revealTarget);

/** Opens the folds around the figure that the address names, which not every browser does by itself. */
function revealTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let fold = target?.closest("details"); fold; fold = fold.parentElement?.closest("details")) fold.open = true;
  if (target?.closest("details")) target.scrollIntoView();
}
