/** What an author adds to a chart: words that are shown as hers, and a colour. */
export interface Author {
  title: string;
  note: string;
  /** Six hexadecimal digits; null for the site's own. */
  accent: string | null;
}

export const NOBODY: Author = { title: "", note: "", accent: null };

/** Most characters that an author may add. */
export const AUTHOR_LIMITS = { title: 120, note: 400 } as const;

/** Something of an author that was not taken over, with how many characters or which colour it was. */
export type AuthorProblem = { kind: "title" | "note"; length: number } | { kind: "accent" | "pale"; text: string };

/** Papers that charts are drawn on, by day and by night. */
const PAPERS = ["fcfbf8", "15191d"];
/** Contrast that a line needs (WCAG 2.2, 1.4.11). */
const CONTRAST = 3;

/** An author's words and colour from an address; what is too long or cannot be seen is left out and named. */
export function readAuthor(params: URLSearchParams): { author: Author; problems: AuthorProblem[] } {
  const problems: AuthorProblem[] = [];
  const text = (kind: "title" | "note"): string => {
    const said = plainText(params.get(kind) ?? "");
    const { length } = [...said];
    if (length <= AUTHOR_LIMITS[kind]) return said;
    problems.push({ kind, length });
    return "";
  };
  const [title, note] = [text("title"), text("note")];
  const said = params.get("accent");
  if (said === null || said === "") return { author: { title, note, accent: null }, problems };
  const accent = /^#?([0-9a-f]{6})$/i.exec(said)?.[1]?.toLowerCase() ?? null;
  if (accent === null) problems.push({ kind: "accent", text: said.slice(0, 20) });
  else if (!isSeen(accent)) problems.push({ kind: "pale", text: accent });
  return { author: { title, note, accent: accent !== null && isSeen(accent) ? accent : null }, problems };
}

/** A line of text without what would break it or turn its direction. */
export function plainText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/[\p{Cf}\p{Co}\p{Cs}]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Whether a colour stands out on every paper. */
export function isSeen(colour: string): boolean {
  return PAPERS.every((paper) => contrast(colour, paper) >= CONTRAST);
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = [0, 2, 4].map((i) => {
    const share = parseInt(colour.slice(i, i + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
