import { renderLints } from "../../charts/lint-list.js";
import type { Lang } from "../../model/indicator.js";
import type { Edit, Lint } from "../../model/lint.js";
import { setHtml } from "../../trusted.js";

/** Shows below a query what is wrong with it, each with the SQL that mends it and, where it can be put in, a button that does. */
export function showLints(
  place: HTMLElement,
  lints: readonly Lint[],
  sql: string,
  lang: Lang,
  mend: (edits: readonly Edit[]) => void,
): void {
  setHtml(place, renderLints(lints, sql, lang, true));
  place.onclick = ({ target }) => {
    const button = (target as HTMLElement).closest<HTMLButtonElement>("[name=mend]");
    if (button !== null) mend(lints[Number(button.value)]?.edits ?? []);
  };
}
