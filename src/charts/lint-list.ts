import { type Html, html } from "../html.js";
import type { Lang } from "../model/indicator.js";
import type { Lint } from "../model/lint.js";
import { LINT_WORDS, LINTS } from "../words/lints.js";
import { fill } from "../words/ui.js";

/** What is wrong with a query, each with the SQL that mends it and, where it can be put in and `mends` says so, a button that does; null where nothing is. */
export function renderLints(lints: readonly Lint[], sql: string, lang: Lang, mends: boolean): Html | null {
  if (lints.length === 0) return null;
  const items = lints.map(
    ({ code, why, from, mend, edits }, i) =>
      html`<li>
        <strong>${fill(LINTS.at[lang], code, sql.slice(0, from).split("\n").length)}</strong> ${LINT_WORDS[why][lang]}
        ${LINTS.mend[lang]}<code>${mend}</code>
        ${mends && edits.length > 0 && html`<button type="button" name="mend" value="${i}">${LINTS.apply[lang]}</button>`}
      </li>`,
  );
  return html`<ul>
    ${items}
  </ul>`;
}

/** What is wrong, on one line for a chart and all that leaves with it. */
export function printLints(lints: readonly { name: string; lint: Lint }[], own: string, lang: Lang): string {
  const said = lints.map(
    ({ name, lint: { code, why } }) => `${code} ${LINT_WORDS[why][lang]}${name === own ? "" : fill(LINTS.from[lang], name)}`,
  );
  return said.length === 0 ? "" : fill(LINTS.inChart[lang], [...new Set(said)].join(lang === "zh" ? "" : " "));
}
