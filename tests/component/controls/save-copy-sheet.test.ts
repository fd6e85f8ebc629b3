import '#lib/ui/tokens.css';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { afterEach, expect, test, vi } from 'vitest';
import type { App, Copies } from '#lib/app/app.ts';
import type { DownloadState } from '#lib/core/library/download-state.ts';
import { openStory } from '#lib/core/playback/open-story.ts';
import { err, ok } from '#lib/core/result.ts';
import { Signal } from '#lib/core/signal.ts';
import SheetInApp from '../../support/SheetInApp.svelte';
import { aPlayer, twelveParagraphs } from '../../support/a-player.ts';
import { fakeApp } from '../../support/fake-app.ts';

type Wanted = Parameters<Copies['make']>[0];
type Outcome = Awaited<ReturnType<Copies['make']>>;

const ready: DownloadState = { status: 'ready', sizeBytes: 3e6, checkedAtMs: 0 };
const saved: File[] = [];

/** `canShare`: as on a phone. `picked`: what the browser's own dialog gives. */
async function aSheet({
  state = ready,
  canShare = false,
  picked,
}: { state?: DownloadState; canShare?: boolean; picked?: () => Promise<unknown> } = {}) {
  vi.stubGlobal('showSaveFilePicker', picked);
  Object.assign(navigator, { canShare: () => canShare });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(new File([], this.download));
  });
  const asked: Wanted[] = [];
  const download = new Signal(state);
  const started: string[] = [];
  let onProgress: Parameters<Copies['make']>[1] = () => undefined;
  let finish: (outcome: Outcome) => void = () => undefined;
  let signal = new AbortController().signal;
  const copies: Copies = {
    make: (wanted, ...rest) => {
      asked.push(wanted);
      [onProgress, signal] = rest;
      return new Promise((resolve) => (finish = resolve));
    },
  };
  const onClose = vi.fn();
  const { player } = aPlayer();
  const parts = fakeApp();
  const app: App = {
    ...parts,
    player,
    library: { ...parts.library, stateOf: () => download },
    downloads: { ...parts.downloads, start: (id) => started.push(id) },
    copies: () => Promise.resolve(copies),
  };
  await render(SheetInApp, {
    app,
    name: 'save-copy',
    given: {
      player,
      open: openStory(twelveParagraphs),
      rate: 1,
      position: 0,
      onJump: vi.fn(),
      onGo: vi.fn(),
      onSheet: vi.fn(),
      onClose,
    },
  });
  return {
    asked,
    started,
    download,
    onClose,
    isEnded: () => signal.aborted,
    progress: (doneBytes: number) => {
      onProgress({ doneBytes, totalBytes: 100 });
    },
    finish: (outcome: Outcome) => {
      finish(outcome);
    },
  };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  saved.length = 0;
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const copy = new Blob(['a book']);

test('a copy of a downloaded story is made, with its progress, and saved under its title', async () => {
  const { asked, progress, finish } = await aSheet();
  await expect.element(button(/^EPUB with the voice about 3\.0 MB/)).toBeEnabled();
  await button(/^EPUB/).click();
  expect(asked).toMatchObject([{ id: 'a-story', format: 'epub' }]);
  progress(40);
  await expect.element(page.getByText('Making the copy, 40%')).toBeVisible();
  finish(ok(copy));
  await expect.element(page.getByText(/^The copy was saved as .+\.epub\.$/)).toBeVisible();
  expect(saved.map(({ name }) => name)).toEqual([`${twelveParagraphs.publication.title}.epub`]);
  await button('Other format').click();
  await expect.element(button(/^Plain text/)).toBeVisible();
});

test('a copy that is being made is cancelled by its button, and by closing the sheet', async () => {
  const { isEnded, onClose } = await aSheet();
  await button(/^EPUB/).click();
  await expect.element(button('Cancel')).toHaveFocus();
  await button('Cancel').click();
  expect(isEnded()).toBe(true);
  await button(/^EPUB/).click();
  await expect.poll(isEnded).toBe(false);
  await button('Close').click();
  expect(isEnded()).toBe(true);
  expect(onClose).toHaveBeenCalledOnce();
  expect(saved).toEqual([]);
});

test('where files can be shared, the listener chooses between saving and sharing', async () => {
  const share = vi.fn(() => Promise.reject(new Error('nobody takes it')));
  Object.assign(navigator, { share });
  const { finish } = await aSheet({ canShare: true });
  await button(/^Plain text/).click();
  finish(ok(copy));
  await expect.element(page.getByText(/\.txt is ready\.$/)).toBeVisible();
  expect(saved).toEqual([]);
  await button('Share').click();
  expect(share).toHaveBeenCalledOnce();
  await expect.element(page.getByText('The copy couldn’t be shared. Save it instead.')).toBeVisible();
  await button('Save').click();
  expect(saved).toHaveLength(1);
});

test('a listener who chooses no place for the copy is where they were', async () => {
  const picked = () => Promise.reject(new DOMException('', 'AbortError'));
  const { asked } = await aSheet({ picked });
  await button(/^EPUB/).click();
  await expect.element(button(/^EPUB/)).toBeVisible();
  expect(asked).toEqual([]);
});

test('what is chosen as the place is where the copy is written, and its name is told', async () => {
  const { asked, finish } = await aSheet({ picked: () => Promise.resolve({ name: 'mine.epub' }) });
  await button(/^EPUB/).click();
  await expect.poll(() => asked).toMatchObject([{ to: { name: 'mine.epub' } }]);
  finish(ok(undefined));
  await expect.element(page.getByText('The copy was saved as mine.epub.')).toBeVisible();
  expect(saved).toEqual([]);
});

test('of a story that is not on the device only the text can be saved, until it is downloaded', async () => {
  const { download, started, asked } = await aSheet({ state: { status: 'absent' } });
  await expect.element(button(/^EPUB/)).toBeDisabled();
  await button('Download').click();
  expect(started).toEqual(['a-story']);
  download.set({ status: 'downloading', doneBytes: 1, totalBytes: 2 });
  await expect.element(page.getByText('Downloading, 50%')).toBeVisible();
  await button(/^Plain text/).click();
  expect(asked).toMatchObject([{ format: 'txt', story: twelveParagraphs }]);
  await button('Cancel').click();
  download.set(ready);
  await expect.element(button(/^EPUB/)).toBeEnabled();
});

test.each([
  ['no-sound', 'Part of the voice couldn’t be read'],
  ['no-text', 'Part of the text couldn’t be loaded'],
  ['full', 'There isn’t enough room for the copy'],
  ['not-written', 'The file couldn’t be written there'],
  ['too-large', 'more than 4 GB'],
  ['app-incomplete', 'This couldn’t be loaded'],
] as const)('%s is told, and another try is possible', async (kind, text) => {
  const { finish } = await aSheet();
  await button(/^EPUB/).click();
  finish(err({ kind }));
  await expect.element(page.getByRole('alert')).toHaveTextContent(text);
  await expect.element(button(/^EPUB/)).toBeEnabled();
});
