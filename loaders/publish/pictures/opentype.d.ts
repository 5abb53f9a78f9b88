declare module "opentype.js" {
  /** An outline in the units it was asked for. */
  export interface Path {
    commands: (
      | { type: "Z" }
      | { type: "M"; x: number; y: number }
      | { type: "L"; x: number; y: number }
      | { type: "Q"; x1: number; y1: number; x: number; y: number }
    )[];
    getBoundingBox(): { x1: number; y1: number; x2: number; y2: number };
  }

  /** A letter of a font; index 0 is the empty box for letters that it lacks. */
  export interface Glyph {
    index: number;
    advanceWidth: number;
    getPath(x: number, y: number, size: number): Path;
  }

  /** A font that was read. */
  export interface Font {
    unitsPerEm: number;
    charToGlyph(char: string): Glyph;
    /** What was read of it, by index. */
    glyphs: { glyphs: Record<number, Glyph | undefined> };
  }

  /** What the package exports to Node. */
  export interface OpenType {
    parse(buffer: ArrayBuffer, options: { lowMemory: boolean }): Font;
  }
}
