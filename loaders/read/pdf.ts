import type { PDFDocumentProxy, PDFPageProxy, TextItem } from "pdfjs-dist/types/src/display/api.js";
import { loadPdfjs } from "../port/pdfjs.js";
import { drawnBy } from "./pdf-drawn.js";
import type { PdfLine } from "./pdf-line.js";
import { pageLines } from "./pdf-lines.js";
import type { TextRun } from "./pdf-marks.js";
import { notesOf } from "./pdf-notes.js";
import { sayPages } from "./pdf-pages.js";
import { seenRuns } from "./pdf-seen.js";
import { ReadError } from "./read-error.js";

const MOST_PAGES = 600;
/** Pages of which the ink is looked at, which takes as long as reading their text. */
const MOST_LOOKED_AT = 60;
const LONGEST_MS = 60_000;
const FEWEST_CHARACTERS = 20;

/** A PDF with text → its text, lines rebuilt from the places of the characters; throws ReadError for scans, passwords and broken files. */
export async function readPdf(bytes: Uint8Array, longest = LONGEST_MS): Promise<string> {
  const pages = await pagesOf(bytes, longest);
  const text = sayPages(pages);
  if (text.replace(/\s/g, "").length < FEWEST_CHARACTERS)
    throw new ReadError("scanned", `scanned PDF: no text on its ${pages.length} pages`);
  return text;
}

async function pagesOf(bytes: Uint8Array, longest: number): Promise<PdfLine[][]> {
  const until = Date.now() + longest;
  const { pdfjs, files } = await loadPdfjs();
  const task = pdfjs.getDocument({
    // pdf.js takes the buffer for itself, and refuses that of Node
    data: new Uint8Array(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    cMapPacked: true,
    // pictures are no text, and take time
    maxImageSize: 1,
    ...files,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooLong(longest)), longest);
  });
  try {
    return await Promise.race([readPages(task, until, longest), late]);
  } catch (error) {
    throw refusalFor(error as Error);
  } finally {
    clearTimeout(timer);
    await task.destroy().catch(() => undefined);
  }
}

async function readPages(task: ReturnType<typeof import("pdfjs-dist").getDocument>, until: number, longest: number): Promise<PdfLine[][]> {
  const document = await task.promise;
  if (document.numPages > MOST_PAGES) throw new ReadError("too-large", `PDF of ${document.numPages} pages`);
  const layers = await document.getOptionalContentConfig();
  const pages: PdfLine[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    if (Date.now() > until) throw tooLong(longest);
    const page = await document.getPage(number);
    pages.push(pageLines(await runsOn(page, number > MOST_LOOKED_AT ? null : layers)));
    page.cleanup();
  }
  return pages;
}

type Layers = Awaited<ReturnType<PDFDocumentProxy["getOptionalContentConfig"]>>;

/** The runs of a page that its reader sees; without `layers` all of them. */
async function runsOn(page: PDFPageProxy, layers: Layers | null): Promise<TextRun[]> {
  const { pdfjs } = await loadPdfjs();
  const [{ items }, notes] = [await page.getTextContent(), notesOf(await page.getAnnotations())];
  const runs = items.filter((item): item is TextItem => "str" in item);
  if (layers === null) return [...runs, ...notes.runs];
  const operators = await page.getOperatorList({ annotationMode: pdfjs.AnnotationMode.DISABLE });
  const drawn = drawnBy(operators, pdfjs.OPS, (layer) => !layers.isVisible(layer));
  return [...seenRuns(runs, drawn, notes.struck), ...notes.runs];
}

const tooLong = (longest: number): ReadError => new ReadError("too-large", `PDF not read within ${longest / 1000} seconds`);

function refusalFor(error: Error): ReadError {
  if (error instanceof ReadError) return error;
  if (error.name === "PasswordException") return new ReadError("encrypted", "PDF protected by a password");
  return new ReadError("damaged", "damaged or incomplete PDF");
}
