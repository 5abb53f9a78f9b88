import type { Expr } from "./sql-tree.js";
import type { Lexeme } from "./sql-lexer.js";
import { ENDS, SqlWords, Unread } from "./sql-words.js";

const STRENGTH: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  ...Object.fromEntries(["=", "<", ">", "<=", ">=", "<>", "!=", "like", "ilike", "glob"].map((op) => [op, 4])),
  ...{ "+": 5, "-": 5, "||": 5, "*": 6, "/": 6, "//": 6, "%": 6, "**": 7 },
};
const LITERALS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

/** Reads expressions; its methods throw `Unread` at what they do not know. */
export class SqlReader extends SqlWords {
  constructor(
    words: readonly Lexeme[],
    /** Reads a query in brackets. */
    readonly readQuery: (reader: SqlReader) => void,
  ) {
    super(words);
  }

  expression(least = 0): Expr {
    let left = this.#prefix();
    for (;;) {
      const longer = this.#postfix(left, least);
      if (longer === null) return left;
      left = longer;
    }
  }

  list(): Expr[] {
    const found = [this.expression()];
    while (this.takes(",")) found.push(this.expression());
    return found;
  }

  #postfix(left: Expr, least: number): Expr | null {
    const { from } = left;
    const key = this.next?.key ?? "";
    if (this.takes("::")) {
      this.#type();
      return { ...left, to: this.end };
    }
    if (this.takes("[")) return this.#rest(left, from, "]");
    if (least < 4 && (key === "is" || key === "between" || key === "in" || key === "not")) return this.#test(left);
    const strength = STRENGTH[key];
    if (strength === undefined || strength <= least) return null;
    this.take();
    const right = this.expression(strength);
    return { kind: "binary", op: key, left, right, from, to: this.end };
  }

  #test(left: Expr): Expr {
    const { from } = left;
    if (this.takes("is")) {
      this.takes("not");
      if (this.takes("distinct")) this.need("from");
      const right = this.expression(4);
      return { kind: "other", parts: [left, right], from, to: this.end };
    }
    const not = this.takes("not");
    if (this.takes("between")) {
      const low = this.expression(4);
      this.need("and");
      return { kind: "between", left, low, high: this.expression(4), not, from, to: this.end };
    }
    if (this.takes("in")) {
      const list = this.#inList();
      return { kind: "in", left, list, not, from, to: this.end };
    }
    this.take();
    return { kind: "other", parts: [left, this.expression(4)], from, to: this.end };
  }

  #inList(): Expr[] {
    if (!this.takes("(")) return [this.expression(4)];
    if (this.sees("select") || this.sees("from") || this.sees("with")) {
      const { from } = this.words[this.at] as Lexeme;
      this.readQuery(this);
      this.need(")");
      return [{ kind: "other", parts: [], from, to: this.end }];
    }
    const list = this.list();
    this.need(")");
    return list;
  }

  #prefix(): Expr {
    const word = this.take();
    const { from } = word;
    if (word.kind === "number") return { kind: "literal", value: Number(word.word), from, to: word.to };
    if (word.kind === "text") return { kind: "literal", value: word.word, from, to: word.to };
    if (word.kind === "sign") return this.#sign(word);
    if (word.key in LITERALS) return { kind: "literal", value: LITERALS[word.key] ?? null, from, to: word.to };
    if (word.key === "case") return this.#case(from);
    if (word.key === "not") return { kind: "other", parts: [this.expression(3)], from, to: this.end };
    if (word.key === "cast" || word.key === "try_cast") return this.#cast(from);
    if (word.key === "exists") return this.#rest(null, from);
    if (ENDS.has(word.key) && !this.sees("(")) throw new Unread(`sql has ${word.key} for an expression`);
    if (this.sees("(")) return this.#call(word);
    return this.#column(word);
  }

  #sign(word: Lexeme): Expr {
    const { from } = word;
    if (word.word === "*") return this.#star(null, from);
    if (word.word === "$") return { kind: "value", name: this.take().word, from, to: this.end };
    if (word.word === "-" || word.word === "+") return { kind: "other", parts: [this.expression(7)], from, to: this.end };
    if (word.word === "[") return this.#rest(null, from, "]");
    if (word.word !== "(") throw new Unread(`sql has ${word.word} at ${from}`);
    if (this.sees("select") || this.sees("from") || this.sees("with")) {
      this.readQuery(this);
      this.need(")");
      return { kind: "other", parts: [], from, to: this.end };
    }
    const inner = this.list();
    this.need(")");
    const [only] = inner;
    return inner.length === 1 && only !== undefined ? { ...only, from, to: this.end } : { kind: "other", parts: inner, from, to: this.end };
  }

  #star(table: string | null, from: number): Expr {
    while (this.sees("exclude") || this.sees("replace")) {
      this.take();
      if (this.takes("(")) this.skip(")");
      else this.take();
    }
    return { kind: "star", table, from, to: this.end };
  }

  #column(word: Lexeme): Expr {
    const { from } = word;
    if (!this.takes(".")) return { kind: "column", table: null, name: word.word, from, to: word.to };
    if (this.takes("*")) return this.#star(word.word, from);
    const name = this.take().word;
    return { kind: "column", table: word.word, name, from, to: this.end };
  }

  #case(from: number): Expr {
    const whens: Expr[] = [];
    const thens: Expr[] = [];
    if (!this.sees("when")) whens.push(this.expression());
    while (this.takes("when")) {
      whens.push(this.expression());
      this.need("then");
      thens.push(this.expression());
    }
    if (this.takes("else")) thens.push(this.expression());
    this.need("end");
    return { kind: "case", whens, thens, from, to: this.end };
  }

  #cast(from: number): Expr {
    this.need("(");
    const inner = this.expression();
    this.need("as");
    this.#type();
    this.need(")");
    return { ...inner, from, to: this.end };
  }

  #type(): void {
    this.take();
    if (this.takes("(")) this.skip(")");
    if (this.takes("[")) this.need("]");
  }

  #call(word: Lexeme): Expr {
    this.need("(");
    this.takes("distinct");
    const args = this.sees(")") ? [] : this.list();
    if (this.takes("order", "by")) this.#orders();
    if (this.takes("from")) args.push(...this.list());
    this.need(")");
    if (this.takes("filter", "(")) {
      this.takes("where");
      this.expression();
      this.need(")");
    }
    const window = this.takes("over") ? { order: this.#over() } : null;
    return { kind: "call", name: word.key, args, window, from: word.from, to: this.end };
  }

  #over(): Expr[] {
    if (!this.takes("(")) {
      this.take();
      return [];
    }
    let order: Expr[] = [];
    if (this.takes("partition", "by")) this.list();
    if (this.takes("order", "by")) order = this.#orders();
    this.skip(")");
    return order;
  }

  /** Expressions of an ORDER BY. */
  #orders(): Expr[] {
    const found: Expr[] = [];
    do {
      found.push(this.expression());
      while (this.takes("asc") || this.takes("desc") || this.takes("nulls", "first") || this.takes("nulls", "last"));
    } while (this.takes(","));
    return found;
  }

  /** Expressions after ORDER BY. */
  orders(): Expr[] {
    return this.#orders();
  }

  /** Something in brackets that is not looked into. */
  #rest(left: Expr | null, from: number, close = ")"): Expr {
    if (close === ")") this.need("(");
    this.skip(close);
    return { kind: "other", parts: left === null ? [] : [left], from, to: this.end };
  }
}
