import { decode } from "./decode.js";

const BOUNDARY = /boundary\s*=\s*"?([^"\s;]+)"?/i;
const HEAD_REACH = 2000;

/** A page packed as mail (MHTML) → the HTML of its first text part; null for anything else. */
export function mailedPage(bytes: Uint8Array): string | null {
  const mail = Buffer.from(bytes).toString("latin1");
  const head = mail.slice(0, HEAD_REACH);
  if (!/^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*?(?:MIME-Version|Content-Type):/i.test(head.trimStart())) return null;
  const boundary = BOUNDARY.exec(head)?.[1];
  const pieces = boundary === undefined ? [mail] : mail.split(`--${boundary}`).slice(1);
  for (const piece of pieces) {
    const [fields = "", ...rest] = piece.replace(/^\s+/, "").split(/\r?\n\r?\n/);
    if (/content-type\s*:\s*text\//i.test(fields)) return decode(unpacked(rest.join("\n\n"), fields));
  }
  return null;
}

function unpacked(text: string, fields: string): Uint8Array {
  const packing = /content-transfer-encoding\s*:\s*([\w-]+)/i.exec(fields)?.[1]?.toLowerCase();
  if (packing === "base64") return Buffer.from(text, "base64");
  if (packing !== "quoted-printable") return Buffer.from(text, "latin1");
  const plain = text
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, "latin1");
}
