const PHRASES: string[] = [];
const SIGNS = new Map<string, number>();

/** The sign of a phrase (`distance ≤4`): a number that stands for it while the program runs, since numbers are weighed faster than words. */
export function signOf(phrase: string): number {
  const known = SIGNS.get(phrase);
  if (known !== undefined) return known;
  SIGNS.set(phrase, PHRASES.length);
  return PHRASES.push(phrase) - 1;
}

/** The phrase of a sign. */
export const phraseOf = (sign: number): string => PHRASES[sign] as string;

/** A sign for each range of a number (`distance ≤4`, `distance >32`). */
export function ranges(name: string, ...bounds: number[]): (value: number) => number {
  const signs = [...bounds.map((bound) => `${name} ≤${bound}`), `${name} >${bounds.at(-1)}`].map(signOf);
  return (value) => {
    let i = 0;
    while (i < bounds.length && value > (bounds[i] as number)) i++;
    return signs[i] as number;
  };
}

/** A sign for each of a few words (`unit case`), made when it is first asked for. */
export function named(name: string, behind = ""): (word: string) => number {
  const signs = new Map<string, number>();
  return (word) => {
    const known = signs.get(word);
    if (known !== undefined) return known;
    const sign = signOf(`${name}${word}${behind}`);
    signs.set(word, sign);
    return sign;
  };
}
