/**
 * Copies the voice pack into the cache, from a folder or from a web address that has the same files. Correct files are
 * kept, a partial file is continued, and a file gets its name only when its hash is correct.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { download } from './download.ts';
import { packFiles, type PackFile } from './pack-files.ts';
import { diskFull, isDiskFull, PackProblem } from './pack-problem.ts';
import { addressOf, readSource, type PackSource } from './pack-source.ts';

const defaultTimeoutMs = 30_000;

/** Calls `onFile` for each file that has to be copied. Throws `PackProblem`. */
export async function addPack(
  from: string,
  to: string,
  onFile: (file: PackFile, done: number) => void,
  timeoutMs = defaultTimeoutMs,
): Promise<void> {
  const source = readSource(from);
  for (const [done, file] of packFiles.entries()) {
    const place = path.join(to, file.path);
    if ((await sha256Of(place)) === file.sha256) continue;
    onFile(file, done);
    try {
      await addFile(file, source, place, timeoutMs);
    } catch (error) {
      throw isDiskFull(error) ? diskFull(to, megabytesOf(packFiles.slice(done))) : error;
    }
  }
}

async function addFile(file: PackFile, source: PackSource, place: string, timeoutMs: number): Promise<void> {
  const part = `${place}.part`;
  await mkdir(path.dirname(place), { recursive: true });
  await fetchPart(file, source, part, timeoutMs);
  if ((await sha256Of(part)) !== file.sha256) {
    await rm(part, { force: true });
    const where = source.kind === 'folder' ? source.folder : source.address.origin;
    throw new PackProblem(`${file.path} from ${where} is not the file it should be. It was deleted.`);
  }
  await rename(part, place);
}

async function fetchPart(file: PackFile, source: PackSource, part: string, timeoutMs: number): Promise<void> {
  const had = (await stat(part).catch(() => undefined))?.size ?? 0;
  const start = had < file.size ? had : 0;
  if (source.kind === 'web') {
    await download(addressOf(source.address, file.path), part, start, timeoutMs);
    return;
  }
  const original = path.join(source.folder, file.path);
  if (!(await stat(original).catch(() => undefined))) throw new PackProblem(`${original} is missing.`);
  await pipeline(
    createReadStream(original, { start }),
    createWriteStream(part, { flags: start > 0 ? 'a' : 'w' }),
  );
}

function megabytesOf(files: readonly PackFile[]): number {
  return Math.ceil(files.reduce((sum, { size }) => sum + size, 0) / 1e6);
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
