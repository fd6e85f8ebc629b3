/** The voice pack on this machine: where it is, and whether its files are what they should be. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { AuthorProblem } from '../../author-problem.ts';
import { modelFile, packFiles, type PackFile } from './pack-files.ts';

/** A folder that holds `kokoro/`, set by those who keep their models elsewhere. */
export const modelsVariable = 'LAMPLIGHT_MODELS';

/** `LAMPLIGHT_MODELS` first, then the cache; undefined where neither has the model. */
export function findPack(cache: string, env: NodeJS.ProcessEnv = process.env): string | undefined {
  return [env[modelsVariable], path.join(cache, 'models')]
    .flatMap((folder) => (folder ? [path.join(folder, 'kokoro')] : []))
    .find((folder) => existsSync(path.join(folder, modelFile)));
}

/** The bytes of a file of the pack. Throws `AuthorProblem` where they are not those of the table. */
export async function readPackFile(pack: string, name: string): Promise<Buffer> {
  const file = packFiles.find((candidate) => candidate.path === name);
  if (!file) throw new Error(`${name} is not of the pack`);
  let bytes: Buffer;
  try {
    bytes = await readFile(path.join(pack, name));
  } catch {
    throw new AuthorProblem(complaintOf(pack, file, 'is missing'));
  }
  if (createHash('sha256').update(bytes).digest('hex') !== file.sha256)
    throw new AuthorProblem(complaintOf(pack, file, 'is damaged'));
  return bytes;
}

/** Files that are missing or have another size: quick, nothing is hashed. */
export async function missingFiles(pack: string): Promise<readonly PackFile[]> {
  const checks = await Promise.all(
    packFiles.map(async (file) => {
      const found = await stat(path.join(pack, file.path)).catch(() => undefined);
      return found?.size === file.size ? undefined : file;
    }),
  );
  return checks.filter((file) => file !== undefined);
}

function complaintOf(pack: string, file: PackFile, what: string): string {
  return `${path.join(pack, file.path)} ${what}. Bring the pack anew: npm run voices -- add kokoro --from <folder or URL>`;
}
