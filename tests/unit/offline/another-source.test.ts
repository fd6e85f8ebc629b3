/** A source of books that knows no manifests: its versions are lists, and its files come out of one archive. */
import { expect, test } from 'vitest';
import type { DownloadSource } from '#lib/offline/downloads/download-source.ts';
import type { StoryFile } from '#lib/core/publication/publication.ts';
import { err, ok } from '#lib/core/result.ts';
import { aPublication } from '../../support/a-publication.ts';
import { aPhone, offlineParts, storyId } from '../../support/offline-parts.ts';
import { downloaded, reaches, stateOf } from '../../support/watch-download.ts';

/** An archive of books of a few files each; a version is the date and the names of the files. */
async function anArchive() {
  const archive = new Map<string, Uint8Array<ArrayBuffer>>();
  const put = (name: string) => archive.set(name, new TextEncoder().encode(`the content of ${name}`));
  for (const name of ['cover', 'first', 'second']) put(name);
  let modified = '2026-01-01';
  const files = new Map<string, StoryFile>();
  const list = async () => {
    for (const [href, bytes] of archive) {
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
      files.set(href, { href, mediaType: 'audio/flac', sizeBytes: bytes.byteLength, sha256 });
    }
    return [modified, ...archive.keys()].join(' ');
  };
  await list();
  const fetched: string[] = [];
  const source: DownloadSource = {
    fetchVersion: async () => ok(await list()),
    readVersion: (id, version) => {
      const [date = '', ...names] = version.split(' ');
      const listed = names.flatMap((name) => files.get(name) ?? []);
      return ok({ ...aPublication({ id, modified: date }), clips: [], files: listed });
    },
    fetchFile: (_, { href }) => {
      const bytes = archive.get(href);
      fetched.push(href);
      return Promise.resolve(bytes ? ok(bytes.buffer) : err({ kind: 'missing', detail: href }));
    },
  };
  const revise = (name: string) => {
    modified = '2026-02-01';
    put(name);
  };
  return { source, archive, fetched, revise, list };
}

test('its book is downloaded, checked, repaired and updated as the published stories are', async () => {
  const { source, fetched, revise, list } = await anArchive();
  const phone = aPhone();
  await downloaded(offlineParts(phone, undefined, { source }));
  expect(fetched.toSorted()).toEqual(['cover', 'first', 'second']);

  const reloaded = offlineParts(phone, undefined, { source });
  await reloaded.downloads.resume();
  expect(stateOf(reloaded.downloads).status).toBe('ready');
  const [key = ''] = phone.fileStore.entries.keys();
  phone.fileStore.entries.delete(key);
  await reloaded.downloads.refresh();
  expect(stateOf(reloaded.downloads).status).toBe('damaged');
  await downloaded(reloaded);
  expect(fetched).toHaveLength(4);

  revise('third');
  await reloaded.downloads.noteVersion(storyId, await list());
  expect(stateOf(reloaded.downloads)).toMatchObject({ status: 'stale', newBytes: 20 });
  reloaded.downloads.start(storyId);
  await reaches(reloaded.downloads, 'ready');
  expect(fetched.slice(4)).toEqual(['third']);
  await reloaded.downloads.remove(storyId);
  expect(phone.fileStore.entries.size).toBe(0);
});

test('a download says which file it does not have', async () => {
  const { source, archive } = await anArchive();
  const fetchVersion: DownloadSource['fetchVersion'] = async (id) => {
    const version = await source.fetchVersion(id);
    archive.delete('second');
    return version;
  };
  const { downloads } = await downloaded(
    offlineParts(undefined, undefined, { source: { ...source, fetchVersion } }),
  );
  expect(stateOf(downloads)).toMatchObject({
    status: 'failed',
    reason: { kind: 'missing', file: { href: 'second' } },
  });
});
