import type { PageBox } from "./pdf-drawn.js";
import type { TextRun } from "./pdf-marks.js";

/** What lies upon a page: text in fields and boxes, and places that are marked as struck out. */
export interface PageNotes {
  runs: TextRun[];
  struck: PageBox[];
}

interface Annotation {
  subtype?: string;
  hidden?: boolean;
  rect: number[];
  fieldType?: string;
  fieldValue?: unknown;
  quadPoints?: ArrayLike<number> | null;
  contentsObj?: { str?: string };
  defaultAppearanceData?: { fontSize?: number };
}

const SIZE = 11;
const LINE = 1.2;
/** How far letters stand above the foot of the line that holds them. */
const FOOT = 0.2;

/** Annotations of a page as pdf.js gives them → what they say and strike. */
export function notesOf(annotations: readonly unknown[]): PageNotes {
  const notes = (annotations as Annotation[]).filter(({ hidden, rect }) => hidden !== true && rect.length === 4);
  return { runs: notes.flatMap(runsOf), struck: notes.filter(({ subtype }) => subtype === "StrikeOut").flatMap(boxesOf) };
}

function runsOf(note: Annotation): TextRun[] {
  const text = note.subtype === "FreeText" ? note.contentsObj?.str : note.subtype === "Widget" ? typedIn(note) : undefined;
  const [left = 0, foot = 0, right = 0, top = 0] = note.rect;
  const lines = (text ?? "").split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  const size = note.defaultAppearanceData?.fontSize || Math.min(SIZE, (top - foot) / LINE);
  return lines.map((str, i) => {
    const y = lines.length === 1 ? (foot + top) / 2 - size * (0.5 - FOOT) : top - size * (1 - FOOT) - i * LINE * size;
    return { str, transform: [size, 0, 0, size, left + 2, y], width: Math.min(right - left - 2, str.length * size), height: size };
  });
}

function typedIn({ fieldType, fieldValue }: Annotation): string | undefined {
  if (fieldType !== "Tx" && fieldType !== "Ch") return undefined;
  return Array.isArray(fieldValue) ? fieldValue.join("、") : typeof fieldValue === "string" ? fieldValue : undefined;
}

function boxesOf({ quadPoints, rect }: Annotation): PageBox[] {
  const places = Array.from(quadPoints ?? []);
  if (places.length < 8) return [rect as unknown as PageBox];
  return Array.from({ length: Math.floor(places.length / 8) }, (_, i): PageBox => {
    const quad = places.slice(i * 8, i * 8 + 8);
    const [xs, ys] = [quad.filter((_, at) => at % 2 === 0), quad.filter((_, at) => at % 2 === 1)];
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  });
}
