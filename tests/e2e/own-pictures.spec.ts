/** What a listener's own book has besides paragraphs. */
import { expect, type Locator } from '@playwright/test';
import { aPng } from '../support/a-png.ts';
import { anEpub, aPair } from '../support/an-epub.ts';
import { test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';
import { YourBooks } from '../support/your-books.ts';

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" onload="parent.harmed = 1">
  <script>parent.harmed = 1; fetch('https://attacker.example/fetch')</script>
  <image href="https://attacker.example/image.png" width="9" height="9"/>
  <style>@import 'https://attacker.example/style.css'; * { fill: url(https://attacker.example/fill.svg#a) }</style>
  <rect width="200" height="100"/></svg>`;

const chapter = `<p id="a">Before the map.</p>
  <figure><img src="map.png" alt="A map of the isle"/><figcaption id="b">The isle in spring</figcaption></figure>
  <p><img src="drawing.svg" alt="A drawing"/></p>
  <p><img src="lies.png" alt="What was lied about"/></p>
  <p>After the map.</p>`;

/** What stands in a picture's place gives way to it when it comes near the screen. */
async function scrollTo(picture: Locator): Promise<void> {
  await expect(() => picture.scrollIntoViewIfNeeded({ timeout: 5000 })).toPass();
}

test('pictures of a book are shown from the device, and nothing in them runs or is asked for', async ({
  page,
  context,
  site,
}) => {
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  const story = await StoryPage.listenTo(page);
  const book = await anEpub({
    documents: { one: chapter },
    overlays: {
      one:
        aPair('one.xhtml#a', 'clipBegin="0s" clipEnd="1s"') +
        aPair('one.xhtml#b', 'clipBegin="1s" clipEnd="9s"'),
    },
    files: [
      { name: 'EPUB/map.png', content: aPng({ width: 600, height: 400 }), isPacked: true },
      { name: 'EPUB/drawing.svg', content: drawing, isPacked: true },
      { name: 'EPUB/lies.png', content: '<script>parent.harmed = 1</script>' },
    ],
  });
  const buffer = Buffer.from(await book.arrayBuffer());
  await new YourBooks(page).add(site.origin, {
    name: 'book.epub',
    mimeType: 'application/epub+zip',
    buffer,
  });
  await page.getByRole('link', { name: 'Open A book' }).click();
  for (const name of ['A map of the isle', 'A drawing']) {
    const picture = page.getByRole('img', { name });
    await scrollTo(picture);
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    await expect(picture).toHaveAttribute('src', /^blob:/);
  }
  await expect(page.getByRole('figure').getByText('The isle in spring')).toBeVisible();
  await expect(page.getByText('What was lied about')).toBeVisible();
  await story.play();
  await expect.poll(async () => (await story.moment()).word).toBe('The isle in spring');

  // Without a network, after a reload.
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  await page.reload();
  const again = page.getByRole('img', { name: 'A map of the isle' });
  await scrollTo(again);
  await expect.poll(() => again.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(600);
  expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
  expect(asked.filter((url) => !url.startsWith(site.origin) && !url.startsWith('blob:'))).toEqual([]);
});

test('a book’s numbers of lists, lines of verse and pages are there, and a page is gone to', async ({
  page,
  site,
}) => {
  const paragraphs = '<p>Words that fill the page until there is no room on it any more.</p>'.repeat(40);
  const body = `<ol start="9"><li>A coat</li><li>A lamp</li></ol><p>The sea is calm<br/>to-night.</p>${paragraphs}<p>Before it. <span epub:type="pagebreak" id="p7" title="7"/>The seventh page.</p>${paragraphs}`;
  const nav =
    '<html><body><nav epub:type="page-list"><ol><li><a href="one.xhtml">vi</a></li><li><a href="one.xhtml#p7">7</a></li></ol></nav></body></html>';
  const book = await anEpub({
    documents: { one: body },
    items: '<item id="n" href="n.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    files: [{ name: 'EPUB/n.xhtml', content: nav }],
  });
  await new YourBooks(page).add(site.origin, {
    ...{ name: 'book.epub', mimeType: 'application/epub+zip' },
    buffer: Buffer.from(await book.arrayBuffer()),
  });
  await page.getByRole('link', { name: 'Open A book' }).click();
  const item = page.getByText('A lamp', { exact: true });
  await expect(item).toBeVisible();
  expect(await item.evaluate((element) => getComputedStyle(element, '::before').content)).toBe('"10."');
  const verse = page.getByText('The sea is calm');
  expect(await verse.evaluate((element) => (element as HTMLElement).innerText)).toBe(
    'The sea is calm\nto-night.',
  );
  await page.getByRole('button', { name: 'Chapters' }).filter({ visible: true }).first().click();
  const field = page.getByRole('textbox', { name: 'Go to page' });
  await field.fill('8');
  await field.press('Enter');
  await expect(page.getByText('There is no page 8. The pages go from vi to 7.')).toBeVisible();
  await field.fill('7');
  await field.press('Enter');
  await expect(page.getByText('The seventh page.')).toBeInViewport();
});
