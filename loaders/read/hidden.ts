import { declared, type Property, styledBy, UNSEEN_COLOUR } from "./style-rules.js";

/** Why text inside an element is not seen where it inherits it: bits of `INVISIBLE` and `TINY`, 0 where it is seen. */
export type Unseen = number;

/** What a page's own style sheets and attributes say of whether an element is shown; rules are read once for the page. */
export interface Shown {
  /** False where the element and all inside it take no place, or are transparent or struck out: what is inside cannot undo it. */
  displayed: (element: Element) => boolean;
  /** Whether text of the element is seen, by what it says itself and inherits. */
  unseen: (element: Element, inherited: Unseen) => Unseen;
  /** Whether the element stands above the line, as the mark of a note does. */
  raised: (element: Element) => boolean;
}

const INVISIBLE = 1;
const TINY = 2;
const NEVER = new Set(
  "script style template noscript head title meta link select option datalist button textarea iframe object embed svg math canvas audio video map rt rp rtc".split(
    " ",
  ),
);
const STRUCK = new Set(["s", "del", "strike"]);
const INLINE = new Set("span font b i em strong u a small big label mark code tt".split(" "));
const ZERO = /^[+-]?0*(?:\.0+)?0?(?:%|[a-z]+)?$/;
/** Letters of a pixel and less. */
const SPECK = /^(?:0?\.\d+|1(?:\.0+)?)(?:px|pt)$/;
/** Sizes that are shares of the size around: a share of nothing is nothing. */
const RELATIVE = /%|em|ex|ch|^(?:larger|smaller|inherit|unset)$/;
const FONT_SIZE = /(?:^|\s)([+-]?[\d.]+(?:%|[a-z]+)?)(?:\s*\/|\s)/;
const RAISED = /^(?:super|text-top|(?:\d+\.?\d*|\.\d+)(?:px|pt|em|rem|ex|%))$/;
const FEWEST_AROUND = 4;

type StyleOf = (element: Element, property: Property) => string | undefined;

/** The page's rules for hiding, by its `<style>` sheets (print rules aside), `hidden` and `style` attributes. */
export function shownIn(document: Document): Shown {
  const styled = styledBy(document);
  const valueOf: StyleOf = (element, property) => declared(element.getAttribute("style"), property) ?? styled.get(property)?.get(element);
  return {
    displayed: (element) => !NEVER.has(element.localName) && takesPlace(element, valueOf) && !isStruck(element, valueOf),
    unseen: (element, inherited) => {
      const visibility = valueOf(element, "visibility");
      const invisible = visibility === undefined ? inherited & INVISIBLE : visibility === "visible" ? 0 : INVISIBLE;
      return invisible | tinyBy(valueOf(element, "font-size") ?? FONT_SIZE.exec(valueOf(element, "font") ?? "")?.[1], inherited & TINY);
    },
    raised: (element) => RAISED.test(valueOf(element, "vertical-align") ?? "") || isLifted(element.getAttribute("style")),
  };
}

function takesPlace(element: Element, valueOf: StyleOf): boolean {
  const display = valueOf(element, "display");
  if (display === undefined ? element.hasAttribute("hidden") : display === "none") return false;
  if (element.localName === "dialog" && !element.hasAttribute("open")) return false;
  if (isZero(valueOf(element, "opacity")) || valueOf(element, "mso-hide") === "all" || valueOf(element, "offstage") !== undefined)
    return false;
  if (element.localName === "tr" && valueOf(element, "visibility") === "collapse") return false;
  return !isColourless(element, valueOf);
}

function isStruck(element: Element, valueOf: StyleOf): boolean {
  const line = valueOf(element, "text-decoration-line") ?? valueOf(element, "text-decoration");
  return line === undefined ? STRUCK.has(element.localName) : line.includes("line-through");
}

/** Whether an element inside a line has the colour of paper, and text around it that has not; on a ground of another colour white is seen. */
function isColourless(element: Element, valueOf: StyleOf): boolean {
  if (!INLINE.has(element.localName)) return false;
  const colour = valueOf(element, "color") ?? element.getAttribute("color")?.trim().toLowerCase();
  if (colour === undefined || !UNSEEN_COLOUR.test(colour)) return false;
  if (/^(?:transparent|rgba|hsla)/.test(colour)) return true;
  const line = element.parentElement;
  const around = (line?.textContent.trim().length ?? 0) - element.textContent.trim().length;
  return around >= FEWEST_AROUND && !hasGround(element);
}

function hasGround(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement)
    if (at.hasAttribute("bgcolor") || /background/i.test(at.getAttribute("style") ?? "")) return true;
  return element.hasAttribute("class") && element.ownerDocument.querySelector('link[rel~="stylesheet" i], style') !== null;
}

/** position:relative;top:-0.5em lifts small letters above their line. */
const isLifted = (style: string | null): boolean => style !== null && /position\s*:\s*relative/i.test(style) && /top\s*:\s*-/i.test(style);

/** Whether letters have no size: by a size that the element sets, else by what it inherits. */
function tinyBy(size: string | undefined, inherited: Unseen): Unseen {
  if (size === undefined) return inherited;
  if (isZero(size) || SPECK.test(size)) return TINY;
  return RELATIVE.test(size) && !size.endsWith("rem") ? inherited : 0;
}

const isZero = (value: string | undefined): boolean => value !== undefined && /\d/.test(value) && ZERO.test(value);
