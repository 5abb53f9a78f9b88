interface HidingRule {
  selector: string;
  property: "display" | "visibility";
  value: string;
  important: boolean;
  specificity: number;
  order: number;
}

/** What a page's own style sheets and attributes say of whether an element is shown; rules are read once for the page. */
export interface Shown {
  /** False where the element and all inside it take no place. */
  displayed: (element: Element) => boolean;
  /** `visible` or `hidden` where the element says so itself, null where it inherits. */
  visibility: (element: Element) => "visible" | "hidden" | null;
}

const NEVER = new Set(
  "script style template noscript head title meta link select option datalist button textarea iframe object embed svg math canvas audio video map dialog".split(
    " ",
  ),
);
const DISPLAY_NONE = /(?:^|;)\s*display\s*:\s*none\b/i;
const DISPLAY = /(?:^|;)\s*display\s*:/i;
const HIDDEN = /(?:^|;)\s*visibility\s*:\s*(?:hidden|collapse)\b/i;
const VISIBLE = /(?:^|;)\s*visibility\s*:\s*visible\b/i;
const MOST_RULES = 400;

/** The page's rules for hiding, by its `<style>` sheets (print rules aside), `hidden` and `style` attributes. */
export function shownIn(document: Document): Shown {
  const styled = { display: new Map<Element, string>(), visibility: new Map<Element, string>() };
  for (const rule of rulesOf(document)) {
    for (const element of matching(document, rule.selector)) styled[rule.property].set(element, rule.value);
  }
  return {
    displayed: (element) => {
      if (NEVER.has(element.localName) || isHiddenInput(element)) return false;
      const style = element.getAttribute("style") ?? "";
      if (DISPLAY_NONE.test(style)) return false;
      const value = DISPLAY.test(style) ? "block" : styled.display.get(element);
      return value === undefined ? !element.hasAttribute("hidden") : value !== "none";
    },
    visibility: (element) => {
      const style = element.getAttribute("style") ?? "";
      if (HIDDEN.test(style)) return "hidden";
      if (VISIBLE.test(style)) return "visible";
      const value = styled.visibility.get(element);
      return value === undefined ? null : value === "visible" ? "visible" : "hidden";
    },
  };
}

const isHiddenInput = (element: Element): boolean => element.localName === "input";

/** Rules that set display or visibility, the weakest first, so that the last one that matches holds. */
function rulesOf(document: Document): HidingRule[] {
  const rules: HidingRule[] = [];
  for (const sheet of document.styleSheets) collect(sheet.cssRules, rules);
  return rules
    .sort((a, b) => Number(a.important) - Number(b.important) || a.specificity - b.specificity || a.order - b.order)
    .slice(-MOST_RULES);
}

function collect(list: CSSRuleList, rules: HidingRule[]): void {
  for (const rule of list) {
    if ("media" in rule && "cssRules" in rule) {
      if (/print|max-width/i.test((rule.media as MediaList).mediaText)) continue;
      collect(rule.cssRules as CSSRuleList, rules);
    }
    if (!("selectorText" in rule) || !("style" in rule)) continue;
    const style = rule.style as CSSStyleDeclaration;
    for (const property of ["display", "visibility"] as const) {
      const value = style.getPropertyValue(property).trim().toLowerCase();
      if (value === "") continue;
      const important = style.getPropertyPriority(property) === "important";
      for (const selector of (rule.selectorText as string).split(/,(?![^(]*\))/))
        rules.push({ selector, property, value, important, specificity: specificityOf(selector), order: rules.length });
    }
  }
}

function specificityOf(selector: string): number {
  const count = (pattern: RegExp): number => selector.match(pattern)?.length ?? 0;
  return count(/#/g) * 10_000 + count(/\.|\[|(?<!:):(?!:)/g) * 100 + count(/(?:^|[\s>+~])[a-z]|::/gi);
}

// A selector that the engine does not know (:hover::part, vendor words) hides nothing.
function matching(document: Document, selector: string): Iterable<Element> {
  if (/:(?:hover|focus|active|before|after|target|checked)|::/i.test(selector)) return [];
  try {
    return document.querySelectorAll(selector);
  } catch {
    return [];
  }
}
