/** The browser is killed while a book is added. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, expect, type Page } from '@playwright/test';
import { chromium as launchOptions } from '../../scripts/chromium.mjs';
import { aWav } from '../support/a-wav.ts';
import { anEpub, aPair } from '../support/an-epub.ts';
import { endProgram, printed, startProgram } from '../support/child-process.ts';
import { test } from '../support/site.ts';
import { holdAfter, YourBooks } from '../support/your-books.ts';

/** Stored as four sounds, two texts, the clips, and the record: eight keys. What tries the storage is one before them. */
async function aBookOfManyPieces() {
  const numbers = [1, 2, 3, 4];
  const sound = new Uint8Array(await aWav(4).arrayBuffer());
  const pairs = (document: string, ...sounds: readonly number[]) =>
    sounds.map((n) => aPair(`${document}.xhtml#p${n}`, 'clipEnd="4s"', `sound${n}.wav`)).join('');
  const book = await anEpub({
    documents: {
      one: '<p id="p1">One.</p><p id="p2">Two.</p>',
      two: '<p id="p3">Three.</p><p id="p4">Four.</p>',
    },
    overlays: { one: pairs('one', 1, 2), two: pairs('two', 3, 4) },
    files: numbers.map((n) => ({ name: `EPUB/sound${n}.wav`, content: sound })),
  });
  return {
    name: 'book.epub',
    mimeType: 'application/epub+zip',
    buffer: Buffer.from(await book.arrayBuffer()),
  };
}
const keysOfBook = 8;

/** A browser with a profile on the disk, and the library in it. */
async function start(profile: string, origin: string) {
  const { executablePath = chromium.executablePath(), args } = launchOptions();
  const options = [
    '--headless=new',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    '--no-first-run',
  ];
  const program = startProgram(executablePath, [...options, ...args, 'about:blank'], process.env);
  const browser = await chromium.connectOverCDP(await printed(program, /(ws:\/\/\S+)/));
  const page = await browser.contexts()[0]?.newPage();
  if (!page) throw new Error('the browser has no window');
  await page.goto(`${origin}/`);
  const books = new YourBooks(page);
  await expect(books.part).toBeVisible();
  return { page, books, kill: () => endProgram(program) };
}

test('a browser that is killed at any of ten moments of an import leaves a whole book or nothing, and the book can be added again', async ({
  site,
}) => {
  const profile = mkdtempSync(path.join(tmpdir(), 'lamplight-killed-'));
  const book = await aBookOfManyPieces();
  for (let moment = 0; moment < 10; moment++) {
    const { page, books, kill } = await start(profile, site.origin);
    if (moment > keysOfBook) await expectWholeBookAndRemoveIt(page, books);
    await expect.poll(() => books.keys()).toEqual([]);
    await expect(books.part.getByRole('listitem')).toHaveCount(0);
    if (moment > keysOfBook) {
      await books.give(book);
      await page.getByText('Added to your books.').waitFor();
    } else {
      const isReached = holdAfter(page, 'v1/', moment);
      await books.give(book);
      // Before anything is stored, but not before the import has begun.
      if (moment === 0) await page.getByRole('button', { name: /^Stop adding / }).waitFor();
      await isReached;
    }
    await kill();
  }
  const { page, books, kill } = await start(profile, site.origin);
  await expectWholeBookAndRemoveIt(page, books);
  await kill();
  rmSync(profile, { recursive: true, maxRetries: 10, retryDelay: 100 });
});

async function expectWholeBookAndRemoveIt(page: Page, { part }: YourBooks): Promise<void> {
  await expect(part.getByRole('listitem')).toHaveCount(1);
  await part.getByRole('link', { name: /A book/ }).click();
  await expect(page.locator('[data-paragraph]')).toHaveText(['One.', 'Two.', 'Three.', 'Four.']);
  await expect(page.getByText('On this device')).toBeVisible();
  await page.goBack();
  await part.getByRole('button', { name: 'Remove book: A book' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  // Whoever leaves does not undo it any more.
  await page.reload();
}
