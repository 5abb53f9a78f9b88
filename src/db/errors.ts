/** What went wrong: the engine could not start, it was ended from without, a query is wrong, the reader stopped it, or it took longer than it may. */
export type EngineFault = "boot" | "ended" | "query" | "cancelled" | "timeout";

/** An error of the query engine; a wrong query carries its SQL. */
export class EngineError extends Error {
  constructor(
    readonly fault: EngineFault,
    message: string,
    readonly sql?: string,
    cause?: unknown,
  ) {
    super(message, { cause });
    this.name = "EngineError";
  }
}

/** The message of anything thrown; DuckDB's, which sometimes come as JSON, as the plain text they hold. */
export function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (!message.startsWith("{")) return message;
  const { exception_type, exception_message } = JSON.parse(message) as Record<string, string | undefined>;
  return exception_message ? `${exception_type} Error: ${exception_message}` : message;
}
