/** What an SQL text holds: `empty` nothing but comments, `one` a single query, `several` more than one, the second of which begins at `second`. */
export interface Statements {
  count: "empty" | "one" | "several";
  /** The text up to the first semicolon outside quotes and comments. */
  first: string;
  second: number;
}

const PARTS = [
  /--[^\n]*/y,
  /\/\*[\s\S]*?(?:\*\/|$)/y,
  /[eE]'(?:[^'\\]|\\[\s\S]|'')*(?:'|$)/y,
  /'(?:[^']|'')*(?:'|$)/y,
  /"(?:[^"]|"")*(?:"|$)/y,
  /\$(\w*)\$[\s\S]*?(?:\$\1\$|$)/y,
  /[\p{L}_][\p{L}\p{N}_]*/uy,
];
const COMMENT = /^(?:--|\/\*)/;

/** Splits an SQL text into quoted texts, names, comments and single characters; nothing is lost. */
export function* scanSql(sql: string): Generator<{ text: string; start: number }> {
  let start = 0;
  while (start < sql.length) {
    const text = PARTS.map((part) => matchAt(part, sql, start)).find((match) => match !== "") ?? sql.charAt(start);
    yield { text, start };
    start += text.length;
  }
}

function matchAt(part: RegExp, sql: string, start: number): string {
  part.lastIndex = start;
  return part.exec(sql)?.[0] ?? "";
}

/** Looks for the semicolon that ends the first query, and for anything after it. */
export function readStatements(sql: string): Statements {
  let end = -1;
  let any = false;
  for (const { text, start } of scanSql(sql)) {
    if (text.trim() === "" || COMMENT.test(text)) continue;
    if (text === ";") {
      if (any && end < 0) end = start;
    } else if (end >= 0) return { count: "several", first: sql.slice(0, end), second: start };
    else any = true;
  }
  const first = any ? sql.slice(0, end < 0 ? undefined : end) : "";
  return { count: any ? "one" : "empty", first, second: -1 };
}

/** A name as SQL: in double quotes, which are doubled inside it. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
