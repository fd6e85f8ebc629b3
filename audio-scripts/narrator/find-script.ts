/** The scripts that there are, and the one that the author means. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { asId, type PublicationId } from '#lib/core/publication/ids.ts';
import { suggest } from './parse/nearest.ts';

export async function scriptNames(scripts: string): Promise<readonly string[]> {
  const entries = await readdir(scripts, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** The story's id, or what to say where there is no such script. */
export async function findScript(
  scripts: string,
  name: string,
): Promise<{ readonly id: PublicationId } | { readonly complaint: string }> {
  const known = await scriptNames(scripts);
  const id = asId<PublicationId>(name);
  if (id !== undefined && known.includes(name)) return { id };
  return {
    complaint: `There is no script ${path.join(scripts, name, 'script.md')}. ${suggest(name, known)}`,
  };
}
