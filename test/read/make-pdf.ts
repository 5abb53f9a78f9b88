/** A piece of text on a page, in points from the left and the foot of an A4 page. */
export interface Piece {
  x: number;
  y: number;
  text: string;
  size?: number;
  /** Operators in front of it and behind it. */
  before?: string;
  after?: string;
}

const HEAD = [
  "<< /Type /Catalog /Pages 2 0 R >>",
  "",
  "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
  "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /FontDescriptor 5 0 R >>",
  "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
];

/** A PDF of pages of pieces, with `notes` (annotations) upon the first, in a Chinese font that is not embedded, as office programs write them. */
export function makePdf(pages: Piece[][], notes: readonly string[] = []): Uint8Array {
  const kids = pages.map((_, i) => `${HEAD.length + 1 + 2 * i} 0 R`).join(" ");
  const objects = [...HEAD];
  objects[1] = `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`;
  for (const pieces of pages) {
    const drawn = pieces
      .map(
        ({ x, y, text, size = 12, before = "", after = "" }) =>
          `${before} BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET ${after}`,
      )
      .join("\n");
    const upon = pages[0] === pieces && notes.length > 0 ? `/Annots [${notes.join(" ")}]` : "";
    const contents = objects.length + 2;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${contents} 0 R ${upon} >>`,
      `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    );
  }
  return assemble(objects, "");
}

/** A PDF that asks for a password. */
export function makeLockedPdf(): Uint8Array {
  const key = "41".repeat(32);
  const objects = [...HEAD];
  objects[1] = "<< /Type /Pages /Count 0 /Kids [] >>";
  return assemble(
    objects,
    `/ID [<${"42".repeat(16)}> <${"42".repeat(16)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -44 >>`,
  );
}

/** Lines of text, one below the other, from the top of a page. */
export function linesOnPage(lines: readonly string[]): Piece[] {
  return lines.map((text, i) => ({ x: 60, y: 780 - 20 * i, text }));
}

const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, "0")).join("");

function assemble(objects: readonly string[], trailer: string): Uint8Array {
  let out = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const offset = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const tail = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer << /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${out.length}\n%%EOF`;
  return new TextEncoder().encode(out + tail);
}
