import { type Command, codeOf, type Io, Refusal, UsageError } from '#operator/command.ts';
import { text } from '#operator/text.ts';

export type ExitCode = 0 | 1 | 2;

const overview = (commands: readonly Command[]): string[] => [
  text.usage,
  '',
  text.commands,
  ...commands.map(({ name, summary }) => `  ${name}  ${summary}`),
  '',
  text.moreHelp,
];

const isHelp = (word: string): boolean => word === '--help' || word === '-h';

/** The complaint about a wrong command line, or null when `cause` is something else. */
const usageComplaint = (cause: unknown): string | null => {
  if (cause instanceof UsageError) return cause.message;
  // `parseArgs` reports a wrong option with an ordinary TypeError that only its code gives away.
  return cause instanceof Error && codeOf(cause).startsWith('ERR_PARSE_ARGS_')
    ? text.wrongOption(cause.message)
    : null;
};

/**
 * Runs the command that `args` begins with and returns the exit code: 0 done, 1 refused or failed,
 * 2 wrong command line. Never throws.
 */
export const runOperator = async (
  args: readonly string[],
  commands: readonly Command[],
  io: Io,
): Promise<ExitCode> => {
  const command = commands.find(({ name }) => name === args.slice(0, name.split(' ').length).join(' '));
  if (!command) {
    const isAskingForHelp = args.length > 0 && args.every(isHelp);
    if (isAskingForHelp) {
      for (const line of overview(commands)) io.print(line);
      return 0;
    }
    if (args.length > 0) io.warn(text.unknownCommand(args.join(' ')));
    for (const line of overview(commands)) io.warn(line);
    return 2;
  }

  const rest = args.slice(command.name.split(' ').length);
  if (rest.some(isHelp)) {
    io.print(command.help);
    return 0;
  }
  try {
    await command.run(rest, io);
    return 0;
  } catch (cause) {
    const complaint = usageComplaint(cause);
    if (complaint !== null) {
      io.warn(complaint);
      io.warn(text.seeHelp(command.name));
      return 2;
    }
    const reason = cause instanceof Error ? cause.message : String(cause);
    io.warn(cause instanceof Refusal ? text.refused(reason) : text.unexpected(reason));
    return 1;
  }
};
