import { OwnError } from "./own-file.js";

/** A text with the name of its encoding, the line of a character that was cut in two, and whether the encoding was told from the characters alone. */
export interface DecodedText {
  text: string;
  encoding: string;
  broken: number | null;
  guessed: boolean;
}

/** Characters beyond ASCII for each broken one, from which on a text is UTF-8 all the same: of another encoding most would be broken. */
const WHOLE_FOR_BROKEN = 10;
/** Share of a text's characters of two bytes that lie where an encoding has its usual ones. */
const USUAL = 0.9;
const LOOKED_AT = 1 << 16;

/** Text of a file: UTF-16 by its mark or its zeros, UTF-8 where it is valid but for a character that was cut, else GB18030 or Big5, by which has more of its usual characters; throws an `OwnError`. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  const wide = marked ?? tellWide(bytes);
  const whole = decodeWhole(bytes, wide ?? "utf-8");
  if (whole !== null) return { text: whole, encoding: wide ?? "utf-8", broken: null, guessed: wide !== marked };
  if (wide !== null) throw new OwnError("unknownKind");
  const almost = new TextDecoder().decode(bytes);
  const [lost, beyond] = [almost.split("\ufffd").length - 1, almost.replace(/[\0-\x7f\ufffd]/g, "").length];
  if (lost > 0 && beyond >= lost * WHOLE_FOR_BROKEN) {
    return { text: almost, encoding: "utf-8", broken: almost.slice(0, almost.indexOf("\ufffd")).split("\n").length, guessed: false };
  }
  for (const encoding of orderNational(bytes)) {
    const text = decodeWhole(bytes, encoding);
    if (text !== null) return { text, encoding, broken: null, guessed: true };
  }
  throw new OwnError("unknownKind");
}

function decodeWhole(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: its line ends have a zero on one side; null for a text without zeros; throws an `OwnError` for what is no text. */
function tellWide(bytes: Uint8Array): string | null {
  const part = bytes.subarray(0, LOOKED_AT);
  if (!part.includes(0)) return null;
  const ends = (high: number, low: number) => {
    for (let i = 0; i + 1 < part.length; i += 2) if (part[i] === high && part[i + 1] === low) return true;
    return false;
  };
  const [little, big] = [ends(0x0a, 0), ends(0, 0x0a)];
  if (little === big || part.length % 2 !== 0) throw new OwnError("unknownKind");
  return little ? "utf-16le" : "utf-16be";
}

/** GB18030 and Big5, the likelier first: Big5 has second bytes below 0xA1 in half of its characters, GB2312 never, and Big5's usual characters begin below 0xC7. */
function orderNational(bytes: Uint8Array): readonly string[] {
  const seen = { pairs: 0, gb: 0, big5: 0 };
  for (let i = 0; i < Math.min(bytes.length, LOOKED_AT); i++) {
    const [lead = 0, trail = 0] = [bytes[i], bytes[i + 1]];
    if (lead < 0x81) continue;
    seen.pairs += 1;
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xf7) || lead === 0xa1 || lead === 0xa3)) seen.gb += 1;
    if (lead >= 0xa1 && lead <= 0xc6 && ((trail >= 0x40 && trail <= 0x7e) || trail >= 0xa1)) seen.big5 += 1;
    i += 1;
  }
  const isBig5 = seen.gb < seen.pairs * USUAL && seen.big5 >= seen.pairs * USUAL;
  return isBig5 ? ["big5", "gb18030"] : ["gb18030", "big5"];
}
