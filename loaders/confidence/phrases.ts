/** A sign for each range of a number (`distance ≤4`, `distance >32`); made once, so that looking one up costs no new text. */
export function ranges(name: string, ...bounds: number[]): (value: number) => string {
  const phrases = [...bounds.map((bound) => `${name} ≤${bound}`), `${name} >${bounds.at(-1)}`];
  return (value) => {
    let i = 0;
    while (i < bounds.length && value > (bounds[i] as number)) i++;
    return phrases[i] as string;
  };
}

/** Two words as one key, made once for each pair, so that asking again costs no new text. */
export function pairs(): (first: string, second: string) => string {
  const known = new Map<string, Map<string, string>>();
  return (first, second) => {
    let own = known.get(first);
    if (!own) known.set(first, (own = new Map()));
    let key = own.get(second);
    if (key === undefined) own.set(second, (key = `${first}|${second}`));
    return key;
  };
}

/** A sign for each of a few words (`unit case`), made when it is first asked for. */
export function named(name: string, behind = ""): (word: string) => string {
  const phrases = new Map<string, string>();
  return (word) => {
    const known = phrases.get(word);
    if (known !== undefined) return known;
    const phrase = `${name}${word}${behind}`;
    phrases.set(word, phrase);
    return phrase;
  };
}
