import { sha256 as digest } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";

/** sha256 of a text in UTF-8, hexadecimal; at once, where the browser's own would have to be waited for. */
export const sha256 = (text: string): string => bytesToHex(digest(new TextEncoder().encode(text)));
