/** What another app shares with the installed app, as the service worker answers it. */
import { expect, test } from 'vitest';
import { receiveShared } from '../../../src/service-worker/shared-by-apps.ts';

const library = 'https://stories.example/lamplight/';

async function share(entries: readonly (readonly [string, string | File])[], hasRoom = true) {
  const body = new FormData();
  for (const [name, value] of entries) body.append(name, value);
  const kept: File[] = [];
  const answer = await receiveShared(new Request(`${library}share/`, { method: 'POST', body }), {
    library,
    keep: (files) => {
      if (!hasRoom) return Promise.reject(new DOMException('full', 'QuotaExceededError'));
      kept.push(...files);
      return Promise.resolve();
    },
  });
  return { status: answer.status, to: answer.headers.get('Location'), kept };
}

test('files are kept, all of them, and the library is opened', async () => {
  const { status, to, kept } = await share([
    ['title', 'A book'],
    ['books', new File(['one'], 'one.mp3', { type: 'audio/mpeg' })],
    ['books', new File(['two'], 'two.mp3', { type: 'audio/mpeg' })],
  ]);
  expect(status).toBe(303);
  expect(to).toBe(`${library}?shared=files`);
  expect(kept.map(({ name }) => name)).toEqual(['one.mp3', 'two.mp3']);
  expect(await kept[0]?.text()).toBe('one');
});

test('a link goes on to the page for links', async () => {
  const { to, kept } = await share([
    ['title', 'A story & more'],
    ['url', 'https://stories.example/lamplight/story/one/?word=3'],
    // An app that shares no file sends an empty one.
    ['books', new File([], '')],
  ]);
  expect(new URL(to ?? '').pathname).toBe('/lamplight/share/');
  expect(Object.fromEntries(new URL(to ?? '').searchParams)).toEqual({
    title: 'A story & more',
    url: 'https://stories.example/lamplight/story/one/?word=3',
  });
  expect(kept).toEqual([]);
});

test('what there is no room for is said in the library', async () => {
  const { status, to } = await share([['books', new File(['one'], 'one.mp3')]], false);
  expect(status).toBe(303);
  expect(to).toBe(`${library}?shared=too-large`);
});

test('a form that cannot be read is said there as well', async () => {
  const request = new Request(`${library}share/`, {
    method: 'POST',
    body: 'no form',
    headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
  });
  const answer = await receiveShared(request, { library, keep: () => Promise.resolve() });
  expect(answer.headers.get('Location')).toBe(`${library}?shared=too-large`);
});
