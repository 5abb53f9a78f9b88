/** What a mark of a picture says, before and after its tip has been shown. */
export function nameOfMark(mark: Element): string {
  return mark.getAttribute("aria-label") ?? mark.querySelector("title")?.textContent ?? "";
}
