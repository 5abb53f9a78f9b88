/** Elements whose text is not shown in its place: scripts write it there, or it is a page or a drawing of its own. */
const HOLDERS = 'textarea, template, noscript, script[type*="html"], script[type*="template"], xmp, iframe[srcdoc], svg';
const CHINESE = /[\u4e00-\u9fff]/g;
/** Chinese characters as scripts and entities write them. */
const WRITTEN = /[\u4e00-\u9fff]|\\u[4-9][\da-f]{3}|%u[4-9][\da-f]{3}|&#(?:x[4-9][\da-f]{3}|[2-4]\d{4});/gi;
const FEWEST_IN_ONE = 10;

/** Markup of the texts that a page holds outside of its flow, one for each kind of holder; plain text keeps its lines. */
export function heldIn(document: Document): string[] {
  const kinds = new Map<string, string>();
  for (const holder of document.querySelectorAll(HOLDERS)) {
    const held = markupOf(holder);
    if (chineseIn(held) < FEWEST_IN_ONE) continue;
    kinds.set(holder.localName, `${kinds.get(holder.localName) ?? ""}\n${held}`);
  }
  return [...kinds.values()];
}

/** How many Chinese characters stand in a text. */
export const chineseIn = (text: string): number => text.match(CHINESE)?.length ?? 0;

/** How many Chinese characters a page's source holds, escaped ones too. */
export const writtenIn = (html: string): number => html.match(WRITTEN)?.length ?? 0;

function markupOf(holder: Element): string {
  if (holder.localName === "svg") return drawnIn(holder);
  if (holder.localName === "template" || holder.localName === "noscript") return holder.innerHTML;
  const held = holder.getAttribute("srcdoc") ?? holder.textContent;
  return /<\/?[a-z]/i.test(held) ? held : preformatted(held);
}

/** The words of a drawing: pages inside it, or its texts line by line. */
function drawnIn(svg: Element): string {
  const pages = [...svg.querySelectorAll("foreignObject, foreignobject")];
  if (pages.length > 0) return pages.map((page) => page.innerHTML).join("\n");
  return preformatted([...svg.querySelectorAll("text")].map((text) => text.textContent).join("\n"));
}

const preformatted = (text: string): string => `<pre>${text.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</pre>`;
