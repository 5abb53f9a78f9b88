/** A text made safe for HTML, attributes included. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[char] ?? char);
}

/** A link, or the content alone where there is no address; `content` is HTML. */
export function linkTo(href: string | null, content: string): string {
  return href === null ? content : `<a href="${escapeHtml(href)}">${content}</a>`;
}
