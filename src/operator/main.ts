import type { Command } from '#operator/command.ts';
import { newsImport } from '#operator/news/import.ts';
import { runOperator } from '#operator/run.ts';

/** One line per command; each command is one file. */
const COMMANDS: readonly Command[] = [newsImport];

process.exitCode = await runOperator(process.argv.slice(2), COMMANDS, {
  print: (line) => console.log(line),
  warn: (line) => console.error(line),
  now: () => new Date(),
});
