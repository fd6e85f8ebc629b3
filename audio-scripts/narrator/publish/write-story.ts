/**
 * Puts a composed story where listeners find it: whole or not at all. The new folder is made beside the old one and
 * takes its place by renaming; a narrator that is killed leaves the old story playing.
 */
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ComposedStory } from './compose-story.ts';
import { composeCatalogue } from './compose-catalogue.ts';

/** Hidden names: neither a host nor the catalogue takes them for stories. */
const unfinished = '.new-';
const replaced = '.old-';

export async function writeStory(
  storiesFolder: string,
  id: string,
  { manifest, files }: ComposedStory,
): Promise<void> {
  await mkdir(storiesFolder, { recursive: true });
  await clearLeftovers(storiesFolder);
  const [fresh, old, place] = [`${unfinished}${id}`, `${replaced}${id}`, id].map((name) =>
    path.join(storiesFolder, name),
  );
  if (!fresh || !old || !place) throw new Error('unreachable');
  const catalogue = await composeCatalogue(storiesFolder, id, manifest);
  for (const [href, bytes] of [...files, ['manifest.json', formatJson(manifest)] as const]) {
    const file = path.join(fresh, href);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  await renameIfThere(place, old);
  await rename(fresh, place);
  await rm(old, { recursive: true, force: true });
  const freshCatalogue = path.join(storiesFolder, `${unfinished}catalog.json`);
  await writeFile(freshCatalogue, formatJson(catalogue));
  await rename(freshCatalogue, path.join(storiesFolder, 'catalog.json'));
}

/** What a killed narrator left: an old story whose place is empty goes back there. */
async function clearLeftovers(storiesFolder: string): Promise<void> {
  for (const name of await readdir(storiesFolder)) {
    const file = path.join(storiesFolder, name);
    if (name.startsWith(replaced)) {
      const place = path.join(storiesFolder, name.slice(replaced.length));
      await renameIfFree(file, place);
    }
    if (name.startsWith(unfinished) || name.startsWith(replaced))
      await rm(file, { recursive: true, force: true });
  }
}

async function renameIfFree(from: string, to: string): Promise<void> {
  const isTaken = (await readdir(path.dirname(to))).includes(path.basename(to));
  if (!isTaken) await rename(from, to);
}

async function renameIfThere(from: string, to: string): Promise<void> {
  const isThere = (await readdir(path.dirname(from))).includes(path.basename(from));
  if (isThere) await rename(from, to);
}

export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
