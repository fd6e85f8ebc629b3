/** Books that come from other apps: shared with the installed app. (Files that are opened with it: a component test.) */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { aWav } from '../support/a-wav.ts';
import { anEpub, aPair } from '../support/an-epub.ts';
import { install, sharedFilesLeft, shareFiles } from '../support/share-files.ts';
import { storyId, test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';
import { expectNothingIsBeingAdded, holdAfterFirstPiece, YourBooks } from '../support/your-books.ts';

const title = 'mol-timing-synchronization';
const epub = (buffer: Buffer, name = 'book.epub') => ({ name, mimeType: 'application/epub+zip', buffer });
const wordByWord = epub(readFileSync('tests/fixtures/books/word-then-sentence.epub'));

test('a book that another app shares is added without a network, plays, and is kept nowhere else', async ({
  page,
  site,
}) => {
  await install(page, site.origin);
  await site.close();
  const story = await StoryPage.listenTo(page);
  await shareFiles(page, site.origin, [wordByWord]);
  await expect(page).toHaveURL(`${site.origin}/`);
  const link = page.getByRole('link', { name: `Open ${title}` });
  await expect(link).toBeInViewport();
  await expect.poll(() => page.evaluate(sharedFilesLeft)).toEqual([]);
  await link.click();
  await story.play();
  await expect.poll(async () => (await story.moment()).word).not.toBe('');
});

test('files that are shared together are one book where they belong together', async ({ page, site }) => {
  await install(page, site.origin);
  const wav = Buffer.from(await aWav(10).arrayBuffer());
  const track = (name: string) => ({ name, mimeType: 'audio/wav', buffer: Buffer.concat([wav]) });
  await shareFiles(page, site.origin, [track('Sonnets 1.wav'), track('Sonnets 2.wav')]);
  await expect(page.getByText('One book from 2 files.')).toBeVisible();
  await expect(page.getByText('Added to your books.')).toBeVisible();
});

test('what is no book is refused, and is kept nowhere', async ({ page, site }) => {
  await install(page, site.origin);
  await shareFiles(page, site.origin, [{ ...wordByWord, buffer: Buffer.from('no book') }]);
  await expect(page.getByText('This isn’t a book that Lamplight can read.')).toBeVisible();
  await expect.poll(() => page.evaluate(sharedFilesLeft)).toEqual([]);
});

test('adding that was cut off goes on in the next page', async ({ page, context, site }) => {
  await install(page, site.origin);
  const sound = new Uint8Array(await aWav(600).arrayBuffer());
  const book = await anEpub({
    documents: { one: '<p id="a">One.</p>' },
    overlays: { one: aPair('one.xhtml#a', 'clipBegin="0s" clipEnd="4s"') },
    files: [{ name: 'EPUB/sound.wav', content: sound }],
  });
  const holder = await context.newPage();
  await holder.goto(`${site.origin}/about/`);
  const isHeld = holdAfterFirstPiece(holder);
  await shareFiles(page, site.origin, [epub(Buffer.from(await book.arrayBuffer()))]);
  await isHeld;
  await expect(page.getByText(/^Storing, /)).toBeVisible();

  await page.close();
  await expectNothingIsBeingAdded(holder);
  await holder.close();
  const next = await context.newPage();
  await next.goto(`${site.origin}/`);
  await expect(next.getByText('Added to your books.')).toBeVisible();
  await expect.poll(() => next.evaluate(sharedFilesLeft)).toEqual([]);
});

test('adding what was shared can be stopped, and leaves nothing', async ({ page, context, site }) => {
  await install(page, site.origin);
  const holder = await context.newPage();
  await holder.goto(`${site.origin}/about/`);
  const isHeld = holdAfterFirstPiece(holder);
  await shareFiles(page, site.origin, [wordByWord]);
  await isHeld;
  await page.getByRole('button', { name: /^Stop adding / }).click();
  await expect.poll(() => page.evaluate(sharedFilesLeft)).toEqual([]);
  await expectNothingIsBeingAdded(holder);
  await holder.close();
  await expect.poll(() => new YourBooks(page).keys()).toEqual([]);
});

test('what is too large for the device is said in the library, and nothing of it is kept', async ({
  page,
  site,
}) => {
  await install(page, site.origin);
  const { usage } = await page.evaluate(() => navigator.storage.estimate());
  const browser = await page.context().newCDPSession(page);
  const quotaSize = (usage ?? 0) + 1_000_000;
  await browser.send('Storage.overrideQuotaForOrigin', { origin: site.origin, quotaSize });
  await shareFiles(page, site.origin, [epub(Buffer.alloc(2_000_000, 1)), wordByWord]);
  const message = page.getByText('These files are too large to be shared with Lamplight');
  await expect(message).toBeInViewport();
  await expect(page).toHaveURL(`${site.origin}/`);
  expect(await page.evaluate(sharedFilesLeft)).toEqual([]);
  // It is said once.
  await page.reload();
  await expect(new YourBooks(page).part).toBeVisible();
  await expect(message).toHaveCount(0);
});

test('a link that is shared with the installed app opens its story, as one in an address does', async ({
  page,
  site,
}) => {
  await install(page, site.origin);
  const link = `${site.origin}/story/${storyId}/?paragraph=seat-2`;
  await shareFiles(page, site.origin, [], { text: `Listen: ${link}` });
  await expect(page.locator('[data-paragraph="seat-2"]')).toBeInViewport();
});
