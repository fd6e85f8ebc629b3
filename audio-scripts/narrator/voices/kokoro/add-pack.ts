/**
 * Brings the voice pack into the cache, from a folder or from a web address that has the same files. What is there and
 * right stays; a file that was cut off goes on where it was; nothing gets its name before its hash is right.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { packFiles, type PackFile } from './pack-files.ts';

export class PackProblem extends Error {
  override readonly name = 'PackProblem';
}

/** Calls `onFile` for each file that had to be brought. Throws `PackProblem`. */
export async function addPack(
  from: string,
  to: string,
  onFile: (file: PackFile, done: number) => void,
): Promise<void> {
  for (const [done, file] of packFiles.entries()) {
    const place = path.join(to, file.path);
    if ((await sha256Of(place)) === file.sha256) continue;
    onFile(file, done);
    await mkdir(path.dirname(place), { recursive: true });
    const part = `${place}.part`;
    await bring(file, from, part);
    if ((await sha256Of(part)) !== file.sha256) {
      await rm(part, { force: true });
      throw new PackProblem(
        `${file.path} from ${from} is not the file it should be. Nothing of it was kept.`,
      );
    }
    await rename(part, place);
  }
}

async function bring(file: PackFile, from: string, part: string): Promise<void> {
  const had = (await stat(part).catch(() => undefined))?.size ?? 0;
  const start = had < file.size ? had : 0;
  if (!/^https?:\/\//.test(from)) {
    const source = path.join(from, file.path);
    if (!(await stat(source).catch(() => undefined))) throw new PackProblem(`${source} is missing.`);
    await pipeline(
      createReadStream(source, { start }),
      createWriteStream(part, { flags: start > 0 ? 'a' : 'w' }),
    );
    return;
  }
  const url = `${from.replace(/\/$/, '')}/${file.path}`;
  const response = await fetch(url, start > 0 ? { headers: { range: `bytes=${start}-` } } : {}).catch(
    (error: unknown) => {
      throw new PackProblem(
        `${url} cannot be reached (${String(error)}). Run the same command again: it goes on there.`,
      );
    },
  );
  if (!response.ok || !response.body) throw new PackProblem(`${url} answers ${response.status}.`);
  // A server that knows no ranges begins again.
  const isContinued = response.status === 206;
  try {
    await pipeline(Readable.from(response.body), createWriteStream(part, { flags: isContinued ? 'a' : 'w' }));
  } catch (error) {
    throw new PackProblem(
      `${url} broke off (${String(error)}). Run the same command again: it goes on there.`,
    );
  }
}

async function sha256Of(file: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file), hash);
  } catch {
    return undefined;
  }
  return hash.digest('hex');
}
