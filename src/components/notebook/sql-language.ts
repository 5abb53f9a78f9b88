import { type Completion, type CompletionContext, type CompletionResult } from "@codemirror/autocomplete";
import { PostgreSQL, sql, SQLDialect } from "@codemirror/lang-sql";
import type { Extension } from "@codemirror/state";
import type { Column } from "../../model/columns.js";
import type { Lang } from "../../model/indicator.js";
import { writeName } from "../../model/own-name.js";
import { RELATIONS } from "../../model/views.js";
import { NOTEBOOK } from "../../words/notebook.js";
import { OWN } from "../../words/own.js";
import { fill } from "../../words/ui.js";
import { TABLE_NAMES } from "../../words/terms.js";

const KEYWORDS = `select distinct from where group by having order asc desc nulls first last limit offset with recursive as on using join inner left right
full outer cross natural union all intersect except in not and or is null like ilike between exists case when then else end cast over partition rows range
unbounded preceding following current row filter within values qualify pivot unpivot summarize describe asof positional semi anti lateral exclude replace
columns unnest sample glob try_cast true false interval date timestamp escape any some collate`;
const TYPES = "boolean tinyint smallint integer bigint hugeint float double decimal varchar text blob time uuid struct list map";

/** DuckDB's queries, read by PostgreSQL's rules of quoting; its other statements are not for notebooks. */
const DUCKDB = SQLDialect.define({ ...PostgreSQL.spec, keywords: KEYWORDS.replaceAll("\n", " "), types: TYPES, builtin: "" });

const NAME = /[\p{L}_][\p{L}\p{N}_]*$/u;

let functions: readonly Completion[] = [];
let ownTables: readonly { name: string; self: Completion; columns: readonly Completion[] }[] = [];

interface OwnTableNames {
  name: string;
  columns: readonly { name: string; type: string }[];
}

/** Tells the completion of every editor the engine's functions, once it is up. */
export function learnFunctions(names: readonly string[], lang: Lang): void {
  functions = names.map((label) => ({ label, type: "function", detail: NOTEBOOK.functionOf[lang], apply: `${label}(`, boost: -2 }));
}

/** Tells the completion of every editor the reader's own tables, in place of those it knew. */
export function learnTables(tables: readonly OwnTableNames[], lang: Lang): void {
  ownTables = tables.map(({ name, columns }) => ({
    name: name.toLowerCase(),
    self: { label: name, type: "class", detail: OWN.ownTable[lang], boost: 3 },
    columns: columns.map((column) => ({
      label: column.name,
      apply: writeName(column.name),
      type: "property",
      detail: column.type.toLowerCase(),
      info: fill(OWN.ownColumn[lang], name),
      boost: 2,
    })),
  }));
}

/** Highlighting and completion of SQL: tables, columns with their meaning, functions, and the results that `earlier` names. */
export function sqlLanguage(lang: Lang, earlier: () => readonly string[]): Extension {
  const schema = Object.fromEntries(
    Object.entries<readonly Column[]>(RELATIONS).map(([table, columns]) => [
      table,
      {
        self: { label: table, type: "class", detail: TABLE_NAMES[table]?.[lang] ?? "" },
        children: columns.map((column) => columnCompletion(column, lang)),
      },
    ]),
  );
  const columns = [
    ...new Map(
      Object.values<readonly Column[]>(RELATIONS)
        .flat()
        .map((column) => [column.name, column]),
    ).values(),
  ];
  const plain = columns.map((column) => columnCompletion(column, lang));
  const complete = (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(NAME);
    if (word === null && !context.explicit) return null;
    // What follows a dot is a column of that table; the language itself completes those of the atlas.
    const from = word?.from ?? context.pos;
    if (context.state.sliceDoc(from - 1, from) === ".") return completeOwnColumn(context, from);
    const own = ownTables.flatMap(({ self, columns }) => [self, ...columns]);
    const results = earlier().map((label): Completion => ({ label, type: "variable", detail: NOTEBOOK.earlierCell[lang], boost: 3 }));
    return { from, options: [...results, ...own, ...plain, ...functions], validFor: /^[\p{L}\p{N}_]*$/u };
  };
  const support = sql({ dialect: DUCKDB, schema, upperCaseKeywords: true });
  return [support, DUCKDB.language.data.of({ autocomplete: complete })];
}

function completeOwnColumn(context: CompletionContext, from: number): CompletionResult | null {
  const before = NAME.exec(context.state.sliceDoc(Math.max(0, from - 60), from - 1))?.[0].toLowerCase();
  const table = ownTables.find(({ name }) => name === before);
  return table === undefined ? null : { from, options: [...table.columns] };
}

function columnCompletion({ name, type, doc }: Column, lang: Lang): Completion {
  return { label: name, type: "property", detail: type, info: doc[lang], boost: 2 };
}
