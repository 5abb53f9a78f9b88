const PROPERTIES = [
  "display",
  "visibility",
  "opacity",
  "font-size",
  "font",
  "text-decoration",
  "text-decoration-line",
  "mso-hide",
] as const;
type Property = (typeof PROPERTIES)[number];

interface HidingRule {
  selector: string;
  property: Property;
  value: string;
  important: boolean;
  specificity: number;
  order: number;
}

/** Why text inside an element is not seen where it inherits it: bits of `INVISIBLE` and `TINY`, 0 where it is seen. */
export type Unseen = number;

/** What a page's own style sheets and attributes say of whether an element is shown; rules are read once for the page. */
export interface Shown {
  /** False where the element and all inside it take no place, or are transparent or struck out: what is inside cannot undo it. */
  displayed: (element: Element) => boolean;
  /** Whether text of the element is seen, by what it says itself and inherits. */
  unseen: (element: Element, inherited: Unseen) => Unseen;
}

const INVISIBLE = 1;
const TINY = 2;
const NEVER = new Set(
  "script style template noscript head title meta link select option datalist button textarea iframe object embed svg math canvas audio video map dialog".split(
    " ",
  ),
);
const STRUCK = new Set(["s", "del", "strike"]);
const ZERO = /^[+-]?0*(?:\.0+)?0?(?:%|[a-z]+)?$/;
/** Sizes that are shares of the size around: a share of nothing is nothing. */
const RELATIVE = /%|em|ex|ch|^(?:larger|smaller|inherit|unset)$/;
const FONT_SIZE = /(?:^|\s)([+-]?[\d.]+(?:%|[a-z]+)?)(?:\s*\/|\s)/;
const MOST_RULES = 400;
const MOST_WORK = 2e7;

/** The page's rules for hiding, by its `<style>` sheets (print rules aside), `hidden` and `style` attributes. */
export function shownIn(document: Document): Shown {
  const styled = new Map<Property, Map<Element, string>>(PROPERTIES.map((property) => [property, new Map()]));
  for (const rule of affordable(document, rulesOf(document))) {
    for (const element of matching(document, rule.selector)) styled.get(rule.property)?.set(element, rule.value);
  }
  const valueOf = (element: Element, property: Property): string | undefined =>
    declared(element.getAttribute("style"), property) ?? styled.get(property)?.get(element);
  const decoration = (element: Element): string | undefined =>
    valueOf(element, "text-decoration-line") ?? valueOf(element, "text-decoration");
  return {
    displayed: (element) => {
      if (NEVER.has(element.localName) || element.localName === "input") return false;
      const display = valueOf(element, "display");
      if (display === undefined ? element.hasAttribute("hidden") : display === "none") return false;
      if (isZero(valueOf(element, "opacity")) || valueOf(element, "mso-hide") === "all") return false;
      const line = decoration(element);
      return line === undefined ? !STRUCK.has(element.localName) : !line.includes("line-through");
    },
    unseen: (element, inherited) => {
      const visibility = valueOf(element, "visibility");
      const invisible = visibility === undefined ? inherited & INVISIBLE : visibility === "visible" ? 0 : INVISIBLE;
      return invisible | tinyBy(valueOf(element, "font-size") ?? FONT_SIZE.exec(valueOf(element, "font") ?? "")?.[1], inherited & TINY);
    },
  };
}

/** Whether letters have no size: by a size that the element sets, else by what it inherits. */
function tinyBy(size: string | undefined, inherited: Unseen): Unseen {
  if (size === undefined) return inherited;
  if (isZero(size)) return TINY;
  return RELATIVE.test(size) && !size.endsWith("rem") ? inherited : 0;
}

const isZero = (value: string | undefined): boolean => value !== undefined && /\d/.test(value) && ZERO.test(value);

/** The last value that a `style` attribute gives a property, in small letters. */
function declared(style: string | null, property: Property): string | undefined {
  if (style === null || !style.toLowerCase().includes(property)) return undefined;
  const found = style.split(";").findLast((declaration) => declaration.split(":", 1)[0]?.trim().toLowerCase() === property);
  return found
    ?.slice(found.indexOf(":") + 1)
    .replace(/!\s*important/i, "")
    .trim()
    .toLowerCase();
}
/** Rules that set one of the properties, the weakest first, so that the last one that matches holds. */
function rulesOf(document: Document): HidingRule[] {
  const rules: HidingRule[] = [];
  for (const sheet of document.styleSheets) collect(sheet.cssRules, rules);
  return rules
    .sort((a, b) => Number(a.important) - Number(b.important) || a.specificity - b.specificity || a.order - b.order)
    .slice(-MOST_RULES);
}

/** Rules within a bound of work, the strongest first: one that looks at siblings costs each element all of its own. */
function affordable(document: Document, rules: readonly HidingRule[]): HidingRule[] {
  const elements = [...document.querySelectorAll("*")];
  const siblings = elements.reduce((most, { childElementCount }) => Math.max(most, childElementCount), 1);
  let work = 0;
  const start = rules.findLastIndex(
    ({ selector }) => (work += elements.length * (/[~+]|:nth|:last|:only/.test(selector) ? siblings : 1)) > MOST_WORK,
  );
  return rules.slice(start + 1);
}

function collect(list: CSSRuleList, rules: HidingRule[]): void {
  for (const rule of list) {
    if ("media" in rule && "cssRules" in rule) {
      if (/print|max-width/i.test((rule.media as MediaList).mediaText)) continue;
      collect(rule.cssRules as CSSRuleList, rules);
    }
    if (!("selectorText" in rule) || !("style" in rule)) continue;
    const style = rule.style as CSSStyleDeclaration;
    for (const property of PROPERTIES) {
      const value = style.getPropertyValue(property).trim().toLowerCase();
      // what fades in is seen in the end
      if (value === "" || (property === "opacity" && /transition|animation/.test(style.cssText))) continue;
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
