import { expect, test } from 'vitest';
import type { Publication } from '#lib/core/publication/publication.ts';
import { asId, type PublicationId } from '#lib/core/publication/ids.ts';
import { offlineParts, storyId } from '../../support/offline-parts.ts';
import { downloaded } from '../../support/watch-download.ts';
import { soundFiles } from '../../support/sound-files.ts';

type Parts = ReturnType<typeof offlineParts>;

async function publicationOf({ books }: Parts): Promise<Publication> {
  const story = await books.open(storyId);
  if (!story.ok) throw new Error(story.error.kind);
  return story.value.publication;
}

test('a story that claims the files of another at another size takes none of them away', async () => {
  const parts = await downloaded();
  const publication = await publicationOf(parts);
  const kept = await parts.files.hashes();
  const other = { ...publication, id: asId<PublicationId>('another-story') ?? storyId };
  for (const track of soundFiles(publication)) {
    const claimed = { ...track, sizeBytes: track.sizeBytes + 192 };
    const read = await parts.books.read(other, claimed, AbortSignal.timeout(5000));
    expect(read.ok).toBe(false);
  }
  expect(await parts.files.hashes()).toEqual(kept);
});

test('a file that is not as long as its manifest says is not taken from the network', async () => {
  const parts = offlineParts();
  const [track] = soundFiles(await publicationOf(parts));
  const claimed = { ...track, sizeBytes: track.sizeBytes + 192 };
  expect(await parts.books.fetchFile(storyId, claimed)).toMatchObject({
    ok: false,
    error: { kind: 'damaged' },
  });
});

test('a record whose bytes are not as many as it says is gone once it was read', async () => {
  const { phone, files, ...parts } = await downloaded();
  const [track] = soundFiles(await publicationOf({ phone, files, ...parts }));
  const key = `v1/${track.sha256}`;
  phone.fileStore.entries.set(key, {
    ...(phone.fileStore.entries.get(key) as object),
    buf: new ArrayBuffer(10),
  });
  expect(await files.read(track.sha256)).toBeUndefined();
  expect(await files.hashes()).not.toContain(track.sha256);
});
