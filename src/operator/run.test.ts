import { describe, expect, it } from 'vitest';
import { type Command, type Io, Refusal, UsageError } from '#operator/command.ts';
import { newsImport } from '#operator/news/import.ts';
import { runOperator } from '#operator/run.ts';

const watch = () => {
  const printed: string[] = [];
  const warned: string[] = [];
  const io: Io = {
    print: (line) => printed.push(line),
    warn: (line) => warned.push(line),
    now: () => new Date(0),
  };
  return { io, printed, warned };
};

const commandThat = (run: Command['run']): Command => ({
  name: 'tea make',
  summary: '要約',
  help: '説明',
  run,
});

describe('runOperator', () => {
  it('hands the words after the name to the command', async () => {
    const { io, warned } = watch();
    let given: readonly string[] = [];
    const command = commandThat(async (args) => {
      given = args;
    });
    expect(await runOperator(['tea', 'make', '--hot', 'x'], [command], io)).toBe(0);
    expect(given).toEqual(['--hot', 'x']);
    expect(warned).toEqual([]);
  });

  it.each([[['--help']], [['-h']]])('lists the commands for %j', async (args) => {
    const { io, printed } = watch();
    expect(await runOperator(args, [newsImport], io)).toBe(0);
    expect(printed.join('\n')).toContain('news import  公的機関の新着情報を読み');
  });

  it('explains one command without running it', async () => {
    const { io, printed } = watch();
    let isRun = false;
    const command = commandThat(async () => {
      isRun = true;
    });
    expect(await runOperator(['tea', 'make', '--hot', '--help'], [command], io)).toBe(0);
    expect(printed).toEqual(['説明']);
    expect(isRun).toBe(false);
  });

  it.each([[[]], [['tea']], [['coffee', 'make']], [['tea', 'makes']], [['coffee', '--help']]])(
    'answers %j with 2',
    async (args) => {
      const { io, printed, warned } = watch();
      const command = commandThat(async () => {});
      expect(await runOperator(args, [command], io)).toBe(2);
      expect(printed).toEqual([]);
      expect(warned).toContain('  tea make  要約');
    },
  );

  it.each<[string, unknown, number, string]>([
    ['a refusal', new Refusal('理由'), 1, '中止しました: 理由'],
    ['a wrong command line', new UsageError('誤り'), 2, '誤り'],
    ['an accident', new Error('disk'), 1, '予期しないエラーで止まりました: disk'],
    ['something thrown that is no error', 'oops', 1, '予期しないエラーで止まりました: oops'],
  ])('tells %s by its exit code', async (_, cause, code, line) => {
    const { io, warned } = watch();
    const command = commandThat(async () => {
      throw cause;
    });
    expect(await runOperator(['tea', 'make'], [command], io)).toBe(code);
    expect(warned[0]).toBe(line);
  });
});
