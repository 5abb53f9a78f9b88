import { decodeText } from "../model/own-encoding.js";
import { MOST, type OwnChoice, OwnError, type OwnKind, type OwnRead, tellKind } from "../model/own-file.js";
import { cleanColumns } from "../model/own-name.js";
import type { OwnNote } from "../model/own-note.js";
import { readTextTable, type TextTable } from "../model/own-text.js";
import { readArrow } from "./read-arrow.js";
import { readParquet } from "./read-parquet.js";
import { readXlsx } from "./read-xlsx.js";

/** Reads a file of any kind by its bytes; throws an `OwnError`. */
export async function readFile(bytes: Uint8Array<ArrayBuffer>, choice: OwnChoice = {}): Promise<OwnRead> {
  const kind = tellKind(bytes);
  try {
    return { kind, ...(await readKind(kind, bytes, choice)) };
  } catch (error) {
    throw error instanceof OwnError ? error : new OwnError("broken", [kind, (error as Error).message]);
  }
}

async function readKind(kind: OwnKind, bytes: Uint8Array<ArrayBuffer>, { sheet }: OwnChoice): Promise<Omit<OwnRead, "kind">> {
  if (kind === "csv") return { ...readCsv(bytes), sheets: [] };
  if (kind === "xlsx") {
    const read = readXlsx(bytes, sheet);
    return { ...finish(read), sheets: read.sheets };
  }
  const { names, casts, notes, toBytes } = kind === "parquet" ? await readParquet(bytes) : readArrow(bytes);
  const cleaned = clean(names);
  const told = Object.fromEntries(casts.flatMap((cast, i) => (cast === undefined ? [] : [[cleaned.names[i] ?? "", cast] as const])));
  return { feed: { kind: "arrow", bytes: toBytes(cleaned.names), casts: told }, notes: [...notes, ...cleaned.notes], sheets: [] };
}

function readCsv(bytes: Uint8Array): Omit<OwnRead, "kind" | "sheets"> {
  const { text, encoding, broken, guessed } = decodeText(bytes);
  const table = readTextTable(text);
  if (table === null) throw new OwnError("noData");
  const { feed, notes } = finish(table);
  const told: OwnNote[] = [
    ...(encoding === "utf-8"
      ? []
      : [{ about: guessed ? ("encodingGuessed" as const) : ("encoding" as const), details: [encoding.toUpperCase()] }]),
    ...(broken === null ? [] : [{ about: "cut" as const, details: [broken] }]),
  ];
  return { feed, notes: [...told, ...notes] };
}

function finish({ names: raw, feed, notes }: TextTable): Omit<OwnRead, "kind" | "sheets"> {
  const { names, notes: renamed } = clean(raw);
  return { feed: feed(names), notes: [...notes, ...renamed] };
}

function clean(raw: readonly string[]): { names: string[]; notes: OwnNote[] } {
  if (raw.length > MOST.columns) throw new OwnError("tooManyColumns", [raw.length, MOST.columns]);
  const { names, changed } = cleanColumns(raw);
  return { names, notes: changed.length > 0 ? [{ about: "renamed", details: [changed] }] : [] };
}
