/** One entry of the catalogue against the manifest that it speaks of. */
import { isDeepStrictEqual } from 'node:util';
import type { FormatProblem } from '#lib/core/publication/format-problem.ts';
import type { Publication } from '#lib/core/publication/publication.ts';
import type { PageEntry } from './catalogue-pages.ts';
import { listOf, recordOf } from './json.ts';
import type { ReadManifest } from './read-manifest.ts';

const manifestType = 'application/audiobook+json';
/** What the catalogue says of a picture, and our name for it. */
const describing = [
  ['type', 'mediaType'],
  ['width', 'width'],
  ['height', 'height'],
] as const;

/** `where` is relative to the entry. */
export function catalogueEntryProblems(
  { id, publication }: PageEntry,
  manifest: ReadManifest,
): readonly FormatProblem[] {
  return [
    ...fieldProblems(recordOf(publication.metadata), manifest.metadata),
    ...linkProblems(listOf(publication.links), id),
    ...imageProblems(listOf(publication.images), manifest.publication),
  ];
}

/** What the catalogue repeats from the manifest must be exactly the same. */
function fieldProblems(
  repeated: ReadManifest['metadata'],
  metadata: ReadManifest['metadata'],
): readonly FormatProblem[] {
  return Object.entries(repeated).flatMap(([field, value]) =>
    isDeepStrictEqual(value, metadata[field]) ? [] : [unequal(`metadata.${field}`, value, metadata[field])],
  );
}

function linkProblems(links: readonly unknown[], id: string): readonly FormatProblem[] {
  return links.flatMap((link, i) => {
    const { href, type } = recordOf(link);
    return href !== `${id}/manifest.json` || type === manifestType
      ? []
      : [{ where: `links.${i}.type`, problem: `The link says ${inWords(type)} in place of ${manifestType}` }];
  });
}

/** An image is one of the story's covers, as its manifest describes it. */
function imageProblems(images: readonly unknown[], { id, covers }: Publication): readonly FormatProblem[] {
  if (images.length === 0) return [{ where: 'images', problem: 'There is no picture of the story' }];
  return images.flatMap((image, i): readonly FormatProblem[] => {
    const said = recordOf(image);
    const cover = covers.find(({ href }) => `${id}/${href}` === said.href);
    if (!cover)
      return [{ where: `images.${i}.href`, problem: `${inWords(said.href)} is no cover of the story` }];
    const isOwn = recordOf(said.properties).own === true;
    return [
      ...describing
        .filter(([field, own]) => said[field] !== undefined && said[field] !== cover[own])
        .map(([field, own]) => unequal(`images.${i}.${field}`, said[field], cover[own])),
      // A catalogue may leave it out: then the library draws one.
      ...(isOwn && !cover.own ? [unequal(`images.${i}.properties.own`, isOwn, cover.own)] : []),
    ];
  });
}

function unequal(where: string, listed: unknown, stated: unknown): FormatProblem {
  return {
    where,
    problem: `The catalogue says ${inWords(listed)}, the story's manifest ${inWords(stated)}`,
  };
}

function inWords(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
