/** Content-addressed files in the user's cache: written whole or not at all, deleted after a month without being written. */
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import path from 'node:path';

const keptMs = 30 * 86_400_000;

export class FileCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  read(name: string): Promise<Buffer | undefined> {
    return readFile(path.join(this.#folder, name)).catch(() => undefined);
  }

  async write(name: string, bytes: Uint8Array | string): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const file = path.join(this.#folder, name);
    // Two narrators may write the same file at once.
    const unfinished = `${file}.${randomUUID()}.new`;
    await writeFile(unfinished, bytes);
    await rename(unfinished, file);
  }

  async clearOld(nowMs: number): Promise<void> {
    for (const name of await readdir(this.#folder).catch(() => [])) {
      const file = path.join(this.#folder, name);
      // Another narrator may have deleted it in between.
      const found = await stat(file).catch(() => undefined);
      if (found && nowMs - found.mtimeMs > keptMs) await rm(file, { force: true });
    }
  }
}
