import { FIGURE_COLUMNS } from "../../../src/series/columns.js";
import { type Column, TABLES } from "../../../src/model/columns.js";
import type { Citation } from "../data/citation.js";
import { LICENCE } from "../../../src/model/cite.js";
import { TOOLS } from "../../../src/tools/tools.js";
import { GUIDE } from "../../../src/words/guide.js";
import { type FigureFile, figurePath } from "../../../src/series/file.js";

/** A schema of JSON as OpenAPI 3.1 takes it. */
type Schema = Readonly<Record<string, unknown>>;

const TYPES = { utf8: "string", float64: "number", int32: "integer", bool: "boolean" } as const;

/** What a cell of a column may be. */
function cellSchema({ type, nullable, codes, doc }: Column): Schema {
  const kind = nullable ? { type: [TYPES[type], "null"] } : { type: TYPES[type] };
  const known = codes && { enum: nullable ? [...codes, null] : codes };
  return { ...kind, ...known, description: `${doc.zh} · ${doc.en}` };
}

const COLUMNS = new Map<string, Column>(TABLES.observations.map((column) => [column.name, column]));

function recordSchema(columns: readonly Column[], names: readonly string[], more: Record<string, Schema> = {}): Schema {
  const own = columns.filter(({ name }) => names.includes(name)).map((column) => [column.name, cellSchema(column)]);
  return { type: "object", required: [...names, ...Object.keys(more)], properties: { ...Object.fromEntries(own), ...more } };
}

const TEXT = { type: "string" } as const;
const COUNT = { type: "integer", minimum: 0 } as const;
const WORDS = { type: "object", required: ["zh", "en"], properties: { zh: TEXT, en: TEXT } } as const;
const MEANINGS = { type: "object", additionalProperties: WORDS } as const;

/** Schema of a file of one indicator or bureau. */
export const FIGURE_FILE_SCHEMA: Schema = {
  type: "object",
  required: [
    "of",
    "version",
    "released",
    "licence",
    "coverage",
    "silence",
    "peers",
    "indicators",
    "bureaus",
    "sources",
    "columns",
    "figures",
  ],
  properties: {
    of: {
      type: "object",
      required: ["kind", "id", "name"],
      properties: { kind: { enum: ["indicator", "bureau"] }, id: TEXT, name: WORDS },
    },
    version: { ...TEXT, description: "Version of the program and first 12 digits of the hash of what this file holds" },
    released: { ...TEXT, format: "date" },
    licence: { ...TEXT, format: "uri" },
    coverage: {
      type: "object",
      required: ["figures", "comparable", "bureaus", "indicators", "years", "said"],
      properties: {
        ...{ figures: COUNT, comparable: COUNT, bureaus: COUNT, indicators: COUNT, said: WORDS },
        years: { type: ["array", "null"], items: { type: "integer" }, minItems: 2, maxItems: 2 },
      },
    },
    silence: { ...WORDS, description: "What an absent figure means; show it with the figures" },
    peers: { type: "object", additionalProperties: COUNT, description: "Bureaus of each level that the atlas knows" },
    indicators: {
      type: "array",
      items: recordSchema(TABLES.indicators, ["id", "name_zh", "name_en", "unit", "kind", "definition_zh", "definition_en"]),
    },
    bureaus: {
      type: "array",
      items: recordSchema(TABLES.bureaus, ["code", "short_zh", "short_en", "level", "province"], {
        residents: { ...recordSchema(TABLES.population, ["population", "year", "quote"]), type: ["object", "null"] },
      }),
    },
    sources: { type: "array", items: recordSchema(TABLES.sources, ["id", "kind", "title", "published", "url"]) },
    ...{ caveats: MEANINGS, obstacles: MEANINGS },
    columns: { type: "array", const: FIGURE_COLUMNS },
    figures: {
      type: "array",
      description: "A list a figure, its cells in the order of `columns`",
      items: {
        type: "array",
        prefixItems: FIGURE_COLUMNS.map((name) => cellSchema(COLUMNS.get(name) as Column)),
        minItems: FIGURE_COLUMNS.length,
        maxItems: FIGURE_COLUMNS.length,
      },
    },
  },
};

const parameter = (name: string, description: string, values: readonly string[]): Schema => ({
  ...{ name, in: "path", required: true, description },
  schema: { ...TEXT, enum: values },
});

const answers = (media: string, schema: Schema): Schema => ({
  "200": { description: "As stored", content: { [media]: { schema } } },
  "404": { description: "The atlas has no figure of it, which is not zero" },
});

const PACKED = answers("application/gzip", { type: "string", format: "binary" });

function figurePaths(of: readonly FigureFile["of"][], kind: FigureFile["of"]["kind"]): Record<string, Schema> {
  const ids = of.filter((one) => one.kind === kind).map(({ id }) => id);
  const [name, about] = kind === "indicator" ? ["indicator", "Indicator id"] : ["bureau", "Bureau code (GB/T 2260)"];
  const parameters = [parameter(name, about, ids)];
  const summary = `Every figure of one ${kind}, with units, bounds, quotes, sources, caveats and coverage`;
  const path = (format: "json" | "csv") => `/${figurePath(kind, `{${name}}`, format)}`;
  return {
    [path("json")]: {
      parameters,
      get: { operationId: `${kind}Json`, summary, responses: answers("application/json", { $ref: "#/components/schemas/FigureFile" }) },
    },
    [path("csv")]: { parameters, get: { operationId: `${kind}Csv`, summary: `${summary}; packed by gzip`, responses: PACKED } },
  };
}

function tablePaths(packed: ReadonlySet<string>): Record<string, Schema> {
  const rows = { type: "array", items: { type: "object" } };
  const path = (format: "json" | "csv", ending: string, get: Schema): Record<string, Schema> => {
    const names = Object.keys(TABLES).filter((name) => packed.has(`data/${name}.${format}.gz`) === (ending !== ""));
    return names.length === 0
      ? {}
      : { [`/data/{table}.${format}${ending}`]: { parameters: [parameter("table", "Name of a table", names)], get } };
  };
  return {
    ...path("json", "", {
      ...{ operationId: "tableJson", summary: "A whole table, a row an object" },
      responses: answers("application/json", rows),
    }),
    ...path("csv", "", { operationId: "tableCsv", summary: "A whole table", responses: answers("text/csv", TEXT) }),
    ...path("json", ".gz", { operationId: "packedJson", summary: "A long table, packed by gzip", responses: PACKED }),
    ...path("csv", ".gz", { operationId: "packedCsv", summary: "A long table, packed by gzip", responses: PACKED }),
  };
}

/** The atlas' addresses for programs as an OpenAPI 3.1 document: plain files, so that there is nothing but GET; `packed` are files of tables that end in .gz, by their paths. */
export function describeApi(
  citation: Citation,
  version: string,
  of: readonly FigureFile["of"][],
  packed: ReadonlySet<string>,
  site: string,
): object {
  return {
    openapi: "3.1.0",
    info: {
      ...{ title: citation.title, version, description: citation.abstract.replaceAll(/\s+/g, " ").trim() },
      license: { name: LICENCE.title, url: LICENCE.path },
    },
    servers: [{ url: site || "./", description: "The root of the site" }],
    paths: { ...figurePaths(of, "indicator"), ...figurePaths(of, "bureau"), ...tablePaths(packed) },
    components: { schemas: { FigureFile: FIGURE_FILE_SCHEMA } },
    // Not of HTTP, so that no path of this document leads to them.
    "x-functions": {
      description: GUIDE.functions.en,
      functions: TOOLS.map(({ name, description, inputSchema }) => ({ name, description, inputSchema })),
    },
  };
}
