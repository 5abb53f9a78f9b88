import type { PDFOperatorList } from "pdfjs-dist/types/src/display/api.js";

/** A letter where it is drawn, in points from the left and the foot of the page, and whether ink shows it. */
export interface Glyph {
  text: string;
  x: number;
  y: number;
  /** Where the next letter begins. */
  endX: number;
  endY: number;
  size: number;
  ink: "seen" | "unseen" | "none";
}

/** A box on a page: left, foot, right, top. */
export type PageBox = readonly [number, number, number, number];

/** What a page draws, in its order: letters, thin level lines, and grounds of a colour. */
export interface PageLetters {
  glyphs: Glyph[];
  lines: PageBox[];
}

type Matrix = readonly number[];
type Ops = Record<string, number>;

interface PenState {
  ctm: Matrix;
  white: boolean;
  clear: boolean;
  mode: number;
  size: number;
  spacing: number;
  words: number;
  scale: number;
  rise: number;
  leading: number;
  line: number;
}

const START: PenState = {
  ctm: [1, 0, 0, 1, 0, 0],
  white: false,
  clear: false,
  mode: 0,
  size: 1,
  spacing: 0,
  words: 0,
  scale: 1,
  rise: 0,
  leading: 0,
  line: 1,
};
const INVISIBLE = 3;
const THIN = 3;
const MOST_SHAPES = 5000;

const times = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0]: Matrix): Matrix => [
  a * p + c * q,
  b * p + d * q,
  a * r + c * s,
  b * r + d * s,
  a * t + c * u + e,
  b * t + d * u + f,
];
const at = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, x: number, y: number): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** Follows the operators of a page; `isOff` says which layers are not shown. */
export function drawnBy({ fnArray, argsArray }: PDFOperatorList, ops: Ops, isOff: (layer: unknown) => boolean): PageLetters {
  const pen = new Pen(isOff);
  const names = new Map(Object.entries(ops).map(([name, code]) => [code, name]));
  fnArray.forEach((code, i) => pen.draw(names.get(code) ?? "", (argsArray[i] ?? []) as unknown[], ops));
  return { glyphs: pen.glyphs, lines: pen.lines };
}

class Pen {
  readonly glyphs: Glyph[] = [];
  readonly lines: PageBox[] = [];
  readonly #grounds: PageBox[] = [];
  readonly #stack: PenState[] = [];
  readonly #layers: boolean[] = [];
  #path: PageBox[] = [];
  #state = START;
  #text: Matrix = START.ctm;
  #lineStart: Matrix = START.ctm;
  #anyGround = false;

  constructor(readonly isOff: (layer: unknown) => boolean) {}

  draw(name: string, args: unknown[], ops: Ops): void {
    if (!this.#place(name, args) && !this.#write(name, args) && !this.#shape(name, args, ops)) this.#set(name, args);
  }

  #change(changed: Partial<PenState>): true {
    this.#state = { ...this.#state, ...changed };
    return true;
  }

  #place(name: string, args: unknown[]): boolean {
    const [first] = args;
    if (name === "save") return this.#stack.push(this.#state) > 0;
    if (name === "restore" || name === "paintFormXObjectEnd") return this.#change(this.#stack.pop() ?? START);
    if (name === "transform") return this.#change({ ctm: times(this.#state.ctm, args as number[]) });
    if (name === "paintFormXObjectBegin") {
      this.#stack.push(this.#state);
      return this.#change({ ctm: times(this.#state.ctm, (first as Matrix | null) ?? START.ctm) });
    }
    if (name === "beginMarkedContent" || name === "beginMarkedContentProps")
      return this.#layers.push(first === "OC" && this.isOff(args[1])) > 0;
    if (name === "endMarkedContent") this.#layers.pop();
    return name === "endMarkedContent";
  }

  #set(name: string, args: unknown[]): boolean {
    const value = Number(args[0]);
    if (name === "setFont") return this.#change({ size: Number(args[1]) });
    if (name === "setCharSpacing") return this.#change({ spacing: value });
    if (name === "setWordSpacing") return this.#change({ words: value });
    if (name === "setHScale") return this.#change({ scale: value / 100 });
    if (name === "setTextRise") return this.#change({ rise: value });
    if (name === "setLeading") return this.#change({ leading: -value });
    if (name === "setTextRenderingMode") return this.#change({ mode: value });
    if (name === "setLineWidth") return this.#change({ line: value });
    if (name === "setFillRGBColor") return this.#change({ white: isWhite(args) });
    if (/^setFill/.test(name)) return this.#change({ white: false });
    if (name !== "setGState") return false;
    const opacity = (args[0] as [string, unknown][]).find(([key]) => key === "ca")?.[1];
    return opacity === undefined ? false : this.#change({ clear: opacity === 0 });
  }

  #write(name: string, args: unknown[]): boolean {
    if (name === "beginText") this.#text = this.#lineStart = START.ctm;
    else if (name === "setTextMatrix") this.#text = this.#lineStart = (args.length === 1 ? args[0] : args) as Matrix;
    else if (name === "moveText") this.#move(Number(args[0]), Number(args[1]));
    else if (name === "setLeadingMoveText") {
      this.#change({ leading: Number(args[1]) });
      this.#move(Number(args[0]), Number(args[1]));
    } else if (name === "nextLine") this.#move(0, this.#state.leading);
    else if (name === "showText" || name === "showSpacedText") this.#show(args[0] as unknown[]);
    else return false;
    return true;
  }

  #move(x: number, y: number): void {
    this.#text = this.#lineStart = times(this.#lineStart, [1, 0, 0, 1, x, y]);
  }

  #show(glyphs: readonly unknown[]): void {
    const { size, scale, spacing, words, rise, ctm } = this.#state;
    for (const glyph of glyphs) {
      if (typeof glyph === "number") {
        this.#text = times(this.#text, [1, 0, 0, 1, (-glyph / 1000) * size * scale, 0]);
        continue;
      }
      const { unicode = "", width = 0, isSpace = false } = (glyph ?? {}) as { unicode?: string; width?: number; isSpace?: boolean };
      const matrix = times(ctm, this.#text);
      const wide = (width / 1000) * size * scale;
      const [[x, y], [endX, endY], [topX, topY]] = [at(matrix, 0, rise), at(matrix, wide, rise), at(matrix, 0, rise + size)];
      this.glyphs.push({
        text: unicode,
        x,
        y,
        endX,
        endY,
        size: Math.hypot(topX - x, topY - y),
        ink: this.#ink((x + endX) / 2, (y + topY) / 2),
      });
      this.#text = times(this.#text, [1, 0, 0, 1, wide + (spacing + (isSpace ? words : 0)) * scale, 0]);
    }
  }

  #ink(x: number, y: number): Glyph["ink"] {
    const { mode, clear, white } = this.#state;
    if (this.#layers.includes(true)) return "unseen";
    if (mode === INVISIBLE || mode === 7) return "none";
    if (clear) return "unseen";
    return white && !this.#anyGround && !this.#grounds.some(([left, foot, right, top]) => x >= left && x <= right && y >= foot && y <= top)
      ? "unseen"
      : "seen";
  }

  #shape(name: string, args: unknown[], ops: Ops): boolean {
    if (name === "constructPath") this.#path = pathBoxes(args as [number[], number[]], ops).map((box) => boxBy(this.#state.ctm, box));
    else if (/^(?:eo)?fill|^(?:close)?(?:EO|eo)?fillStroke/i.test(name)) this.#fill();
    else if (name === "stroke" || name === "closeStroke") this.#lines(this.#path, this.#state.line);
    else if (/^paint(?:Image|Inline|Jpeg)/.test(name)) this.#ground(boxBy(this.#state.ctm, [0, 0, 1, 1]));
    else if (name === "shadingFill") this.#anyGround = true;
    else return false;
    return true;
  }

  #fill(): void {
    this.#lines(this.#path, 0);
    if (!this.#state.white && !this.#state.clear) for (const box of this.#path) this.#ground(box);
  }

  #ground(box: PageBox): void {
    if (this.#grounds.length >= MOST_SHAPES) this.#anyGround = true;
    else this.#grounds.push(box);
  }

  #lines(boxes: readonly PageBox[], width: number): void {
    for (const [left, foot, right, top] of boxes)
      if (top - foot + width <= THIN && right - left > top - foot && this.lines.length < MOST_SHAPES)
        this.lines.push([left, foot, right, top]);
  }
}

function isWhite(args: readonly unknown[]): boolean {
  const [first] = args;
  if (typeof first === "string") return /^#f{6}$/i.test(first);
  const colour = typeof first === "object" && first !== null ? Object.values(first as Record<string, number>) : (args as number[]);
  return colour.length === 3 && colour.every((part) => part >= 254);
}

/** Rectangles and straight lines of a path. */
function pathBoxes([codes, places]: [number[], number[]], ops: Ops): PageBox[] {
  const boxes: PageBox[] = [];
  let i = 0;
  let [x, y] = [0, 0];
  const next = (): number => places[i++] ?? 0;
  for (const code of codes) {
    const [fromX, fromY] = [x, y];
    if (code === ops.rectangle) {
      const [left, foot, width, height] = [next(), next(), next(), next()];
      boxes.push([
        Math.min(left, left + width),
        Math.min(foot, foot + height),
        Math.max(left, left + width),
        Math.max(foot, foot + height),
      ]);
      continue;
    }
    if (code === ops.curveTo) i += 4;
    else if (code === ops.curveTo2 || code === ops.curveTo3) i += 2;
    else if (code !== ops.moveTo && code !== ops.lineTo) continue;
    [x, y] = [next(), next()];
    if (code === ops.lineTo) boxes.push([Math.min(fromX, x), Math.min(fromY, y), Math.max(fromX, x), Math.max(fromY, y)]);
  }
  return boxes;
}

function boxBy(matrix: Matrix, [left, foot, right, top]: PageBox): PageBox {
  const [a, b] = [at(matrix, left, foot), at(matrix, right, top)];
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])];
}
