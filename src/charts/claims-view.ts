import { html } from "../html.js";
import { CLAIMS } from "../words/claims.js";
import type { View } from "./view.js";

/** The place where a paragraph is pasted whose numbers are to be checked, inert until the page's script wires it. */
export const CLAIMS_VIEW: View = {
  id: "claims",
  sql: null,
  render: (_, lang) =>
    html`<div class="atlas-claims" data-wide>
      <form>
        <label for="atlas-paragraph">${CLAIMS.label[lang]}</label>
        <textarea id="atlas-paragraph" rows="4" placeholder="${CLAIMS.hint[lang]}" spellcheck="false" maxlength="20000"></textarea>
        <p>
          <button type="submit" disabled>${CLAIMS.submit[lang]}</button>
          <button type="button" name="example" disabled>${CLAIMS.example[lang]}</button>
        </p>
        <p class="atlas-note">${CLAIMS.private[lang]}</p>
      </form>
      <noscript><p class="atlas-warning">${CLAIMS.noScript[lang]}</p></noscript>
      <p class="atlas-status" data-part="claims-status" role="status"></p>
    </div>`,
};
