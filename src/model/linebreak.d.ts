/** Places where Unicode's rules (UAX 14) let a line end. */
declare module "linebreak" {
  export default class LineBreaker {
    constructor(text: string);
    /** The next place, counted in UTF-16 units; null behind the last. */
    nextBreak(): { position: number; required: boolean } | null;
  }
}
