/**
 * Puts a composed story where listeners find it, and its lock beside its script: both or neither. All is written beside
 * what is there; then only names change. If a narrator is killed, the old story is still in place, or the next
 * narrator renames it back.
 */
import { existsSync, renameSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ComposedStory } from './compose-story.ts';
import { composeCatalogue } from './compose-catalogue.ts';
import { formatLock, type Lock } from '../parse/lock.ts';
import { takeTurn } from './take-turn.ts';

/** Hidden names: neither a host nor the catalogue takes them for stories. */
const unfinished = '.new-';
const replaced = '.old-';

export interface Publishing {
  readonly story: ComposedStory;
  readonly lockFile: string;
  readonly lock: Lock;
}

/** `storiesFolder` is `static/stories`. Throws `AuthorProblem` where it may not be done now. */
export async function publishStory(storiesFolder: string, id: string, publishing: Publishing): Promise<void> {
  await mkdir(storiesFolder, { recursive: true });
  const endTurn = await takeTurn(storiesFolder);
  try {
    await clearLeftovers(storiesFolder);
    await writeAndRename(storiesFolder, id, publishing);
  } finally {
    await endTurn();
  }
}

async function writeAndRename(
  folder: string,
  id: string,
  { story, lockFile, lock }: Publishing,
): Promise<void> {
  const [fresh, old, place] = [`${unfinished}${id}`, `${replaced}${id}`, id].map((name) =>
    path.join(folder, name),
  );
  if (!fresh || !old || !place) throw new Error('unreachable');
  const catalogue = path.join(folder, 'catalog.json');
  const [freshCatalogue, freshLock] = [path.join(folder, `${unfinished}catalog.json`), `${lockFile}.new`];
  try {
    const { manifest, files } = story;
    for (const [href, bytes] of [...files, ['manifest.json', formatJson(manifest)] as const]) {
      const file = path.join(fresh, href);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, bytes);
    }
    await writeFile(freshCatalogue, formatJson(await composeCatalogue(folder, id, manifest)));
    await writeFile(freshLock, formatLock(lock));
  } catch (error) {
    // This frees the room on a full disk.
    for (const file of [fresh, freshCatalogue, freshLock]) await rm(file, { recursive: true, force: true });
    throw error;
  }
  if (existsSync(place)) renameSync(place, old);
  renameSync(fresh, place);
  renameSync(freshCatalogue, catalogue);
  renameSync(freshLock, lockFile);
  await rm(old, { recursive: true, force: true });
}

/** What a killed narrator left: an old story whose place is empty goes back there. */
async function clearLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const place = path.join(folder, name.slice(replaced.length));
    if (name.startsWith(replaced) && !existsSync(place)) await rename(file, place);
    if (name.startsWith(unfinished) || name.startsWith(replaced))
      await rm(file, { recursive: true, force: true });
  }
}

export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
