/** Properties that tell whether text is seen, and how it stands; `offstage` is none of CSS: a block of declarations that leaves no room for text on the page. */
export const PROPERTIES = [
  "display",
  "visibility",
  "opacity",
  "font-size",
  "font",
  "text-decoration",
  "text-decoration-line",
  "mso-hide",
  "color",
  "vertical-align",
  "offstage",
] as const;
export type Property = (typeof PROPERTIES)[number];

interface StyleRule {
  selector: string;
  property: Property;
  value: string;
  important: boolean;
  specificity: number;
  order: number;
}

const MOST_RULES = 400;
const MOST_WORK = 2e7;
const FAR = /^-\d{3,}(?:\.\d+)?(?:px|pt|em|rem|%|vw)?$/;
const NO_SIZE = /^0+(?:\.0+)?(?:px|pt|em|rem|%)?$/;
/** Colours that white paper shows nothing of; only these are told from the others. */
export const UNSEEN_COLOUR =
  /^(?:transparent|white|#f{3}|#f{6}|rgb\(\s*255[,\s]+255[,\s]+255\s*\)|(?:rgb|hsl)a?\([^)]*[,/]\s*0(?:\.0+)?%?\s*\))$/;

/** What a page's `<style>` sheets say of its elements (print rules aside), the strongest rule for each property. */
export function styledBy(document: Document): Map<Property, Map<Element, string>> {
  const styled = new Map<Property, Map<Element, string>>(PROPERTIES.map((property) => [property, new Map()]));
  for (const rule of affordable(document, rulesOf(document))) {
    for (const element of matching(document, rule.selector)) styled.get(rule.property)?.set(element, rule.value);
  }
  return styled;
}

/** The last value that a `style` attribute gives a property, in small letters. */
export function declared(style: string | null, property: Property): string | undefined {
  if (style === null) return undefined;
  if (property === "offstage") return OFFSTAGE_SIGN.test(style) && isOffstage((name) => declaredAs(style, name)) ? "yes" : undefined;
  return declaredAs(style, property);
}

const OFFSTAGE_SIGN = /overflow|indent|clip|transform|content-vis|left|right|top/i;

function declaredAs(style: string, property: string): string | undefined {
  if (!style.toLowerCase().includes(property)) return undefined;
  const plain = style.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\([^()]*\)/g, (held) => held.replaceAll(";", ","));
  const found = plain.split(";").findLast((declaration) => declaration.split(":", 1)[0]?.trim().toLowerCase() === property);
  return found
    ?.slice(found.indexOf(":") + 1)
    .replace(/!\s*important/i, "")
    .trim()
    .toLowerCase();
}

/** Whether declarations put text off the page or into no room at all. */
function isOffstage(valueOf: (property: string) => string | undefined): boolean {
  const has = (property: string, pattern: RegExp): boolean => pattern.test(valueOf(property) ?? "");
  if (has("text-indent", FAR) || has("content-visibility", /^hidden$/) || has("transform", /\bscale(?:3d|x|y)?\(\s*0\s*[,)]/)) return true;
  if (has("clip-path", /inset\(\s*(?:50|100)%|circle\(\s*0/)) return true;
  if (has("overflow", /^(?:hidden|clip)/) && (has("height", NO_SIZE) || has("width", NO_SIZE))) return true;
  if (!has("position", /^(?:absolute|fixed)$/)) return false;
  return has("clip", /rect\(\s*(?:0|1)(?:px)?[\s,]+(?:0|1)(?:px)?[\s,]/) || ["left", "right", "top"].some((side) => has(side, FAR));
}

/** Rules that set one of the properties, the weakest first, so that the last one that matches holds. */
function rulesOf(document: Document): StyleRule[] {
  const rules: StyleRule[] = [];
  for (const sheet of document.styleSheets) collect(sheet.cssRules, rules);
  return rules
    .sort((a, b) => Number(a.important) - Number(b.important) || a.specificity - b.specificity || a.order - b.order)
    .slice(-MOST_RULES);
}

/** Rules within a bound of work, the strongest first: one that looks at siblings costs each element all of its own. */
function affordable(document: Document, rules: readonly StyleRule[]): StyleRule[] {
  const elements = [...document.querySelectorAll("*")];
  const siblings = elements.reduce((most, { childElementCount }) => Math.max(most, childElementCount), 1);
  let work = 0;
  const start = rules.findLastIndex(
    ({ selector }) => (work += elements.length * (/[~+]|:nth|:last|:only/.test(selector) ? siblings : 1)) > MOST_WORK,
  );
  return rules.slice(start + 1);
}

function collect(list: CSSRuleList, rules: StyleRule[]): void {
  for (const rule of list) {
    if ("media" in rule && /print|max-width/i.test((rule.media as MediaList).mediaText)) continue;
    if ("cssRules" in rule && !("selectorText" in rule)) collect(rule.cssRules as CSSRuleList, rules);
    if ("selectorText" in rule && "style" in rule) collectRule(rule as CSSStyleRule, rules);
  }
}

function collectRule({ selectorText, style }: CSSStyleRule, rules: StyleRule[]): void {
  const said = (property: string): string => style.getPropertyValue(property).trim().toLowerCase();
  for (const property of PROPERTIES) {
    const value = property === "offstage" ? (isOffstage(said) ? "yes" : "") : said(property);
    if (value === "" || !matters(property, value, style.cssText)) continue;
    const important = style.getPropertyPriority(property) === "important";
    for (const selector of selectorText.split(/,(?![^(]*\))/))
      rules.push({ selector, property, value, important, specificity: specificityOf(selector), order: rules.length });
  }
}

/** What fades in is seen in the end; most colours and alignments hide and raise nothing. */
function matters(property: Property, value: string, css: string): boolean {
  if (property === "opacity") return !/transition|animation/.test(css);
  if (property === "color") return UNSEEN_COLOUR.test(value);
  return property !== "vertical-align" || !/^(?:middle|top|bottom)$/.test(value);
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
