import { cleanColumns } from "../model/own-name.js";
import { decodeText, type Feed, MOST, OwnError, type OwnKind, type OwnNote, tellKind } from "../model/own-file.js";
import { findHead } from "../model/own-text.js";

/** A file that was read: its kind, what the engine takes, and what the reader should know. */
export interface OwnRead {
  kind: OwnKind;
  feed: Feed;
  notes: OwnNote[];
}

/** Reads a file of any kind by its bytes, fetching the reader that it needs; throws an `OwnError`. */
export async function readFile(bytes: Uint8Array<ArrayBuffer>): Promise<OwnRead> {
  const kind = tellKind(bytes);
  const read = await readKind(kind, bytes).catch((error: unknown) => {
    throw error instanceof OwnError ? error : new OwnError("broken", [kind, (error as Error).message]);
  });
  return { kind, ...read };
}

async function readKind(kind: OwnKind, bytes: Uint8Array<ArrayBuffer>): Promise<Omit<OwnRead, "kind">> {
  if (kind === "csv") {
    const { text, encoding, broken } = decodeText(bytes);
    const notes: OwnNote[] = encoding === "utf-8" ? [] : [{ about: "encoding", encoding: encoding.toUpperCase() }];
    return readText(text, broken === null ? notes : [...notes, { about: "cut", line: broken }]);
  }
  if (kind === "xlsx") {
    const { text, note } = await (await import("./read-xlsx.js")).readXlsx(bytes);
    return readText(text, note === null ? [] : [note]);
  }
  const { names, toBytes } =
    kind === "parquet" ? await (await import("./read-parquet.js")).readParquet(bytes) : (await import("./read-arrow.js")).readArrow(bytes);
  const cleaned = clean(names);
  return { feed: { kind: "arrow", bytes: toBytes(cleaned.names) }, notes: cleaned.notes };
}

function readText(text: string, notes: OwnNote[]): Omit<OwnRead, "kind"> {
  const head = findHead(text);
  if (head === null) throw new OwnError("noData");
  const { names, notes: renamed } = clean(head.names);
  const around: OwnNote[] = [
    ...(head.above > 0 ? [{ about: "above" as const, lines: head.above }] : []),
    ...(head.below > 0 ? [{ about: "below" as const, lines: head.below }] : []),
  ];
  const bytes = new TextEncoder().encode(head.text);
  return { feed: { kind: "text", bytes, delimiter: head.delimiter, names }, notes: [...notes, ...around, ...renamed] };
}

function clean(raw: readonly string[]): { names: string[]; notes: OwnNote[] } {
  if (raw.length > MOST.columns) throw new OwnError("tooManyColumns", [raw.length, MOST.columns]);
  const { names, changed } = cleanColumns(raw);
  return { names, notes: changed.length > 0 ? [{ about: "renamed", columns: changed }] : [] };
}
