/** The catalogue over all published stories, as OPDS 2.0 (formats.md, Catalogue). */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { AuthorProblem } from '../author-problem.ts';
import type { StoryManifest } from './compose-story.ts';

/**
 * With the story `id` as `manifest` has it, whatever stands in its folder. `folder` is `static/stories`; its manifests
 * are our own, so they are read without suspicion. A folder without one is no story. Throws `AuthorProblem`.
 */
export async function composeCatalogue(folder: string, id: string, manifest: StoryManifest) {
  const manifests = new Map([[id, manifest]]);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name.startsWith('.') || entry.name === id) continue;
    const other = await readManifest(path.join(folder, entry.name, 'manifest.json'));
    if (other) manifests.set(entry.name, other);
  }
  const publications = [...manifests]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map((story) => toPublication(...story));
  return {
    metadata: { title: 'Lamplight', numberOfItems: publications.length },
    links: [{ rel: 'self', href: 'catalog.json', type: 'application/opds+json' }],
    publications,
  };
}

async function readManifest(file: string): Promise<StoryManifest | undefined> {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(await readFile(file, 'utf8')) as StoryManifest;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new AuthorProblem(`${file} is broken. Narrate that story anew, or take its folder away.`);
  }
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
            },
          ]
        : [],
    ),
  };
}
