import { escapeMarkup as escapeHtml } from "../model/escape.js";

export { escapeHtml };

/** A link, or the content alone where there is no address; `content` is HTML. */
export function linkTo(href: string | null, content: string): string {
  return href === null ? content : `<a href="${escapeHtml(href)}">${content}</a>`;
}
