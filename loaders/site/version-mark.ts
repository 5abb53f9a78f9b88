/** Stands for the version of the data, and is as long, in what is kept from one build to the next. */
export const VERSION_MARK = "atlasversion";

/** A text or the bytes of a file with the version of the data in the place of its mark. */
export function stampVersion<T extends string | Uint8Array>(content: T, version: string): T {
  return typeof content === "string" ? (content.replaceAll(VERSION_MARK, version) as T) : content;
}
