/** The part of Framework's standard library that the atlas uses. */
declare module "observablehq:stdlib" {
  interface FileAttachment {
    href: string;
    arrayBuffer(): Promise<ArrayBuffer>;
    text(): Promise<string>;
    json(): Promise<unknown>;
  }
  export function FileAttachment(path: string): FileAttachment;
}
