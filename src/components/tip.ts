/** Distance of a tip from its mark and from the edges of the window, in CSS pixels. */
const ROOM = 8;

/** Shows everything about a mark of a chart beside it, on hover, focus and first touch; a second touch follows the mark's link. Holds for charts that are drawn later, too. */
export function wireTips(root: Document): void {
  const tip = root.createElement("div");
  tip.className = "atlas-tip";
  tip.hidden = true;
  // The mark's own label says the same to a screen reader.
  tip.setAttribute("aria-hidden", "true");
  root.body.append(tip);
  let shown: Element | null = null;
  let touched: Element | null = null;
  const turnTo = (target: EventTarget | null) => {
    const mark = findMark(target);
    if (mark !== shown) tip.replaceChildren(...(mark ? writeTip(takeText(mark), root) : []));
    shown = mark;
    tip.hidden = mark === null || tip.textContent === "";
    if (mark && !tip.hidden) placeTip(tip, mark);
  };
  root.addEventListener("pointerover", (event) => {
    touched = event.pointerType === "touch" && findMark(event.target) !== shown ? findMark(event.target) : null;
    turnTo(event.target);
  });
  root.addEventListener("focusin", (event) => turnTo(event.target));
  root.addEventListener("focusout", () => turnTo(null));
  root.addEventListener("keydown", (event) => event.key === "Escape" && turnTo(null));
  // The keyboard scrolls a mark into view after it has reached it.
  const follow = () => (shown !== null && shown === root.activeElement ? placeTip(tip, shown) : turnTo(null));
  root.addEventListener("scroll", follow, { capture: true, passive: true });
  root.addEventListener("click", (event) => {
    if (touched !== null && touched === findMark(event.target)) event.preventDefault();
    touched = null;
  });
}

function findMark(target: EventTarget | null): Element | null {
  const element = target as Partial<Element> | null;
  const link = element?.closest?.("svg a");
  if (link && nameOfMark(link) !== "") return link;
  const plain = element?.closest?.("svg *");
  return plain && [...plain.children].some((child) => child.tagName === "title") ? plain : (element?.closest?.("svg [data-tip]") ?? null);
}

// The browser's own tip would come late and lie over ours.
function takeText(mark: Element): string {
  const text = nameOfMark(mark);
  if (text !== "") mark.setAttribute("aria-label", text);
  mark.setAttribute("data-tip", "");
  for (const title of mark.querySelectorAll("title")) title.remove();
  return text;
}

// The words of the report stand last and on a line of their own.
function writeTip(text: string, root: Document): Element[] {
  const [head = "", ...parts] = text.split(" · ");
  const lines = [head, parts.filter((part) => !part.startsWith("“")).join(" · "), parts.filter((part) => part.startsWith("“")).join(" ")];
  return lines
    .filter((line) => line !== "")
    .map((line, i) => {
      const element = root.createElement(i === 0 ? "b" : "span");
      element.textContent = line;
      return element;
    });
}

function placeTip(tip: HTMLElement, mark: Element): void {
  const { left, right, top, bottom } = mark.getBoundingClientRect();
  const { width, height } = tip.getBoundingClientRect();
  const most = tip.ownerDocument.documentElement.clientWidth - width - ROOM;
  tip.style.left = `${Math.max(ROOM, Math.min(most, (left + right - width) / 2))}px`;
  tip.style.top = `${top - height - ROOM >= 0 ? top - height - ROOM : bottom + ROOM}px`;
}

/** What a mark of a picture says, before and after its tip has been shown. */
export function nameOfMark(mark: Element): string {
  return mark.getAttribute("aria-label") ?? mark.querySelector("title")?.textContent ?? "";
}
