import '#lib/ui/tokens.css';
import '../../../src/app.css';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { App } from '#lib/app/app.ts';
import type { CatalogueState } from '#lib/core/library/catalogue.ts';
import type { DownloadState } from '#lib/core/library/download-state.ts';
import type { Room } from '#lib/core/library/room.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { Signal } from '#lib/core/signal.ts';
import DownloadsInApp from '../../support/DownloadsInApp.svelte';
import { fakeApp } from '../../support/fake-app.ts';

const ready: DownloadState = { status: 'ready', sizeBytes: 3e6, checkedAtMs: Date.now() };
const damaged: DownloadState = {
  status: 'damaged',
  damagedParagraphs: 1,
  otherParagraphs: 9,
  storedBytes: 2e6,
};
const downloading: DownloadState = { status: 'downloading', doneBytes: 1e6, totalBytes: 2e6 };
const stopped: DownloadState = { status: 'stopped', doneBytes: 1e6, totalBytes: 2e6 };
const unreadable: DownloadState = { status: 'failed', reason: { kind: 'storage' }, storedBytes: 0 };
const cleared: DownloadState = { status: 'failed', reason: { kind: 'cleared' }, storedBytes: 0 };

/** Stories with the titles A, B and so on. */
async function show(states: readonly DownloadState[], room: Room = { promise: 'none' }) {
  const signals = states.map((state) => new Signal(state));
  const asked: string[] = [];
  const entries = states.map((_, i) => ({
    id: `s${i}` as PublicationId,
    title: `Story ${String.fromCharCode(65 + i)}`,
    durationSeconds: 60,
  }));
  const shownRoom = new Signal(room);
  const parts = fakeApp();
  const app: App = {
    ...parts,
    library: {
      ...parts.library,
      catalogue: new Signal<CatalogueState>({ status: 'ready', entries, unusable: [] }),
      stateOf: (id) => signals[entries.findIndex((entry) => entry.id === id)] ?? new Signal(ready),
    },
    downloads: {
      ...parts.downloads,
      room: shownRoom,
      askToKeep: () => {
        shownRoom.set({ promise: 'refused' });
        return Promise.resolve();
      },
      start: (id) => asked.push(`start ${id}`),
      cancel: (id) => asked.push(`stop ${id}`),
      remove: (ids) => {
        asked.push(`remove ${ids.join()}`);
        for (const id of ids)
          signals[entries.findIndex((entry) => entry.id === id)]?.set({ status: 'absent' });
        return {
          undo: () => asked.push('undo'),
          finish: () => asked.push('finish'),
        };
      },
    },
  };
  await render(DownloadsInApp, { app });
  return { asked, signals, shownRoom };
}

const titles = () => [...document.querySelectorAll('main .title')].map(({ textContent }) => textContent);
const button = (name: string) => page.getByRole('button', { name, exact: true });

test('what happens now stands first, then what needs the listener, then what is whole', async () => {
  await show([ready, { status: 'absent' }, stopped, damaged, { status: 'queued' }, downloading]);
  await expect.poll(titles).toEqual(['Story F', 'Story E', 'Story D', 'Story C', 'Story A']);
});

test('the sentence counts what is whole, and all bytes that are not on their way', async () => {
  await show([ready, ready, stopped, downloading], { promise: 'given', freeBytes: 2.1e9 });
  await expect
    .element(page.getByText(/Two stories/))
    .toHaveTextContent(
      'Two stories are on this device, 7.0 MB in all. There is room for another 2.1 GB. The browser has promised to keep what is here.',
    );
  await expect.element(button('Ask the browser to keep them')).not.toBeInTheDocument();
});

test('the browser is asked for its promise by a button, and its answer is said', async () => {
  const { shownRoom } = await show([ready]);
  await expect.element(page.getByText(/The browser may remove downloads/)).toBeVisible();
  await button('Ask the browser to keep them').click();
  await expect.element(page.getByText(/It did not promise that/)).toBeVisible();
  shownRoom.set({ promise: 'given' });
  await expect.element(page.getByText(/has promised to keep/)).toBeVisible();
  await expect.element(page.getByText(/It did not promise that/)).not.toBeInTheDocument();
});

test('where nothing is here, the page says what to do, and offers nothing to remove', async () => {
  await show([{ status: 'absent' }]);
  await expect.element(page.getByText(/No story is on this device yet\./)).toBeVisible();
  await expect.element(page.getByText(/Download stories in the library/)).toBeVisible();
  expect(document.querySelectorAll('main button:not([role="switch"])')).toHaveLength(0);
});

test('where the storage does not answer, it is said once, and no story is called missing', async () => {
  await show([unreadable, unreadable]);
  await expect.element(page.getByText(/This device’s storage isn’t responding\./)).toBeVisible();
  expect(titles()).toEqual([]);
});

test('each row offers what its state needs', async () => {
  const { asked } = await show([ready, damaged, stopped, cleared, downloading]);
  await button('Stop download of Story E').click();
  await button('Repair Story B').click();
  await button('Download Story C').click();
  await button('Try again: Story D').click();
  await button('More about the download of Story A').click();
  await button('Check again: Story A').click();
  expect(asked).toEqual(['stop s4', 'start s1', 'start s2', 'start s3', 'start s0']);
});

test('a removed story gives the focus to the next, and a message to undo it', async () => {
  const { asked } = await show([damaged, stopped, ready]);
  await button('Remove download of Story A').click();
  await expect.element(page.getByRole('link', { name: /Story B/ })).toHaveFocus();
  await expect.element(page.getByText('The download of Story A was removed.')).toBeVisible();
  await button('Undo').click();
  expect(asked).toEqual(['remove s0', 'undo', 'finish']);
  await expect.element(button('Undo')).not.toBeInTheDocument();
});

test('a second removal takes the place of the first, which is carried out', async () => {
  const { asked } = await show([damaged, stopped]);
  await button('Remove download of Story A').click();
  await button('Remove download of Story B').click();
  expect(asked).toEqual(['remove s0', 'remove s1', 'finish']);
});

test('all are removed together', async () => {
  const { asked } = await show([ready, downloading, cleared]);
  await button('Remove all downloads').click();
  expect(asked).toEqual(['remove s1,s2,s0']);
  await expect.element(page.getByText('3 downloads were removed.')).toBeVisible();
});

test('the notice that the browser removed a story is dismissed without a message', async () => {
  const { asked } = await show([cleared]);
  await button('Dismiss the message about Story A').click();
  expect(asked).toEqual(['remove s0', 'finish']);
  await expect.element(button('Undo')).not.toBeInTheDocument();
});
