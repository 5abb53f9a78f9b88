import type { Claims } from "../model/reading.js";

/** A parameter of a tool, in the part of JSON Schema that both doors understand. */
export type Parameter = { readonly description: string } & (
  | {
      readonly type: "string";
      readonly enum?: readonly string[];
      readonly minLength?: number;
      readonly maxLength?: number;
      readonly default?: string;
    }
  | { readonly type: "integer"; readonly minimum: number; readonly maximum: number; readonly default?: number }
  | { readonly type: "boolean"; readonly default?: boolean }
  | { readonly type: "array"; readonly items: { readonly type: "string" | "integer" }; readonly maxItems: number }
);

/** What a tool is given, as JSON Schema. */
export interface InputSchema {
  readonly type: "object";
  readonly properties: Readonly<Record<string, Parameter>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

type Properties = Readonly<Record<string, Parameter>>;

type ValueOf<P> = P extends { type: "string"; enum: readonly (infer E)[] }
  ? E
  : P extends { type: "string" }
    ? string
    : P extends { type: "integer" }
      ? number
      : P extends { type: "boolean" }
        ? boolean
        : P extends { items: { type: "integer" } }
          ? number[]
          : string[];

/** Names that are always there: those that are required, and those that have a value without being given. */
type Sure<P extends Properties, R extends keyof P> = R | { [K in keyof P]: P[K] extends { default: unknown } ? K : never }[keyof P];

/** The arguments of a tool by its parameters. */
export type ArgumentsOf<P extends Properties, R extends keyof P> = { [K in Sure<P, R>]: ValueOf<P[K]> } & {
  [K in Exclude<keyof P, Sure<P, R>>]?: ValueOf<P[K]>;
};

/** Where a tool finds the atlas: the files of a site, wherever they are, and the extractor. */
export interface AtlasDoor {
  /** Address of the site's root with a slash at its end; empty where it is not known. */
  root: string;
  /** First digits of the data's hash. */
  version: string;
  /** The JSON of a file by its path from the site's root; null where the atlas has none; rejects where it cannot be had. */
  load(path: string): Promise<unknown>;
  /** Every number of a paragraph with what it claims; `year` holds where the text names none. */
  readParagraph(text: string, year: number): Promise<Claims>;
}

/** What a tool answers: `complete` only where everything that was asked for is in it; `left_out` names the rest, a sentence each. */
export interface ToolAnswer {
  complete: boolean;
  left_out: readonly string[];
  [part: string]: unknown;
}

/** A function that programs may call, the same at every door; it throws a ToolError where it cannot make sense of what it is given. */
export interface Tool {
  name: string;
  title: string;
  description: string;
  inputSchema: InputSchema;
  answer(given: Readonly<Record<string, unknown>>, atlas: AtlasDoor): Promise<ToolAnswer>;
}

/** What was asked makes no sense, in a sentence for whoever asked. */
export class ToolError extends Error {}
