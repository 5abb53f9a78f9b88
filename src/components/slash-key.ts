import { usesSingleKeys } from "./single-keys.js";

/** Lets the key / lead to the search: into a field of the page that is shown, otherwise to the search page. */
export function wireSlashKey(root: Document): void {
  root.addEventListener("keydown", (event) => {
    const target = event.target as HTMLElement;
    const isTyping = target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName);
    if (event.key !== "/" || isTyping || !usesSingleKeys() || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const fields = [...root.querySelectorAll<HTMLInputElement>("form[role=search] input[name=q]")];
    const field = fields.find((one) => one.offsetParent !== null);
    const form = fields[0]?.form;
    event.preventDefault();
    if (field) field.focus();
    else if (form) location.assign(form.action);
  });
}
