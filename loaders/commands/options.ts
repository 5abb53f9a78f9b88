import { parseArgs, type ParseArgsConfig } from "node:util";

type Options = NonNullable<ParseArgsConfig["options"]>;
type Parsed<T extends Options> = ReturnType<typeof parseArgs<{ options: T; allowPositionals: true; strict: true }>>;

/** Arguments of a command by its options (`--` ends them); throws with its usage where one is unknown or has a wrong value. */
export function readOptions<T extends Options>(args: string[], options: T, usage: string): Parsed<T> {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Error(`${reasonOf(error as NodeJS.ErrnoException)}\nusage: ${usage}`, { cause: error });
  }
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  const [, option = ""] = /'(-[^']*)'/.exec(message) ?? [];
  if (code !== "ERR_PARSE_ARGS_UNKNOWN_OPTION") return message;
  return `unknown option ${option} (a file of that name is given after --)`;
}

/** Throws where a command that takes no arguments is given some. */
export function refuseArguments(args: string[], usage: string): void {
  const { positionals } = readOptions(args, {}, usage);
  if (positionals.length > 0) throw new Error(`unknown argument ${positionals[0]}\nusage: ${usage}`);
}

/** The value of `--threads`: how many files are read at once; undefined leaves it to the run. */
export function threadsIn(asked: string | undefined): number | undefined {
  if (asked === undefined) return undefined;
  if (!/^[1-9]\d{0,2}$/.test(asked)) throw new Error(`--threads: not a number of threads: ${asked}`);
  return Number(asked);
}
