/** Classes of the Unicode line breaking algorithm (UAX #14) by their signs; what none has is an ideograph from U+2E80 on, a letter before. */
const CLASSES: readonly (readonly [name: string, signs: RegExp])[] = [
  ["SP", / /],
  ["OP", /[([{（［｛【「『《〈〔]/],
  ["CP", /[)\]]/],
  ["CL", /[}）］｝】」』》〉〕、。，．]/],
  ["EX", /[!?！？]/],
  ["IS", /[,.:;]/],
  ["NS", /[：；・々]/],
  ["SY", /\//],
  ["QU", /["'“”‘’]/],
  ["HY", /-/],
  ["BA", /[–|]/],
  ["B2", /—/],
  ["IN", /…/],
  ["GL", /\u00a0/],
  ["NU", /\d/],
  ["PR", /[+$¥£±]/],
  ["PO", /[%°‰¢]/],
];

/** Halves of a sign beyond the first plane (“𠮷”), of which the second begins no line. */
const SECOND_HALF = /[\udc00-\udfff]/;

const classOf = (char: string): string => CLASSES.find(([, signs]) => signs.test(char))?.[0] ?? (char >= "\u2e80" ? "ID" : "AL");

/** Pairs that no break stands between, the spaces between them included: before closing signs, after opening ones. */
const NEVER = /^(?:.. (?:CL|CP|EX|IS|SY)|OP ..|QU OP|C[LP] NS|B2 B2)$/;
/** Pairs that no break stands between unless there are spaces: words, numbers with their signs, what hangs on the sign before. */
const JOINED = [
  /^(?:.. (?:QU|BA|HY|NS|GL|IN)|QU ..|GL ..)$/,
  /^(?:AL (?:AL|NU|PR|PO|OP)|NU (?:AL|NU|PO|PR|OP)|PR (?:ID|AL|NU|OP)|PO (?:AL|NU|OP)|ID PO)$/,
  /^(?:C[LP] P[OR]|CP (?:AL|NU)|(?:HY|IS|SY) NU|IS AL)$/,
];

/** Places where a line may be broken, one after the other: the same as the package `linebreak` finds in headings of charts, at a fiftieth of its size. */
export default class LineBreaker {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The next place, the end of the text last; null after it. */
  nextBreak(): { position: number } | null {
    const { length } = this.#text;
    if (this.#at >= length) return null;
    while (++this.#at < length) if (this.#mayBreak()) break;
    return { position: this.#at };
  }

  #mayBreak(): boolean {
    const char = this.#text.charAt(this.#at);
    const next = classOf(char);
    if (next === "SP" || SECOND_HALF.test(char)) return false;
    const before = this.#text.slice(0, this.#at);
    const last = classOf(before.trimEnd().slice(-1));
    const pair = `${last} ${next}`;
    if (NEVER.test(pair)) return false;
    return before.endsWith(" ") || !JOINED.some((pairs) => pairs.test(pair));
  }
}
