import { html } from "../../html.js";
import type { Lang } from "../../model/indicator.js";
import type { Edit, Lint } from "../../model/lint.js";
import { setHtml } from "../../trusted.js";
import { LINT_WORDS, LINTS } from "../../words/lints.js";
import { fill } from "../../words/ui.js";

/** Shows below a query what is wrong with it, each with the SQL that mends it and, where it can be put in, a button that does. */
export function showLints(
  place: HTMLElement,
  lints: readonly Lint[],
  sql: string,
  lang: Lang,
  mend: (edits: readonly Edit[]) => void,
): void {
  const items = lints.map(
    ({ code, why, from, mend: text, edits }, i) =>
      html`<li>
        <strong>${fill(LINTS.at[lang], code, sql.slice(0, from).split("\n").length)}</strong> ${LINT_WORDS[why][lang]}
        ${LINTS.mend[lang]}<code>${text}</code>
        ${edits.length > 0 && html`<button type="button" name="mend" value="${i}">${LINTS.apply[lang]}</button>`}
      </li>`,
  );
  setHtml(
    place,
    items.length === 0
      ? null
      : html`<ul>
          ${items}
        </ul>`,
  );
  place.onclick = ({ target }) => {
    const button = (target as HTMLElement).closest<HTMLButtonElement>("[name=mend]");
    if (button !== null) mend(lints[Number(button.value)]?.edits ?? []);
  };
}

/** What is wrong, on one line for a chart and all that leaves with it. */
export function printLints(lints: readonly { name: string; lint: Lint }[], own: string, lang: Lang): string {
  const said = lints.map(
    ({ name, lint: { code, why } }) => `${code} ${LINT_WORDS[why][lang]}${name === own ? "" : fill(LINTS.from[lang], name)}`,
  );
  return said.length === 0 ? "" : fill(LINTS.inChart[lang], [...new Set(said)].join(lang === "zh" ? "" : " "));
}
