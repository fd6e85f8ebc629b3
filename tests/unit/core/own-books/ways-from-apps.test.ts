/** The members of the web manifest by which files come from other apps. */
import { expect, test } from 'vitest';
import { groupFiles } from '#lib/core/own-books/group-files.ts';
import { sharedFilesField, waysFromApps } from '#lib/core/own-books/ways-from-apps.ts';

const { share_target: share, file_handlers: handlers } = waysFromApps({
  library: '/lamplight/',
  share: '/lamplight/share/',
});
const [sharedFiles] = share.params.files;
const opened = handlers.flatMap(({ accept }) => Object.entries(accept));

test('what is shared is posted as a form to an address below the library', () => {
  expect(share).toMatchObject({
    action: '/lamplight/share/',
    method: 'POST',
    enctype: 'multipart/form-data',
    params: { title: 'title', text: 'text', url: 'url' },
  });
  expect(sharedFiles?.name).toBe(sharedFilesField);
});

test('files are opened in the library', () => {
  expect(handlers.map(({ action }) => action)).toEqual(['/lamplight/']);
});

test.each(
  'epub lpf audiobook webpub zip daisy mp3 m4a m4b mp4 aac ogg oga opus flac wav weba webm mka vtt srt lrc'.split(
    ' ',
  ),
)('a file that ends with .%s can be shared with the app and opened with it', (ending) => {
  expect(sharedFiles?.accept).toContain(`.${ending}`);
  expect(opened.flatMap(([, endings]) => endings)).toContain(`.${ending}`);
});

test('every media type is one, and every ending belongs to a file that can be a book or a part of one', () => {
  const types = sharedFiles?.accept.filter((one) => !one.startsWith('.')) ?? [];
  for (const type of [...types, ...opened.map(([one]) => one)])
    expect(type).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
  for (const ending of opened.flatMap(([, endings]) => endings)) {
    const files = [{ path: 'book/one.mp3' }, { path: `book/one${ending}` }];
    expect(groupFiles(files).flatMap((book) => book.files)).toHaveLength(2);
  }
});
