/** Where a command prints and reads, so that tests can stand in for the terminal. */
export interface Io {
  /** One line to standard output, done once it is taken; throws ClosedOutput where nobody reads it any more, or the disk is full. */
  print: (line: string) => Promise<void> | void;
  /** One line to standard error. */
  fail: (line: string) => void;
  /** Standard input, piece by piece. */
  stdin: () => AsyncIterable<Uint8Array>;
  /** Whether a person sits at both ends, who can be asked. */
  isTerminal?: boolean;
}

/** A command: its arguments and terminal → exit code. */
export type Command = (args: string[], io: Io) => Promise<number>;

/** Standard output that takes no more. */
export class ClosedOutput extends Error {
  constructor(readonly code: string) {
    super(`standard output: ${code === "ENOSPC" ? "no space left" : "cannot be written"} (${code})`);
  }

  /** Whether a reader has seen enough (`| head`), which is no failure. */
  get isEnough(): boolean {
    return this.code === "EPIPE";
  }
}

/** The terminal of this process. */
export const stdio: Io = {
  print: (line) =>
    new Promise((resolve, reject) => {
      process.stdout.write(`${line}\n`, (error) => (error ? reject(new ClosedOutput(codeOf(error))) : resolve()));
    }),
  fail: (line) => void process.stderr.write(`${line}\n`),
  stdin: () => process.stdin,
  isTerminal: process.stdin.isTTY && process.stdout.isTTY,
};

const codeOf = (error: Error): string => (error as NodeJS.ErrnoException).code ?? "EIO";

/** Runs a command with the terminal of this process and sets the exit code; whatever goes wrong is one message, never a stack trace. */
export async function runMain(command: Command, args: string[]): Promise<void> {
  // A failed write tells the one who waits for it; as an event it would end the process.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  try {
    process.exitCode = await command(args, stdio);
  } catch (error) {
    const isEnough = error instanceof ClosedOutput && error.isEnough;
    if (!isEnough) stdio.fail(String((error as Error).message ?? error));
    process.exitCode = isEnough ? 0 : 1;
  }
}

/** A terminal for a command whose work matters more than what it prints: output that takes no more is remembered, and nothing more printed. */
export function outlasting(io: Io): { io: Io; lost: () => ClosedOutput | null } {
  let lost: ClosedOutput | null = null;
  const print = async (line: string): Promise<void> => {
    if (lost) return;
    try {
      await io.print(line);
    } catch (error) {
      if (!(error instanceof ClosedOutput)) throw error;
      lost = error;
    }
  };
  return { io: { ...io, print }, lost: () => lost };
}
