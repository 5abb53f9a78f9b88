import { scanSql } from "./sql-text.js";

/** What an SQL text reads: tables and results in its FROM and JOIN clauses, and values `$name`. */
export interface SqlNames {
  sources: string[];
  values: string[];
}

/** A part of an SQL text that means something. */
export interface SqlToken {
  text: string;
  start: number;
}

/** A pair of brackets, or the whole text: whether it is in a list of sources, and whether the next name is one. */
interface Level {
  listing: boolean;
  expects: boolean;
}

const ENDS_LIST = new Set("where group having order limit offset qualify window union intersect except select values".split(" "));
const OPENS_QUERY = new Set(["select", "with", "values"]);
const ASKS_TABLE = new Set(["summarize", "describe", "pivot", "unpivot", "table"]);
const SKIPS = new Set("lateral only recursive".split(" "));
/** Functions whose arguments hold the word FROM. */
const FROM_INSIDE = new Set(["extract", "substring", "trim", "overlay", "position"]);
const NAME = /^(?:"(?:[^"]|"")+"|[\p{L}_][\p{L}\p{N}_]*)$/u;

/** Names, texts, numbers and signs of an SQL text, without blanks and comments. */
export function tokenise(sql: string): SqlToken[] {
  return [...scanSql(sql)].filter(({ text }) => text.trim() !== "" && !/^(?:--|\/\*)/.test(text));
}

/** A name as it is written without quotes. */
export function bareName(text: string): string {
  return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
}

/** Whether a part of an SQL text is a name, quoted or not. */
export function isName(text: string | undefined): boolean {
  return text !== undefined && NAME.test(text);
}

/** Reads what an SQL text uses by its names, each once; names of its own WITH clauses are not among them. */
export function readSqlNames(sql: string): SqlNames {
  const tokens = tokenise(sql);
  const own = findOwn(tokens);
  const sources = findSources(tokens).filter((name) => !own.has(name.toLowerCase()));
  return { sources: [...new Set(sources)], values: findValues(tokens) };
}

function findSources(tokens: readonly SqlToken[]): string[] {
  const found: string[] = [];
  const levels: Level[] = [{ listing: false, expects: false }];
  tokens.forEach(({ text }, i) => {
    const level = levels.at(-1) as Level;
    const word = text.toLowerCase();
    if (text === "(") levels.push({ listing: level.expects, expects: level.expects });
    else if (text === ")") closeLevel(levels);
    else if (text === ",") level.expects = level.listing;
    else if ((word === "from" && asksSource(tokens, i)) || word === "join") [level.listing, level.expects] = [true, true];
    else if (ASKS_TABLE.has(word)) level.expects = true;
    else if (ENDS_LIST.has(word) || OPENS_QUERY.has(word)) [level.listing, level.expects] = [false, false];
    else if (level.expects && !SKIPS.has(word)) {
      const next = tokens[i + 1]?.text;
      if (isName(text) && next !== "(" && next !== ".") found.push(bareName(text));
      level.expects = false;
    }
  });
  return found;
}

function closeLevel(levels: Level[]): void {
  if (levels.length > 1) levels.pop();
  (levels.at(-1) as Level).expects = false;
}

/** Whether FROM at a place comes before a source: not in `extract(year FROM day)` or `IS DISTINCT FROM`. */
function asksSource(tokens: readonly SqlToken[], at: number): boolean {
  if (tokens[at - 1]?.text.toLowerCase() === "distinct" && /^(?:is|not)$/i.test(tokens[at - 2]?.text ?? "")) return false;
  let depth = 0;
  for (let i = at - 1; i >= 0; i--) {
    const text = tokens[i]?.text;
    if (text === ")") depth += 1;
    if (text === "(" && depth-- === 0) return !FROM_INSIDE.has(tokens[i - 1]?.text.toLowerCase() ?? "");
  }
  return true;
}

/** Names of WITH clauses: `name AS (`, `name(columns) AS MATERIALIZED (`. */
function findOwn(tokens: readonly SqlToken[]): Set<string> {
  const own = new Set<string>();
  if (!tokens.some(({ text }) => text.toLowerCase() === "with")) return own;
  tokens.forEach(({ text }, i) => {
    if (text.toLowerCase() !== "as") return;
    let next = i + 1;
    while (/^(?:not|materialized)$/i.test(tokens[next]?.text ?? "")) next += 1;
    if (tokens[next]?.text !== "(") return;
    const name = tokens[beforeBrackets(tokens, i - 1)]?.text;
    if (name !== undefined && isName(name)) own.add(bareName(name).toLowerCase());
  });
  return own;
}

function beforeBrackets(tokens: readonly SqlToken[], at: number): number {
  if (tokens[at]?.text !== ")") return at;
  while (at >= 0 && tokens[at]?.text !== "(") at -= 1;
  return at - 1;
}

function findValues(tokens: readonly SqlToken[]): string[] {
  return [...new Set(placeValues(tokens).map(({ name }) => name))];
}

function placeValues(tokens: readonly SqlToken[]): { name: string; start: number; end: number }[] {
  return tokens.flatMap(({ text, start }, i) => {
    const next = tokens[i + 1];
    if (text !== "$" || next?.start !== start + 1 || !isName(next.text) || next.text.startsWith('"')) return [];
    return [{ name: next.text, start, end: next.start + next.text.length }];
  });
}

/** An SQL text in which each known value `$name` is asked of the engine's variables, and the way back from a place in it to the reader's own text. */
export function askVariables(sql: string, known: ReadonlySet<string>): { sql: string; placeOf(at: number): number } {
  const places = placeValues(tokenise(sql)).filter(({ name }) => known.has(name.toLowerCase()));
  let text = "";
  let last = 0;
  const shifts: { at: number; own: number }[] = [];
  for (const { name, start, end } of places) {
    text += `${sql.slice(last, start)}getvariable('${name.toLowerCase()}')`;
    last = end;
    shifts.push({ at: text.length, own: end });
  }
  const placeOf = (at: number) => {
    const shift = shifts.findLast((candidate) => candidate.at <= at);
    const own = shift === undefined ? at : shift.own + (at - shift.at);
    const next = places.find(({ start }) => start >= (shift?.own ?? 0));
    return next === undefined ? own : Math.min(own, next.start);
  };
  return { sql: text + sql.slice(last), placeOf };
}
