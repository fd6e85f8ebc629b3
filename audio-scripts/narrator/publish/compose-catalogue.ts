/** The catalogue over all published stories, as OPDS 2.0 (formats.md, Catalogue). */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { StoryManifest } from './compose-story.ts';

/** `folder` is `static/stories`; its manifests are our own, so they are read without suspicion. */
export async function composeCatalogue(folder: string) {
  const publications = [];
  for (const entry of (await readdir(folder, { withFileTypes: true })).toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  ))
    if (entry.isDirectory() && !entry.name.startsWith('.'))
      publications.push(
        toPublication(entry.name, await readManifest(path.join(folder, entry.name, 'manifest.json'))),
      );
  return {
    metadata: { title: 'Lamplight', numberOfItems: publications.length },
    links: [{ rel: 'self', href: 'catalog.json', type: 'application/opds+json' }],
    publications,
  };
}

async function readManifest(file: string): Promise<StoryManifest> {
  return JSON.parse(await readFile(file, 'utf8')) as StoryManifest;
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
