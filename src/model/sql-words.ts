import type { Lexeme } from "./sql-lexer.js";

/** Thrown where an SQL text is of a form that is not read. */
export class Unread extends Error {}

/** Words that end an expression. */
export const ENDS = new Set(
  "from where group having order limit offset qualify window union intersect except as join inner left right full cross natural on using select asc desc nulls then else end when filter over within ignore respect separator positional asof semi anti".split(
    " ",
  ),
);

/** Words of an SQL text, read one after the other. */
export class SqlWords {
  at = 0;
  constructor(readonly words: readonly Lexeme[]) {}

  get next(): Lexeme | undefined {
    return this.words[this.at];
  }

  /** Whether the next words are these. */
  sees(...keys: string[]): boolean {
    return keys.every((key, i) => this.words[this.at + i]?.key === key);
  }

  /** Passes the next words where they are these. */
  takes(...keys: string[]): boolean {
    if (!this.sees(...keys)) return false;
    this.at += keys.length;
    return true;
  }

  need(key: string): Lexeme {
    const word = this.take();
    if (word.key !== key) throw new Unread(`sql has no ${key} at ${word.from}`);
    return word;
  }

  take(): Lexeme {
    const word = this.words[this.at++];
    if (word === undefined) throw new Unread("sql ends too soon");
    return word;
  }

  /** Where the word before ends. */
  get end(): number {
    return this.words[this.at - 1]?.to ?? 0;
  }

  /** Passes everything up to a bracket that closes. */
  skip(close: string): void {
    let depth = 0;
    for (;;) {
      const { word, kind } = this.take();
      if (kind !== "sign") continue;
      if (word === close && depth === 0) return;
      if (word === "(" || word === "[" || word === "{") depth += 1;
      if (word === ")" || word === "]" || word === "}") depth -= 1;
    }
  }
}
