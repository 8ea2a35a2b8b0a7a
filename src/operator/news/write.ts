import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { WrittenNewsFile } from '#operator/news/build.ts';

/** The file as text, one item a line, so that a change in one item is one line in a diff. Never throws. */
export const formatNewsFile = ({ items, ...head }: WrittenNewsFile): string => {
  const start = JSON.stringify(head).slice(0, -1);
  return `${start},"items":[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]}\n`;
};

/**
 * Puts `content` at `file` so that a reader, or a process killed in between, finds the old content or the new
 * one, never a part: written beside it, then renamed. Throws the file system's error and leaves nothing behind.
 */
export const writeAtomically = async (file: string, content: string): Promise<void> => {
  const folder = path.dirname(file);
  const temporary = path.join(folder, `.${path.basename(file)}.${process.pid}.tmp`);
  await mkdir(folder, { recursive: true });
  try {
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(content);
      // A rename may reach the disk before the content does; then a power cut would leave an empty file.
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw cause;
  }
};
