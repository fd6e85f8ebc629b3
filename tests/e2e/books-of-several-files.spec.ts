/** Files and folders that are given together: which of them are one book. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { aWav } from '../support/a-wav.ts';
import { anEpub } from '../support/an-epub.ts';
import { test } from '../support/site.ts';
import { YourBooks } from '../support/your-books.ts';

async function given(blob: Blob, name: string) {
  return { name, mimeType: blob.type, buffer: Buffer.from(await blob.arrayBuffer()) };
}

test('sound and captions that are chosen together are one book, and the same ones are noticed', async ({
  page,
  site,
}) => {
  const books = new YourBooks(page);
  const files = [
    await given(aWav(20), 'tones.wav'),
    await given(new Blob(['WEBVTT\n\n00:00.000 --> 00:10.000\nFirst words']), 'tones.en.vtt'),
  ];
  await books.add(site.origin, ...files);
  await expect(books.part.getByText('One book from 2 files.')).toBeVisible();
  await page.getByRole('link', { name: 'Open tones' }).click();
  await expect(page.locator('[data-paragraph]')).toHaveText(['First words']);
  const address = page.url();
  await books.add(site.origin, ...files.reverse());
  await expect(page).toHaveURL(address);
});

test('a folder gives each book that is in it', async ({ page, site }, info) => {
  const folder = info.outputPath('Books');
  const put = async (name: string, blob: Blob) => {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), new Uint8Array(await blob.arrayBuffer()));
  };
  await put('The Ferry/2 Dawn.wav', aWav(2));
  await put('The Ferry/10 Day.wav', aWav(3));
  await put('Tides.epub', await anEpub({ documents: { one: '<p>One.</p>' } }));
  await put('list.pdf', new Blob(['%PDF']));
  await page.goto(`${site.origin}/`);
  await page.locator('input[webkitdirectory]').setInputFiles(folder);
  await expect(page.getByText('Added to your books.')).toHaveCount(2);
  await expect(page.getByText('One book from 2 files.')).toHaveCount(1);
  await page.getByRole('link', { name: 'Open The Ferry' }).click();
  await page
    .getByRole('button', { name: /Chapters/ })
    .filter({ visible: true })
    .first()
    .click();
  await expect(page.getByRole('button', { name: /2 Dawn|10 Day/ }).filter({ visible: true })).toHaveText([
    /2 Dawn/,
    /10 Day/,
  ]);
});
