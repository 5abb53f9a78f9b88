import { gzipSync, strToU8 } from "fflate";

/** A text or bytes packed by gzip; the same give the same bytes on every machine. */
export const gzip = (content: string | Uint8Array): Uint8Array =>
  gzipSync(typeof content === "string" ? strToU8(content) : content, { level: 6, mtime: 0 });
