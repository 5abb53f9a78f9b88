/** A set of characters, a bit for each UTF-16 code: few enough bytes to stay at hand while a text is gone through. */
export type CharSet = Uint8Array;

/** The characters of some texts → set. */
export function charSet(...texts: readonly string[]): CharSet {
  const set = new Uint8Array(0x10000 >> 3);
  for (const text of texts) for (let i = 0; i < text.length; i++) addChar(set, text.charCodeAt(i));
  return set;
}

export const addChar = (set: CharSet, code: number): void => void (set[code >> 3] = (set[code >> 3] as number) | (1 << (code & 7)));

/** Whether a character of this UTF-16 code is in a set; NaN, behind the end of a text, is none. */
export const hasChar = (set: CharSet, code: number): boolean => (((set[code >> 3] as number) >> (code & 7)) & 1) !== 0;

/** The characters that words of a pattern start with; throws for one that may start with anything else. */
export function startsOf(words: readonly string[]): CharSet {
  const open = words.find((word) => /^[\\[\](){}?*+.^$|]|^.[?*{]/.test(word));
  if (open !== undefined) throw new Error(`characters: a word that may begin with anything: ${open}`);
  return charSet(...words.map((word) => word.charAt(0)));
}
