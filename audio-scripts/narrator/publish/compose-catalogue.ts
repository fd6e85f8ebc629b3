/** The catalogue over all published stories, as OPDS 2.0 (https://specs.opds.io/opds-2.0). */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { asId, type PublicationId } from '#lib/core/publication/ids.ts';
import { parseCatalogue } from '#lib/core/published/catalogue-feed.ts';
import { parseManifest } from '#lib/core/published/manifest.ts';
import { AuthorProblem } from '../common/author-problem.ts';
import type { StoryManifest } from './compose-story.ts';

/**
 * The stories that the catalogue lists already keep their order, which is the publisher's; others follow. Takes the
 * story `id` from `manifest`, whatever is in its folder. `folder` is `static/stories`. A folder without
 * a manifest is not a story; one whose manifest the player would refuse is broken. Throws `AuthorProblem`.
 */
export async function composeCatalogue(folder: string, id: string, manifest: StoryManifest) {
  const manifests = new Map([[id, manifest]]);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name.startsWith('.') || entry.name === id) continue;
    const other = await readManifest(folder, entry.name);
    if (other) manifests.set(entry.name, other);
  }
  const listed = await listedStories(path.join(folder, 'catalog.json'));
  const rank = (name: string) => (listed.includes(name) ? listed.indexOf(name) : listed.length);
  const publications = [...manifests]
    .toSorted(([one], [other]) => rank(one) - rank(other) || (one < other ? -1 : 1))
    .map((story) => toPublication(...story));
  return {
    metadata: { title: 'Lamplight', numberOfItems: publications.length },
    links: [{ rel: 'self', href: 'catalog.json', type: 'application/opds+json' }],
    publications,
  };
}

/** None if there is no catalogue yet, or it cannot be read. */
async function listedStories(file: string): Promise<readonly string[]> {
  const catalogue = existsSync(file) ? parseCatalogue(await readFile(file, 'utf8')) : undefined;
  return catalogue?.ok ? catalogue.value.entries.map(({ id }) => id) : [];
}

async function readManifest(folder: string, name: string): Promise<StoryManifest | undefined> {
  const file = path.join(folder, name, 'manifest.json');
  if (!existsSync(file)) return undefined;
  const id = asId<PublicationId>(name);
  if (id === undefined)
    throw new AuthorProblem(
      `${path.join(folder, name)} is a story whose folder name is not an id. Rename the folder, or delete it.`,
    );
  const source = await readFile(file, 'utf8');
  const { ok } = parseManifest(source, id);
  if (ok) return JSON.parse(source) as StoryManifest;
  throw new AuthorProblem(`${file} is broken. Narrate that story again, or delete its folder.`);
}

function toPublication(id: string, { metadata, resources }: StoryManifest) {
  const {
    '@type': type,
    identifier,
    title,
    subtitle,
    author,
    language,
    duration,
    modified,
    description,
  } = metadata;
  return {
    metadata: {
      '@type': type,
      identifier,
      title,
      ...(subtitle !== undefined && { subtitle }),
      author,
      language,
      duration,
      modified,
      ...(description !== undefined && { description }),
    },
    links: [
      {
        rel: 'http://opds-spec.org/acquisition/open-access',
        href: `${id}/manifest.json`,
        type: 'application/audiobook+json',
      },
    ],
    images: resources.flatMap((resource) =>
      'width' in resource && 'height' in resource
        ? [
            {
              href: `${id}/${resource.href}`,
              type: resource.type,
              width: resource.width,
              height: resource.height,
              // The library shows it instead of the one that it would draw.
              ...('own' in resource.properties && { properties: { own: true } }),
            },
          ]
        : [],
    ),
  };
}
