/** A table on its way into or out of the frame: its columns by name, all of one length. */
export type BoxColumns = Readonly<Record<string, readonly unknown[]>>;

/** What a piece of code is given under a name: a table, by its columns or as an Arrow IPC stream, or any value that can be copied. */
export type BoxArgument = { kind: "table"; columns: BoxColumns } | { kind: "arrow"; bytes: Uint8Array } | { kind: "value"; value: unknown };

/** What the page asks of the frame: to run the body of a function whose arguments have these names. */
export interface BoxAsk {
  run: number;
  body: string;
  /** Name by which the body calls what looks at the time. */
  guard: string;
  args: readonly (readonly [name: string, argument: BoxArgument])[];
  /** Colours of the page by the names of their variables. */
  colours: Readonly<Record<string, string>>;
  lang: string;
}

/** What the page asks to know whether the frame still answers. */
export interface BoxPing {
  ping: number;
}

/** What the frame tells: that it is there, that it still answers, how high its element is, what a run came to, or why it failed. */
export type BoxTell =
  | { ready: true }
  | { pong: number }
  | { height: number }
  | { run: number; kind: "element"; svg: string | null }
  | { run: number; kind: "table"; columns: BoxColumns; rows: number }
  | { run: number; kind: "value"; value: unknown; text: string }
  | { run: number; kind: "failed"; message: string; line: number | null };

/** Rows of a table that leaves a frame at most, and characters of a text. */
export const MOST_ROWS_OUT = 100_000;
export const MOST_TEXT = 20_000;
