/** pdf.js, both of its halves in the worker that reads, with the addresses of its own maps of characters and fonts beside the bundle. */
export async function loadPdfjs(): Promise<{ pdfjs: typeof import("pdfjs-dist"); files: object }> {
  // it looks for the half that works here before it would start a worker of its own
  Object.assign(globalThis, { pdfjsWorker: await import("pdfjs-dist/legacy/build/pdf.worker.mjs") });
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const beside = (folder: string): string => new URL(`pdf/${folder}/`, import.meta.url).href;
  return { pdfjs, files: { cMapUrl: beside("cmaps"), standardFontDataUrl: beside("standard_fonts"), useWorkerFetch: true } };
}
