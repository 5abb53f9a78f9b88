import { bareName, isName, type SqlToken, tokenise } from "./sql-names.js";

/** A word of an SQL text; `word` is a name without its quotes, `key` the same in lower case where it is not quoted. */
export interface Lexeme {
  kind: "name" | "text" | "number" | "sign";
  word: string;
  key: string;
  from: number;
  to: number;
}

const JOINED = new Set(["<=", ">=", "<>", "!=", "||", "::", "//", "->", "**"]);

/** The words of an SQL text: numbers and signs of several characters in one. */
export function lex(sql: string): Lexeme[] {
  const tokens = tokenise(sql);
  const found: Lexeme[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const { text, start } = tokens[i] as SqlToken;
    const last = found.at(-1);
    const joins = last?.to === start;
    if (joins && last.kind === "number" && /^(?:[\d.]|e\d*)$/i.test(text)) extend(last, text);
    else if (/^\d/.test(text)) found.push({ kind: "number", word: text, key: text, from: start, to: start + text.length });
    else if (joins && last.kind === "sign" && JOINED.has(last.word + text)) extend(last, text);
    else found.push(toLexeme(text, start));
  }
  return found;
}

function extend(last: Lexeme, text: string): void {
  last.word += text;
  last.key = last.word;
  last.to += text.length;
}

function toLexeme(text: string, from: number): Lexeme {
  const to = from + text.length;
  if (isName(text)) return { kind: "name", word: bareName(text), key: text.startsWith('"') ? "" : text.toLowerCase(), from, to };
  if (/^(?:[eE]?'|\$)./s.test(text))
    return { kind: "text", word: text.replace(/^[eE]?'|'$/g, "").replaceAll("''", "'"), key: "", from, to };
  return { kind: "sign", word: text, key: text, from, to };
}
