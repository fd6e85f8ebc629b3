/** What the library shows of stories that were downloaded, whatever the catalogue says. */
import type { CatalogueEntry, UnusableEntry } from '#lib/core/library/catalogue.ts';
import { ownCover } from '#lib/core/publication/publication.ts';
import type { DownloadRecord } from '#lib/storage/story-repository.ts';
import type { Listed } from './catalogue-pages.ts';
import type { Manifests } from '../published/manifests.ts';

/** None where its manifest cannot be read. */
export function downloadedEntry(
  manifests: Pick<Manifests, 'read'>,
  { id, manifest }: DownloadRecord,
): readonly CatalogueEntry[] {
  const publication = manifests.read(manifest, id);
  if (!publication.ok) return [];
  const { title, language, durationSeconds, authors, description } = publication.value;
  const picture = ownCover(publication.value);
  return [
    {
      id,
      title,
      durationSeconds,
      authors,
      ...(description !== undefined && { description }),
      ...(language !== undefined && { language }),
      ...(picture !== undefined && { picture }),
    },
  ];
}

/** Stories that are not in the catalogue, which was read to its end. */
export function unlistedEntries(
  manifests: Pick<Manifests, 'read'>,
  records: readonly DownloadRecord[],
  { entries, unusable }: Listed,
): readonly CatalogueEntry[] {
  const listed = new Set(entries.map(({ id }) => id));
  return records
    .filter(({ id }) => !listed.has(id))
    .flatMap((record) => downloadedEntry(manifests, record))
    .map((entry) => ({ ...entry, isWithdrawn: !unusable.some((one) => mayBeOf(one, entry)) }));
}

/** An entry that cannot be used may be the story's: then it has not left. One without a link and a title may be any. */
function mayBeOf(unusable: UnusableEntry, { id, title }: CatalogueEntry): boolean {
  if (unusable.id !== undefined) return unusable.id === id;
  return unusable.title === undefined || unusable.title === title;
}
