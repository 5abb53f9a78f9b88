import { type Completion, type CompletionContext, type CompletionResult } from "@codemirror/autocomplete";
import { PostgreSQL, sql, SQLDialect } from "@codemirror/lang-sql";
import type { Extension } from "@codemirror/state";
import { type Column, TABLES } from "../../model/columns.js";
import type { Lang } from "../../model/indicator.js";
import { NOTEBOOK } from "../../words/notebook.js";
import { TABLE_NAMES } from "../../words/terms.js";

const OWN_KEYWORDS =
  "qualify pivot unpivot summarize describe asof positional semi anti exclude replace columns unnest sample ilike glob try_cast macro struct";

/** PostgreSQL's words, which DuckDB shares, with its own. */
const DUCKDB = SQLDialect.define({
  ...PostgreSQL.spec,
  keywords: `${PostgreSQL.spec.keywords ?? ""} ${OWN_KEYWORDS}`,
  types: `${PostgreSQL.spec.types ?? ""} hugeint ubigint uinteger tinyint utinyint double float varchar list map union`,
});

const NAME = /[\p{L}_][\p{L}\p{N}_]*$/u;

let functions: readonly Completion[] = [];

/** Tells the completion of every editor the engine's functions, once it is up. */
export function learnFunctions(names: readonly string[], lang: Lang): void {
  functions = names.map((label) => ({ label, type: "function", detail: NOTEBOOK.functionOf[lang], apply: `${label}(`, boost: -2 }));
}

/** Highlighting and completion of SQL: tables, columns with their meaning, functions, and the results that `earlier` names. */
export function sqlLanguage(lang: Lang, earlier: () => readonly string[]): Extension {
  const schema = Object.fromEntries(
    Object.entries<readonly Column[]>(TABLES).map(([table, columns]) => [
      table,
      {
        self: { label: table, type: "class", detail: TABLE_NAMES[table]?.[lang] ?? "" },
        children: columns.map((column) => columnCompletion(column, lang)),
      },
    ]),
  );
  const columns = [
    ...new Map(
      Object.values<readonly Column[]>(TABLES)
        .flat()
        .map((column) => [column.name, column]),
    ).values(),
  ];
  const plain = columns.map((column) => columnCompletion(column, lang));
  const complete = (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(NAME);
    if (word === null && !context.explicit) return null;
    // What follows a dot is a column of that table, which the language itself completes.
    if (context.state.sliceDoc((word?.from ?? context.pos) - 1, word?.from ?? context.pos) === ".") return null;
    const results = earlier().map((label): Completion => ({ label, type: "variable", detail: NOTEBOOK.earlierCell[lang], boost: 3 }));
    return { from: word?.from ?? context.pos, options: [...results, ...plain, ...functions], validFor: /^[\p{L}\p{N}_]*$/u };
  };
  const support = sql({ dialect: DUCKDB, schema, upperCaseKeywords: true });
  return [support, DUCKDB.language.data.of({ autocomplete: complete })];
}

function columnCompletion({ name, type, doc }: Column, lang: Lang): Completion {
  return { label: name, type: "property", detail: type, info: doc[lang], boost: 2 };
}
