/** The control that adds books: progress, what came of each file, and what to do about it. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { AddControls } from '#lib/app/own-book-controls.ts';
import type { CatalogueState } from '#lib/core/library/catalogue.ts';
import type { AddedFile, AddProblem } from '#lib/core/own-books/added-file.ts';
import { asId, type PublicationId } from '#lib/core/publication/ids.ts';
import { ok } from '#lib/core/result.ts';
import { Signal } from '#lib/core/signal.ts';
import { fakeApp } from '../../support/fake-app.ts';
import LibraryInApp from '../../support/LibraryInApp.svelte';
import '../../../src/app.css';

const id = asId<PublicationId>('own-0123456789abcdef') as PublicationId;

async function aLibrary() {
  const files = new Signal<readonly AddedFile[]>([]);
  const controls = {
    add: vi.fn<AddControls['add']>(({ length }) => Promise.resolve(length)),
    addShared: vi.fn(() => Promise.resolve(0)),
    dismiss: vi.fn<(n: number) => void>(),
    edits: {
      open: () => Promise.resolve(undefined),
      picture: () => Promise.resolve(undefined),
      save: () => Promise.resolve(ok(undefined)),
    },
  };
  const askToKeep = vi.fn(() => Promise.resolve());
  const app = fakeApp();
  await render(LibraryInApp, {
    app: {
      ...app,
      library: {
        ...app.library,
        catalogue: new Signal<CatalogueState>({ status: 'ready', entries: [], unusable: [] }),
      },
      downloads: { ...app.downloads, askToKeep },
      ownBooks: { ...app.ownBooks, files, controls: () => Promise.resolve(controls) },
    },
  });
  const show = (state: AddedFile['state'], fileCount = 1) => {
    files.set([{ number: 1, name: 'ferry.epub', fileCount, state }]);
  };
  return { controls, askToKeep, show };
}

/** What the browser has opened with the app, until somebody takes it. */
class FakeLaunchQueue {
  #consumer: ((launch: object) => void) | undefined;
  #waiting: object[] = [];

  setConsumer(consumer: (launch: object) => void): void {
    this.#consumer = consumer;
    for (const launch of this.#waiting.splice(0)) consumer(launch);
  }

  open(...files: (File | Error)[]): void {
    const launch = {
      files: files.map((file) => ({
        getFile: () => (file instanceof File ? Promise.resolve(file) : Promise.reject(file)),
      })),
    };
    if (this.#consumer) this.#consumer(launch);
    else this.#waiting.push(launch);
  }
}

beforeEach(() => page.viewport(390, 844));
afterEach(() => {
  vi.unstubAllGlobals();
});

test('chosen files are added, and the browser is asked to keep what is stored', async () => {
  const { controls, askToKeep } = await aLibrary();
  const file = new File(['a'], 'ferry.epub');
  await page.getByLabelText('Add a book').last().upload(file);
  await vi.waitFor(() => {
    expect(controls.add).toHaveBeenCalledOnce();
  });
  expect(controls.add).toHaveBeenCalledWith([{ path: 'ferry.epub', file: expect.any(File) as File }]);
  expect(askToKeep).toHaveBeenCalledOnce();
});

test('a folder without a book says so', async () => {
  const { controls } = await aLibrary();
  controls.add.mockResolvedValue(0);
  const input = page.getByLabelText('Add a folder').last();
  await expect.element(input).toBeInTheDocument();
  input.element().dispatchEvent(new Event('change', { bubbles: true }));
  await expect.element(page.getByText('There is no book in this folder.')).toBeVisible();
});

test('what is dropped and is no file of the device is not called a folder', async () => {
  const { controls } = await aLibrary();
  await expect.element(page.getByRole('heading', { name: 'Your books' })).toBeVisible();
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['a'], 'picture.png'));
  const empty = new DataTransfer();
  Object.defineProperty(empty, 'types', { value: ['Files'] });
  window.dispatchEvent(new DragEvent('drop', { dataTransfer: empty }));
  await expect.element(page.getByText('The browser can’t read this file.')).toBeVisible();
  expect(controls.add).not.toHaveBeenCalled();
  window.dispatchEvent(new DragEvent('drop', { dataTransfer }));
  await vi.waitFor(() => {
    expect(controls.add).toHaveBeenCalledOnce();
  });
});

test('a book of several files says so', async () => {
  const { show } = await aLibrary();
  await expect.element(page.getByRole('heading', { name: 'Your books' })).toBeVisible();
  show({ status: 'reading' }, 12);
  await expect.element(page.getByText('One book from 12 files.')).toBeVisible();
});

test('a book that is being stored says how far it is, and can be stopped', async () => {
  const { controls, show } = await aLibrary();
  await expect.element(page.getByRole('heading', { name: 'Your books' })).toBeVisible();
  show({ status: 'storing', title: 'The Night Ferry', doneBytes: 41e6, totalBytes: 120e6 });
  await expect.element(page.getByText('Storing, 34% · 41.0 MB of 120 MB')).toBeVisible();
  await page.getByRole('button', { name: 'Stop adding The Night Ferry' }).click();
  expect(controls.dismiss).toHaveBeenCalledWith(1);
  await expect.element(page.getByRole('button', { name: 'Add a book' })).toHaveFocus();
});

test('a book that was added can be opened, and says what of it could not be used', async () => {
  const { show } = await aLibrary();
  await expect.element(page.getByRole('heading', { name: 'Your books' })).toBeVisible();
  show({
    status: 'added',
    id,
    title: 'The Night Ferry',
    notes: [
      { kind: 'missing-file', path: 'one.mp3' },
      { kind: 'unresolved-text', count: 3 },
    ],
  });
  const link = page.getByRole('link', { name: 'Open The Night Ferry' });
  await expect.element(link).toHaveAttribute('href', `/story/${id}/`);
  await page.getByText('Something in it couldn’t be used').click();
  await expect.element(page.getByText('A file is missing in it: one.mp3.')).toBeVisible();
});

test.each<[AddProblem, string]>([
  [{ kind: 'unknown-format' }, 'This isn’t a book that Lamplight can read.'],
  [{ kind: 'locked', scheme: 'lcp' }, 'This book is locked by Readium LCP'],
  [{ kind: 'locked', scheme: 'unknown' }, 'This book is locked,'],
  [{ kind: 'too-much', what: 'more than 4 GB' }, 'There is more in this file than Lamplight can read.'],
  [{ kind: 'broken', detail: 'no list' }, 'This book is damaged and can’t be read.'],
  [{ kind: 'full', neededBytes: 120e6, freeBytes: 40e6 }, '120 MB needed, 40.0 MB free.'],
  [{ kind: 'storage' }, 'Nothing can be stored on this device at the moment.'],
  [{ kind: 'unreadable' }, 'The browser can’t read this file.'],
  [{ kind: 'app-incomplete' }, 'Part of the app couldn’t be loaded.'],
])('the problem %o is explained in plain words', async (problem, words) => {
  const { show } = await aLibrary();
  await expect.element(page.getByRole('heading', { name: 'Your books' })).toBeVisible();
  show({ status: 'failed', problem });
  await expect.element(page.getByText(words)).toBeVisible();
  await expect
    .element(page.getByRole('button', { name: 'Dismiss the message about ferry.epub' }))
    .toBeVisible();
});

test('files that are opened with the app are added, before the library is there and after', async () => {
  const launchQueue = new FakeLaunchQueue();
  vi.stubGlobal('launchQueue', launchQueue);
  launchQueue.open(new File(['a'], 'ferry.epub'));
  const { controls, askToKeep } = await aLibrary();
  await vi.waitFor(() => {
    expect(controls.add).toHaveBeenCalledWith([{ path: 'ferry.epub', file: expect.any(File) as File }]);
  });
  expect(askToKeep).toHaveBeenCalledOnce();
  launchQueue.open(new File(['b'], 'one.mp3'), new File(['c'], 'two.mp3'), new Error('it is gone'));
  await vi.waitFor(() => {
    expect(controls.add).toHaveBeenCalledTimes(2);
  });
  expect(controls.add.mock.lastCall?.[0].map(({ path }) => path)).toEqual(['one.mp3', 'two.mp3']);
});

test('an app that is opened without a file adds nothing, and one that cannot be read is named as such', async () => {
  const launchQueue = new FakeLaunchQueue();
  vi.stubGlobal('launchQueue', launchQueue);
  launchQueue.open();
  const { controls } = await aLibrary();
  await expect.element(page.getByRole('heading', { name: 'Your books' })).toBeVisible();
  launchQueue.open(new Error('it is gone'));
  await expect.element(page.getByText('The browser can’t read this file.')).toBeVisible();
  expect(controls.add).not.toHaveBeenCalled();
});

test('what other apps have shared is added as soon as the library is there', async () => {
  const { controls } = await aLibrary();
  await vi.waitFor(() => {
    expect(controls.addShared).toHaveBeenCalledOnce();
  });
});

test('a file that comes while other parts of the library are on the screen is brought into view', async () => {
  await page.viewport(390, 200);
  const { show } = await aLibrary();
  await expect.element(page.getByRole('heading', { name: 'Your books' })).toBeVisible();
  scrollTo({ top: document.body.scrollHeight, behavior: 'instant' });
  show({ status: 'reading' });
  await expect.element(page.getByText('ferry.epub')).toBeInViewport();
});
