/** The scripts that there are, and the one that the author means. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { asId, type PublicationId } from '#lib/core/publication/ids.ts';
import { suggest } from './parse/nearest.ts';

export async function scriptNames(scripts: string): Promise<readonly string[]> {
  const entries = await readdir(scripts, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

const idRule = 'lower-case letters, digits and hyphens, a letter or a digit first, at most 64';

/** The story's id, or what to say where there is no such script. */
export async function findScript(
  scripts: string,
  name: string,
): Promise<{ readonly id: PublicationId } | { readonly complaint: string }> {
  const known = await scriptNames(scripts);
  const id = asId<PublicationId>(name);
  if (id !== undefined && known.includes(name)) return { id };
  const ids = known.filter((one) => asId(one) !== undefined);
  const file = path.join(scripts, name, 'script.md');
  const amiss = known.includes(name)
    ? `The folder ${path.join(scripts, name)} cannot be a story, for ${name} is not an id. Rename it: ${idRule}.`
    : id === undefined
      ? `There is no script ${file}, and ${name} is not an id: ${idRule}.`
      : `There is no script ${file}.`;
  return { complaint: ids.length > 0 ? `${amiss} ${suggest(name, ids)}` : amiss };
}
