import type { MadeChart } from "../../charts/reader-chart.js";
import { chartFile } from "../../model/chart-files.js";
import type { ReaderChart } from "../../model/chart-state.js";
import type { Testimony } from "../../model/testimony.js";
import { fileAddress } from "../../site-file.js";
import { isPng, pixelsOf } from "../../testimony/png.js";

const PNG_KINDS = ["png", "png2x", "square", "card"] as const;

/** Whether a file is, pixel for pixel or letter for letter, what this browser draws of a reader's chart in any of its shapes. */
export async function isAsDrawn(bytes: Uint8Array, made: MadeChart, chart: ReaderChart, root: string): Promise<boolean> {
  const [{ writeReaderPictures }, { leaveExploration }] = await Promise.all([
    import("../leave/pictures.js"),
    import("../leave/leaving.js"),
  ]);
  const written = await writeReaderPictures(made, leaveExploration(chart, root), root);
  if (written === null) return false;
  if (!isPng(bytes)) return new TextDecoder().decode(bytes) === written.svg;
  for (const kind of PNG_KINDS) if (samePixels(bytes, await written.png(kind))) return true;
  return false;
}

/** Whether a file is the picture of a chart that this site has now, in any of its shapes. */
export async function isAsPublished(bytes: Uint8Array, { chart, lang }: Testimony): Promise<boolean> {
  const kinds = isPng(bytes) ? PNG_KINDS : (["svg"] as const);
  for (const kind of kinds) {
    const response = await fetch(fileAddress(chartFile(chart, lang, kind).path));
    const own = response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
    if (own !== null && (kind === "svg" ? sameBytes(bytes, own) : samePixels(bytes, own))) return true;
  }
  return false;
}

function samePixels(one: Uint8Array, other: Uint8Array): boolean {
  const [a, b] = [pixelsOf(one), pixelsOf(other)];
  return a !== null && b !== null && sameBytes(a, b);
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);
