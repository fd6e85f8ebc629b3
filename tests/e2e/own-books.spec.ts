/** Books that the listener adds from files. */
import { expect } from '@playwright/test';
import { aWav } from '../support/a-wav.ts';
import { aZip } from '../support/a-zip.ts';
import { anEpub, aPair } from '../support/an-epub.ts';
import { anMp3 } from '../support/an-mp3.ts';
import { test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';
import { letUndoTimePass } from '../support/undo.ts';
import { expectNothingIsBeingAdded, holdAfterFirstPiece, sample, YourBooks } from '../support/your-books.ts';

const wordByWord = sample('word-then-sentence.epub');
const title = 'mol-timing-synchronization';

async function given(blob: Blob, name = 'book.epub') {
  return { name, mimeType: 'application/epub+zip', buffer: Buffer.from(await blob.arrayBuffer()) };
}

/** Its sound is stored in two pieces. */
async function aLongBook(): Promise<Blob> {
  const sound = new Uint8Array(await aWav(600).arrayBuffer());
  return anEpub({
    documents: { one: '<p id="a">One.</p>' },
    overlays: { one: aPair('one.xhtml#a', 'clipBegin="0s" clipEnd="4s"') },
    files: [{ name: 'EPUB/sound.wav', content: sound }],
  });
}

test('a book is added, heard, left, and resumed without the server, and removed without a trace', async ({
  page,
  context,
  site,
}) => {
  const story = await StoryPage.listenTo(page);
  const books = new YourBooks(page);
  await books.add(site.origin, wordByWord);
  await page.getByRole('link', { name: `Open ${title}` }).click();
  await expect(page.locator('[data-paragraph]').first()).toBeVisible();
  await expect(page.getByText('On this device')).toBeVisible();
  await story.play();
  await expect.poll(async () => (await story.moment()).word).not.toBe('');
  await story.button('Forward 30 seconds').click();
  await story.expectSound();
  const slider = page.getByRole('slider');
  await expect.poll(async () => Number(await slider.getAttribute('aria-valuenow'))).toBeGreaterThan(29);
  await story.button('Pause').click();
  const address = page.url();
  // The app itself is on the device, too.
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.close();
  await site.close();

  const cold = await context.newPage();
  const again = await StoryPage.listenTo(cold);
  await cold.goto(address);
  await cold.getByRole('button', { name: /^Play: / }).click();
  await again.expectSound();
  await expect.poll(async () => (await again.moment()).word).not.toBe('');
  expect(Number(await cold.getByRole('slider').getAttribute('aria-valuenow'))).toBeGreaterThan(25);

  await cold.goto(`${site.origin}/`);
  await cold.getByRole('button', { name: `Remove book: ${title}` }).click();
  await letUndoTimePass(cold);
  await expect.poll(() => new YourBooks(cold).keys()).toEqual([]);
  await cold.goto(address);
  await expect(cold.getByRole('heading', { name: 'This book isn’t on this device' })).toBeVisible();
});

test('an own book opens at its address, wherever the page comes from', async ({ page, site, browser }) => {
  const books = new YourBooks(page);
  await books.add(site.origin, wordByWord);
  await page.getByRole('link', { name: `Open ${title}` }).click();
  await expect(page.locator('[data-paragraph]').first()).toBeVisible();
  // The service worker answers.
  await page.reload();
  await expect(page.locator('[data-paragraph]').first()).toBeVisible();
  // The host does.
  const other = await browser.newContext({ serviceWorkers: 'block' });
  const bare = await other.newPage();
  await new YourBooks(bare).add(site.origin, wordByWord);
  await bare.getByRole('link', { name: `Open ${title}` }).click();
  await expect(bare.locator('[data-paragraph]').first()).toBeVisible();
  await bare.reload();
  await expect(bare.locator('[data-paragraph]').first()).toBeVisible();
  await other.close();
});

test('a removal can be undone, and the same file opens the book that is there', async ({ page, site }) => {
  const books = new YourBooks(page);
  await books.add(site.origin, wordByWord);
  await expect(page.getByText('Added to your books.')).toBeVisible();
  await books.part.getByRole('button', { name: `Remove book: ${title}` }).click();
  await expect(books.part.getByRole('button', { name: `Remove book: ${title}` })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(books.part.getByRole('button', { name: `Remove book: ${title}` })).toBeVisible();
  await books.give(wordByWord);
  await expect(page.locator('[data-paragraph]').first()).toBeVisible();
  await expect(page).toHaveURL(/\/story\/own-[0-9a-f]{16}\/$/);
});

test('of several files each is added or says why not, and nothing of those is kept', async ({
  page,
  site,
}) => {
  const books = new YourBooks(page);
  const picture = { name: 'holiday.jpg', mimeType: 'image/jpeg', buffer: Buffer.from([0xff, 0xd8, 0xff]) };
  await books.add(site.origin, picture, wordByWord);
  await expect(page.getByText('This isn’t a book that Lamplight can read.')).toBeVisible();
  await expect(page.getByText('Added to your books.')).toBeVisible();
  const ids = new Set((await books.keys()).map((key) => key.split('/')[2]));
  expect(ids.size).toBe(1);
});

test('no script, frame or request of a book ever runs', async ({ page, site }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const harm = `<script>parent.harmed = 1; globalThis.harmed = 1</script>
    <p id="a" onclick="harmed = 1">Read me. <img src="x" onerror="globalThis.harmed = 1" alt="A picture"/></p>
    <iframe src="https://attacker.example/frame"></iframe>
    <form action="https://attacker.example/form"><input name="a"/></form>
    <svg xmlns="http://www.w3.org/2000/svg" onload="harmed = 1"><script>harmed = 1</script></svg>
    <p><a href="javascript:harmed = 1">A link</a> <img src="https://attacker.example/i.png" alt=""/></p>`;
  const book = await anEpub({
    documents: { one: harm },
    overlays: { one: aPair('one.xhtml#a', 'clipBegin="0s" clipEnd="4s"') },
  });
  const books = new YourBooks(page);
  await books.add(site.origin, await given(book));
  await page
    .getByRole('link', { name: /^Open / })
    .first()
    .click();
  await expect(page.getByText('Read me.')).toBeVisible();
  await page.getByText('A link').click();
  expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
  expect(asked.filter((url) => !url.startsWith(site.origin) && !url.startsWith('blob:'))).toEqual([]);
  await expect(page.locator('main iframe, main form, main script')).toHaveCount(0);
});

test('a page that is closed while a book is added leaves nothing that is offered or stored', async ({
  page,
  context,
  site,
}) => {
  const book = await aLongBook();
  const books = new YourBooks(page);
  await page.goto(`${site.origin}/`);
  await expect(books.part).toBeVisible();
  const holder = await context.newPage();
  await holder.goto(`${site.origin}/about/`);
  const isHeld = holdAfterFirstPiece(holder);
  await books.give(await given(book));
  await isHeld;
  await expect(page.getByText(/^Storing, /)).toBeVisible();
  await page.close();
  await expectNothingIsBeingAdded(holder);
  await holder.close();

  const next = await context.newPage();
  const later = new YourBooks(next);
  await next.goto(`${site.origin}/`);
  await expect(later.part).toBeVisible();
  await expect.poll(() => later.keys()).toEqual([]);
  await expect(later.part.getByRole('listitem')).toHaveCount(0);
});

test('adding can be stopped, and leaves nothing', async ({ page, site }) => {
  const book = await aLongBook();
  const books = new YourBooks(page);
  await page.goto(`${site.origin}/`);
  await expect(books.part).toBeVisible();
  const held = holdAfterFirstPiece(page);
  await books.give(await given(book));
  await held;
  await books.part.getByRole('button', { name: /^Stop adding / }).click();
  await expectNothingIsBeingAdded(page);
  await page.evaluate(() => (window as unknown as { letGo: () => void }).letGo());
  await expect.poll(() => books.keys()).toEqual([]);
  await expect(books.part.getByRole('listitem')).toHaveCount(0);
});

test('a sound file is a book with the chapters that are marked in it, and without text', async ({
  page,
  site,
}) => {
  const story = await StoryPage.listenTo(page);
  const file = anMp3({
    seconds: 40,
    album: 'A recording',
    artist: 'An author',
    chapters: [
      ['At dusk', 0],
      ['At dawn', 20],
    ],
  });
  await new YourBooks(page).add(site.origin, await given(file, 'recording.mp3'));
  await page.getByRole('link', { name: 'Open A recording' }).click();
  await story.play();
  await story.expectSound();
  await page
    .getByRole('button', { name: /Chapters/ })
    .filter({ visible: true })
    .first()
    .click();
  await page
    .getByRole('button', { name: /At dawn/ })
    .filter({ visible: true })
    .click();
  const slider = page.getByRole('slider', { name: 'Place in the story' });
  await expect
    .poll(async () => Number(await slider.getAttribute('aria-valuenow')))
    .toBeGreaterThanOrEqual(20);
});

test('captions beside sound are lit while it is heard', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  const zip = aZip([
    { name: 'tones/one.wav', content: new Uint8Array(await aWav(20).arrayBuffer()) },
    {
      name: 'tones/one.vtt',
      content:
        'WEBVTT\n\n00:00.000 --> 00:10.000\n<v Ann>First <00:05.000>words\n\n00:10.000 --> 00:20.000\n<v Ben>Then',
    },
  ]);
  await new YourBooks(page).add(site.origin, await given(zip, 'tones.zip'));
  await page.getByRole('link', { name: 'Open tones' }).click();
  await expect(page.locator('[data-paragraph]')).toHaveCount(2);
  await story.play();
  await expect.poll(async () => (await story.moment()).word).toBe('First');
  await expect.poll(async () => (await story.moment()).word).toBe('words');
});

test('a book that is edited while it plays has its new title, language and cover everywhere, and keeps them', async ({
  page,
  context,
  site,
}) => {
  const story = await StoryPage.listenTo(page);
  const books = new YourBooks(page);
  await books.add(site.origin, wordByWord);
  await page.getByRole('link', { name: `Open ${title}` }).click();
  await story.play();
  await story.expectSound();
  const address = page.url();
  await page.getByRole('link', { name: 'Library' }).first().click();
  await books.part.getByRole('button', { name: `Edit book: ${title}` }).click();
  await page.getByLabel('Title').fill('Night Crossing');
  await page.getByLabel('Language of the book').selectOption({ label: 'Hebrew' });
  const picture = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  await page.locator('dialog input[type=file]').setInputFiles({
    name: 'cover.png',
    mimeType: 'image/png',
    buffer: picture,
  });
  await expect(page.getByRole('radio', { name: 'Your picture' })).toBeChecked();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(books.part.getByRole('link', { name: /Night Crossing/ })).toBeVisible();
  await expect(books.part.locator('img[src^="blob:"]')).toHaveCount(1);
  await story.expectSound();
  expect(await page.evaluate(() => navigator.mediaSession.metadata?.album)).toBe('Night Crossing');
  await page.close();

  const later = await context.newPage();
  await later.goto(address);
  await expect(later.getByRole('heading', { level: 1, name: 'Night Crossing' })).toBeVisible();
  await expect(later.locator('article, main').locator('[dir=rtl]').first()).toBeAttached();
  await later.goto(`${site.origin}/`);
  const kept = new YourBooks(later).part;
  await kept.getByRole('button', { name: 'Edit book: Night Crossing' }).click();
  await later.getByRole('button', { name: `As in the file: ${title}` }).click();
  await later.getByRole('button', { name: 'Save' }).click();
  await expect(kept.getByRole('link', { name: new RegExp(title) })).toBeVisible();
});
