/** What an embedded chart tells the page around it, for this site's own script. */
export interface HeightMessage {
  type: "enforcement-atlas";
  id: string;
  /** In CSS pixels. */
  height: number;
}

/** What a page asks an embedded chart whose first message it may have missed. */
export const ASK = { type: "enforcement-atlas", ask: "height" } as const;

/** No chart is taller; a page that claims more is not believed. */
const MOST = 20_000;

/** The height that a message holds, or null for any other message. */
export function readHeight(data: unknown): number | null {
  const { type, height } = (data ?? {}) as Partial<HeightMessage>;
  return type === "enforcement-atlas" && typeof height === "number" && height > 0 && height < MOST ? Math.ceil(height) : null;
}

/** Whether a message asks for the height. */
export function isAsking(data: unknown): boolean {
  const { type, ask } = (data ?? {}) as Partial<typeof ASK>;
  return type === ASK.type && ask === ASK.ask;
}

/** The messages that tell a height: to this site's script, to Datawrapper's, and to pym.js where it gave the frame an id. */
export function writeHeights(id: string, height: number, pymId: string | null): unknown[] {
  const own: HeightMessage = { type: "enforcement-atlas", id, height };
  return [own, { "datawrapper-height": { [id]: height } }, ...(pymId === null ? [] : [`pymxPYMx${pymId}xPYMxheightxPYMx${height}`])];
}
