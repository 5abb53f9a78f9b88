import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Page } from "playwright-core";

/** Radicals that some fonts print for characters, and that NFKC leaves as they are. */
const RADICALS: Record<string, string> = {
  "⻅": "见",
  "⻋": "车",
  "⻓": "长",
  "⻔": "门",
  "⻚": "页",
  "⻛": "风",
  "⻜": "飞",
  "⻢": "马",
  "⻩": "黄",
};

/** A page on paper: the text of each sheet without spaces, and the width of the first in points. */
export interface Paper {
  pages: string[];
  width: number;
}

/** Prints a page as a browser does and reads it back. */
export async function printPaper(page: Page): Promise<Paper> {
  const document = await getDocument({ data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })) }).promise;
  const pages: string[] = [];
  for (let i = 1; i <= document.numPages; i++) {
    const { items } = await (await document.getPage(i)).getTextContent();
    // Some fonts print the radicals of another block, which look the same.
    pages.push(
      items
        .map((item) => ("str" in item ? item.str : ""))
        .join("")
        .normalize("NFKC")
        .replaceAll(/\s+/g, "")
        .replaceAll(/[⺀-⻿]/gu, (radical) => RADICALS[radical] ?? radical),
    );
  }
  return { pages, width: (await document.getPage(1)).view[2] ?? 0 };
}
