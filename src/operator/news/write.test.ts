import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatNewsFile, writeAtomically } from '#operator/news/write.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'news-write-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('formatNewsFile', () => {
  it('puts each item on its own line', () => {
    const item = {
      title: 'T',
      url: null,
      publishedAt: '2026-08-19T15:00:00+09:00',
      source: 'S',
      ageBands: [],
      prefectures: [],
      forSupporters: false,
      isAutomatic: true,
    };
    const text = formatNewsFile({
      v: 1,
      fetchedAt: '2026-08-20T09:00:00+09:00',
      isSample: true,
      feedCounts: { a: 2 },
      items: [
        { id: '1', ...item },
        { id: '2', ...item },
      ],
    });
    const lines = text.split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toBe(
      '{"v":1,"fetchedAt":"2026-08-20T09:00:00+09:00","isSample":true,"feedCounts":{"a":2},"items":[',
    );
    expect(lines[1]).toMatch(/^\{"id":"1",.*\},$/);
    expect(lines.slice(3)).toEqual([']}', '']);
    expect(JSON.parse(text).items).toHaveLength(2);
  });
});

describe('writeAtomically', () => {
  it('writes a new file, its folder included, and leaves nothing else', async () => {
    await writeAtomically(path.join(folder, 'news', 'latest.json'), 'new');
    expect(await readFile(path.join(folder, 'news', 'latest.json'), 'utf8')).toBe('new');
    expect(await readdir(path.join(folder, 'news'))).toEqual(['latest.json']);
  });

  it('replaces an old file whole, even by a shorter one', async () => {
    const file = path.join(folder, 'latest.json');
    await writeFile(file, 'a long old content');
    await writeAtomically(file, 'short');
    expect(await readFile(file, 'utf8')).toBe('short');
  });

  it('leaves no temporary file when it fails', async () => {
    const file = path.join(folder, 'latest.json');
    // A folder cannot be replaced by a file, so the rename fails.
    await mkdir(path.join(file, 'inside'), { recursive: true });
    await expect(writeAtomically(file, 'new')).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['latest.json']);
    expect(await readdir(file)).toEqual(['inside']);
  });

  it('never lets a reader see half a file', async () => {
    const file = path.join(folder, 'latest.json');
    const contents = ['a', 'b'].map((letter) => letter.repeat(2_000_000));
    await writeAtomically(file, contents[0] ?? '');
    // Another thread, because a reader in this one would only look between two steps of the writer.
    const reader = new Worker(
      `const { readFileSync } = require('node:fs');
       const { parentPort, workerData } = require('node:worker_threads');
       let isDone = false;
       parentPort.on('message', () => { isDone = true; });
       const seen = new Set();
       const look = () => {
         const text = readFileSync(workerData, 'latin1');
         seen.add(text.length + text[0] + text[text.length - 1]);
         if (isDone) parentPort.postMessage([...seen]); else setImmediate(look);
       };
       look();`,
      { eval: true, workerData: file },
    );
    const report = new Promise<string[]>((resolve, reject) => {
      reader.on('message', resolve);
      reader.on('error', reject);
    });
    for (let round = 0; round < 30; round += 1) await writeAtomically(file, contents[round % 2] ?? '');
    reader.postMessage('done');
    const seen = await report;
    await reader.terminate();
    expect(seen.filter((one) => one !== '2000000aa' && one !== '2000000bb')).toEqual([]);
  });
});
