import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** pdf.js, with the folders of its own maps of characters and fonts. */
export async function loadPdfjs(): Promise<{
  pdfjs: typeof import("pdfjs-dist");
  files: { cMapUrl: string; standardFontDataUrl: string };
}> {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  return { pdfjs, files: { cMapUrl: `${join(folder, "cmaps")}/`, standardFontDataUrl: `${join(folder, "standard_fonts")}/` } };
}
