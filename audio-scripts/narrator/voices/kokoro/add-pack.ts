/**
 * Brings the voice pack into the cache, from a folder or from a web address that has the same files. What is there and
 * right stays; a file that was cut off goes on where it was; nothing gets its name before its hash is right.
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

const usualPatienceMs = 30_000;

/** Calls `onFile` for each file that had to be brought. Throws `PackProblem`. */
export async function addPack(
  from: string,
  to: string,
  onFile: (file: PackFile, done: number) => void,
  patienceMs = usualPatienceMs,
): Promise<void> {
  const source = readSource(from);
  for (const [done, file] of packFiles.entries()) {
    const place = path.join(to, file.path);
    if ((await sha256Of(place)) === file.sha256) continue;
    onFile(file, done);
    try {
      await bringWhole(file, source, place, patienceMs);
    } catch (error) {
      throw isDiskFull(error) ? diskFull(to, megabytesOf(packFiles.slice(done))) : error;
    }
  }
}

async function bringWhole(
  file: PackFile,
  source: PackSource,
  place: string,
  patienceMs: number,
): Promise<void> {
  const part = `${place}.part`;
  await mkdir(path.dirname(place), { recursive: true });
  await bring(file, source, part, patienceMs);
  if ((await sha256Of(part)) !== file.sha256) {
    await rm(part, { force: true });
    const where = source.kind === 'folder' ? source.folder : source.address.origin;
    throw new PackProblem(`${file.path} from ${where} is not the file it should be. Nothing of it was kept.`);
  }
  await rename(part, place);
}

async function bring(file: PackFile, source: PackSource, part: string, patienceMs: number): Promise<void> {
  const had = (await stat(part).catch(() => undefined))?.size ?? 0;
  const start = had < file.size ? had : 0;
  if (source.kind === 'web') {
    await download(addressOf(source.address, file.path), part, start, patienceMs);
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
