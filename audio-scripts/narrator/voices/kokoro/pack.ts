/** The voice pack on this machine: where it is, and whether its files are what they should be. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { AuthorProblem } from '../../common/author-problem.ts';
import { modelFile, packFiles, type PackFile } from './pack-files.ts';

/** The environment variable for a folder that holds `kokoro/`, for users who keep their models elsewhere. */
export const modelsVariable = 'LAMPLIGHT_MODELS';

/** `LAMPLIGHT_MODELS` first, then the cache; undefined if neither has the model. */
export function findPack(cache: string, env: NodeJS.ProcessEnv = process.env): string | undefined {
  return [env[modelsVariable], path.join(cache, 'models')]
    .flatMap((folder) => (folder ? [path.join(folder, 'kokoro')] : []))
    .find((folder) => existsSync(path.join(folder, modelFile)));
}

/** Reads a file of the pack. Throws `AuthorProblem` if its hash is not the one in `packFiles`. */
export async function readPackFile(
  pack: string,
  name: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Buffer> {
  const file = packFiles.find((candidate) => candidate.path === name);
  if (!file) throw new Error(`${name} is not a file of the pack`);
  const bytes = await readFile(path.join(pack, name)).catch(() => undefined);
  if (bytes && createHash('sha256').update(bytes).digest('hex') === file.sha256) return bytes;
  const others = (await missingFiles(pack)).filter((other) => other !== file);
  throw new AuthorProblem(
    `${path.join(pack, name)} ${bytes ? 'is damaged' : 'is missing'}${alsoWrong(others)}. ${adviceFor(pack, env)}`,
  );
}

/** Files that are missing or have the wrong size. Quick, because nothing is hashed. */
export async function missingFiles(pack: string): Promise<readonly PackFile[]> {
  const checks = await Promise.all(
    packFiles.map(async (file) => {
      const found = await stat(path.join(pack, file.path)).catch(() => undefined);
      return found?.size === file.size ? undefined : file;
    }),
  );
  return checks.filter((file) => file !== undefined);
}

function alsoWrong(files: readonly PackFile[]): string {
  if (files.length === 0) return '';
  const named = files.slice(0, 3).map((file) => file.path);
  const more = files.length - named.length;
  return `, and so are ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''} (missing or the wrong size)`;
}

/** Adding the pack writes it to the cache, but the variable's folder takes precedence over the cache. */
export function adviceFor(pack: string, env: NodeJS.ProcessEnv = process.env): string {
  const own = env[modelsVariable];
  return own && path.resolve(own, 'kokoro') === path.resolve(pack)
    ? `${modelsVariable} is set to ${own}, which takes precedence over added voices: repair the files in it, or unset the variable and run npm run voices -- add kokoro --from <folder or URL>.`
    : 'Add the pack again: npm run voices -- add kokoro --from <folder or URL>';
}
