/** What a command may touch besides its arguments, so that tests can watch it. */
export type Io = Readonly<{
  print: (line: string) => void;
  warn: (line: string) => void;
  now: () => Date;
}>;

export type Command = Readonly<{
  /** The words after `npm run operator --`, e.g. "news import". */
  name: string;
  summary: string;
  help: string;
  run: (args: readonly string[], io: Io) => Promise<void>;
}>;

/** The command was understood but must not go on; nothing was changed. Exit code 1. */
export class Refusal extends Error {}

/** The command line itself is wrong. Exit code 2. */
export class UsageError extends Error {}

/** The code Node gives an error (ENOENT, ECONNRESET), or "unknown": unlike the message it holds no data. Never throws. */
export const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
