declare module "saxen" {
  type Decode = (text: string) => string;

  /** A parser of XML by events; what is used of it here. */
  export class Parser {
    on(event: "openTag", hear: (name: string, attributes: () => Record<string, string | undefined>, decode: Decode) => void): this;
    on(event: "closeTag", hear: (name: string) => void): this;
    on(event: "text", hear: (text: string, decode: Decode) => void): this;
    on(event: "cdata", hear: (text: string) => void): this;
    on(event: "error", hear: (error: Error) => void): this;
    parse(text: string): void;
  }
}
