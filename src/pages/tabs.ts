import { element, type Html, html } from "../html.js";

/** One of several views of the same figures. */
export interface Tab {
  /** Part of the view's id: `tiles`, `table`. */
  id: string;
  name: string;
  content: Html;
}

/** Views of the same figures of which one is seen at a time, chosen by radio buttons that need no script; all of them where a browser cannot hide any, and in print. */
export function renderTabs(id: string, label: string, tabs: readonly Tab[]): Html {
  if (tabs.length < 2) return html`${tabs.map(({ content }) => content)}`;
  const buttons = tabs.map(
    (tab, i) =>
      html`<label>${element("input", { type: "radio", name: id, value: tab.id, checked: i === 0 })}<span>${tab.name}</span></label>`,
  );
  const panels = tabs.map((tab) => element("div", { class: "atlas-tab", "data-tab": tab.id, id: `${id}-${tab.id}` }, tab.content));
  return element(
    "div",
    { class: "atlas-tabs" },
    element("fieldset", {}, html`<legend class="atlas-unseen">${label}</legend>`, buttons),
    panels,
  );
}
