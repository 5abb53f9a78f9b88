import type { TextItem } from "pdfjs-dist/types/src/display/api.js";
import { loadPdfjs } from "../port/pdfjs.js";
import { pageLines, type PdfLine } from "./pdf-lines.js";
import { sayPages } from "./pdf-pages.js";
import { ReadError } from "./read-error.js";

const MOST_PAGES = 600;
const LONGEST_MS = 60_000;
const FEWEST_CHARACTERS = 20;

/** A PDF with text → its text, lines rebuilt from the places of the characters; throws ReadError for scans, passwords and broken files. */
export async function readPdf(bytes: Uint8Array, longest = LONGEST_MS): Promise<string> {
  const pages = await pagesOf(bytes, longest);
  const characters = pages.flat().reduce((sum, line) => sum + line.cells.join("").length, 0);
  if (characters < FEWEST_CHARACTERS) throw new ReadError("scanned", `scanned PDF: no text on its ${pages.length} pages`);
  return sayPages(pages);
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
  const pages: PdfLine[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    if (Date.now() > until) throw tooLong(longest);
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(pageLines(items.filter((item): item is TextItem => "str" in item)));
    page.cleanup();
  }
  return pages;
}

const tooLong = (longest: number): ReadError => new ReadError("too-large", `PDF not read within ${longest / 1000} seconds`);

function refusalFor(error: Error): ReadError {
  if (error instanceof ReadError) return error;
  if (error.name === "PasswordException") return new ReadError("encrypted", "PDF protected by a password");
  return new ReadError("damaged", "damaged or incomplete PDF");
}
