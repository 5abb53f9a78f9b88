/** Bytes → text, a byte order mark kept; null where they are not UTF-8 throughout. */
export function fromUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether bytes are UTF-8 throughout. */
export const isUtf8 = (bytes: Uint8Array): boolean => fromUtf8(bytes) !== null;
