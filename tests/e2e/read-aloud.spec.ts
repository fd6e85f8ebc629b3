/** A book without a recording is read by a voice of the device. */
import { expect } from '@playwright/test';
import { anEpub } from '../support/an-epub.ts';
import { giveVoices, saidAloud } from '../support/read-aloud-engine.ts';
import { test } from '../support/site.ts';
import { YourBooks } from '../support/your-books.ts';

const paragraphs = Array.from({ length: 60 }, (_, i) => `Lamp ${i + 1} was lit. Nobody saw who lit it.`);

test('an own book without sound is read aloud without the server, from where it was left', async ({
  page,
  context,
  site,
}) => {
  const book = await anEpub({
    documents: { one: paragraphs.map((text) => `<p>${text}</p>`).join('') },
    namesOverlays: false,
  });
  const books = new YourBooks(page);
  const buffer = Buffer.from(await book.arrayBuffer());
  await books.add(site.origin, { name: 'lamps.epub', mimeType: 'application/epub+zip', buffer });
  await page.getByRole('link', { name: /^Open / }).click();
  await expect(page.locator('[data-paragraph]').first()).toBeVisible();
  const address = page.url();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.close();
  await site.close();

  const reading = await context.newPage();
  await giveVoices(reading);
  await reading.goto(address);
  const bar = reading.getByRole('region', { name: 'Read aloud' });
  await bar.getByRole('button', { name: 'Play' }).click();
  await expect.poll(async () => (await saidAloud(reading)).length).toBeGreaterThan(9);
  await expect(reading.locator('[aria-current="true"]')).toBeInViewport();
  await bar.getByRole('button', { name: 'Pause' }).click();
  const said = await saidAloud(reading);
  expect(said.slice(0, 4)).toEqual([
    'Lamp 1 was lit.',
    'Nobody saw who lit it.',
    'Lamp 2 was lit.',
    'Nobody saw who lit it.',
  ]);
  const left = await reading.locator('[aria-current="true"]').innerText();
  await reading.close();

  const later = await context.newPage();
  await giveVoices(later);
  await later.goto(address);
  const again = later.getByRole('region', { name: 'Read aloud' });
  await expect(later.getByText(left)).toBeInViewport();
  await again.getByRole('button', { name: 'Play' }).click();
  await expect.poll(async () => (await saidAloud(later))[0]).toBe(left.slice(0, left.indexOf('.') + 1));
});
