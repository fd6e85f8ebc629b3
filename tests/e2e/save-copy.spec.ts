/** Copies of stories and own books as files, which come in again as the same books. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { ImportedBook } from '#lib/core/own-books/imported-book.ts';
import type { Block } from '#lib/core/transcript/block.ts';
import { downloadOne, more, openDownloads, row, title } from '../support/downloads-page.ts';
import { bookIn } from '../support/read-own-book.ts';
import { publishedStory, test } from '../support/site.ts';
import { storedValue } from '../support/stored.ts';
import { StoryPage } from '../support/story-page.ts';
import { sample, YourBooks } from '../support/your-books.ts';

const ownTitle = 'mol-timing-synchronization';
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Save a copy' });
const epub = (page: Page) => sheet(page).getByRole('button', { name: /^EPUB/ });

/** Other browsers than Chromium do not ask where to save a file. */
const asksNoPlace = (page: Page) =>
  page.addInitScript(() => {
    Object.assign(window, { showSaveFilePicker: undefined });
  });

async function save(
  page: Page,
  format: RegExp,
): Promise<{ readonly name: string; readonly content: Buffer }> {
  const begun = page.waitForEvent('download');
  await sheet(page).getByRole('button', { name: format }).click();
  const download = await begun;
  const name = download.suggestedFilename();
  await expect(sheet(page).getByText(`The copy was saved as ${name}.`)).toBeVisible();
  return { name, content: readFileSync(await download.path()) };
}

/** What is read, lit and heard of blocks; their ids are new in each book. */
function shape({ kind, text, styles, clips }: Pick<Block, 'kind' | 'text' | 'styles' | 'clips'>) {
  const lit = clips.filter(({ from, to }) => from < to);
  return {
    kind,
    text,
    styles,
    clips: lit.map(({ from, to, startSeconds, endSeconds }) => [
      from,
      to,
      Math.round(startSeconds * 1000),
      Math.round(endSeconds * 1000),
    ]),
  };
}
const shapes = ({ chapters }: Pick<ImportedBook, 'chapters'>) =>
  chapters.map(({ blocks }) => blocks.map(shape));

interface StoredBlock {
  readonly text: string;
  readonly clips: readonly { readonly from: number; readonly to: number; readonly start: number }[];
}

/** The texts of all own books, and what is lit in them when, as they are stored. */
async function storedTexts(page: Page, books: YourBooks) {
  const keys = (await books.keys()).filter((key) => key.startsWith('v1/text/'));
  const texts = new Map<string, unknown[]>();
  for (const key of keys) {
    const blocks = (await storedValue(page, 'lamplight-books', key)) as readonly StoredBlock[];
    const id = key.split('/')[2] ?? '';
    const seen = blocks.map(({ text, clips }) => ({
      text,
      clips: clips.map(({ from, to, start }) => [from, to, Math.round(start * 1000)]),
    }));
    texts.set(id, [...(texts.get(id) ?? []), ...seen]);
  }
  return [...texts.values()];
}

test('an own book is saved without the server, and comes in again as the same book', async ({
  page,
  site,
}) => {
  await asksNoPlace(page);
  const books = new YourBooks(page);
  const given = sample('word-then-sentence.epub');
  await books.add(site.origin, given);
  await page.getByRole('link', { name: `Open ${ownTitle}` }).click();
  await expect(page.getByText('On this device')).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await site.close();

  const story = new StoryPage(page);
  await story.button('More').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save a copy' }).click();
  const { name, content } = await save(page, /^EPUB with the voice/);
  expect(name).toBe(`${ownTitle}.epub`);
  if (typeof given === 'string') throw new Error('it is a file');
  const original = await bookIn(new Blob([new Uint8Array(given.buffer)]));
  expect(shapes(await bookIn(new Blob([new Uint8Array(content)])))).toEqual(shapes(original));

  await page.goto(`${site.origin}/`);
  await books.give({ name, mimeType: 'application/epub+zip', buffer: content });
  await expect(page.getByText('Added to your books.')).toBeVisible();
  const [one, other, ...rest] = await storedTexts(page, books);
  expect(rest).toEqual([]);
  expect(one).toEqual(other);
});

test('a downloaded story is saved from the page of downloads without the server, and is heard as an own book', async ({
  page,
  site,
}) => {
  await asksNoPlace(page);
  await downloadOne(page, site.origin);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await site.close();
  await more(page).click();
  await row(page)
    .getByRole('button', { name: `Save a copy of ${title}` })
    .click();
  await expect(epub(page)).toContainText(/about [\d.]+ MB/);
  const { name, content } = await save(page, /^EPUB with the voice/);
  const again = await bookIn(new Blob([new Uint8Array(content)]));
  const { story } = publishedStory();
  expect(shapes(again)).toEqual(
    story.publication.chapters.map(({ index }) => (story.texts.of(index)?.blocks ?? []).map(shape)),
  );
  await sheet(page).getByRole('button', { name: 'Close' }).last().click();
  await expect(more(page)).toBeVisible();

  const heard = await StoryPage.listenTo(page);
  const books = new YourBooks(page);
  await page.goto(`${site.origin}/`);
  await books.give({ name, mimeType: 'application/epub+zip', buffer: content });
  await page.getByRole('link', { name: `Open ${title}` }).click();
  await heard.play();
  await expect.poll(async () => (await heard.moment()).word).not.toBe('');
});

test('a story saved as a sound file and as captions is one book when both are added, with chapters and lit words', async ({
  page,
  site,
}) => {
  await asksNoPlace(page);
  await downloadOne(page, site.origin);
  await more(page).click();
  await row(page)
    .getByRole('button', { name: `Save a copy of ${title}` })
    .click();
  const sound = await save(page, /^Audiobook file/);
  expect(sound.name).toBe(`${title}.m4b`);
  await sheet(page).getByRole('button', { name: 'Other format' }).click();
  await sheet(page).getByText('Subtitles', { exact: true }).click();
  const captions = await save(page, /^WebVTT .*word/);
  await page.goto(`${site.origin}/`);
  const heard = await StoryPage.listenTo(page);
  await page.reload();
  const given = [sound, captions].map(({ name, content }) => ({ name, mimeType: '', buffer: content }));
  await new YourBooks(page).give(...given);
  await page.getByRole('link', { name: `Open ${title}` }).click();
  await expect(page.locator('[data-paragraph]').first()).toBeVisible();
  for (const { title: chapter } of publishedStory().publication.chapters.slice(0, 2))
    await expect(page.getByRole('heading', { name: chapter })).toBeAttached();
  await heard.play();
  await expect.poll(async () => (await heard.moment()).word).not.toBe('');
});

test('of a story that is not on the device the text can be saved, and the voice once it is downloaded', async ({
  page,
  site,
}) => {
  await asksNoPlace(page);
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.button('More').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save a copy' }).click();
  await expect(epub(page)).toBeDisabled();
  const { name, content } = await save(page, /^Plain text/);
  expect(name).toBe(`${title}.txt`);
  for (const { text } of publishedStory().paragraphs.flat()) expect(content.toString()).toContain(text);

  await sheet(page).getByRole('button', { name: 'Other format' }).click();
  await sheet(page).getByRole('button', { name: 'Download' }).click();
  await expect(epub(page)).toBeEnabled();
});

test('where the browser asks for a place, the copy is written there while it is made', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    const pick = async ({ suggestedName }: { readonly suggestedName: string }) => {
      const folder = await navigator.storage.getDirectory();
      return folder.getFileHandle(suggestedName, { create: true });
    };
    Object.assign(window, { showSaveFilePicker: pick });
  });
  await downloadOne(page, site.origin);
  await more(page).click();
  await row(page)
    .getByRole('button', { name: `Save a copy of ${title}` })
    .click();
  await epub(page).click();
  await expect(sheet(page).getByText(`The copy was saved as ${title}.epub.`)).toBeVisible();
  const address = await page.evaluate(async (name) => {
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle(name)).getFile();
    return new Promise<string>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => {
        resolve(reader.result as string);
      };
      reader.readAsDataURL(file);
    });
  }, `${title}.epub`);
  const content = Buffer.from(address.slice(address.indexOf(',')), 'base64');
  const again = await bookIn(new Blob([content]));
  expect(again.title).toBe(title);
  expect(again.notes).toEqual([]);
});

test('a copy of a story of which part is gone says so, and leaves no file', async ({ page, site }) => {
  await asksNoPlace(page);
  const books = new YourBooks(page);
  await books.add(site.origin, sample('word-then-sentence.epub'));
  await expect(page.getByText('Added to your books.')).toBeVisible();
  await openDownloads(page, site.origin);
  await page.getByRole('button', { name: `More about ${ownTitle}` }).click();
  await page.getByRole('button', { name: `Save a copy of ${ownTitle}` }).click();
  await expect(sheet(page)).toBeVisible();
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const open = indexedDB.open('lamplight-books');
        open.onsuccess = () => {
          const transaction = open.result.transaction('entries', 'readwrite');
          transaction.objectStore('entries').delete(IDBKeyRange.bound('v1/chunk/', 'v1/chunk/~'));
          transaction.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
  );
  await epub(page).click();
  await expect(sheet(page).getByText('Part of the voice couldn’t be read from this device')).toBeVisible();
  await expect(epub(page)).toBeEnabled();
});
