import { escapeHtml } from "./html.js";

/** A table of HTML cells; the first is the row's head. */
export function listing(heads: readonly string[], rows: readonly (readonly string[])[], label: string): string {
  const body = rows.map(
    ([first, ...rest]) => `<tr><th scope="row">${first ?? ""}</th>${rest.map((cell) => `<td>${cell}</td>`).join("")}</tr>`,
  );
  return `<div class="atlas-scroll" tabindex="0" role="region" aria-label="${escapeHtml(label)}"><table class="atlas-table"><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join("")}</tr></thead><tbody>\n${body.join("\n")}\n</tbody></table></div>`;
}
