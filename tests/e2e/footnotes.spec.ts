import { expect } from '@playwright/test';
import { aWav } from '../support/a-wav.ts';
import { anEpub, aPair } from '../support/an-epub.ts';
import { test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';
import { YourBooks } from '../support/your-books.ts';

test('footnotes are skipped where the listener wants, while the voice goes on', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  const book = await anEpub({
    documents: {
      one: `<p id="a">The lamp was lit.</p><aside epub:type="footnote"><p id="n">An oil lamp.</p></aside>
        <p id="b">They went in.</p>`,
    },
    overlays: {
      one: [
        aPair('one.xhtml#a', 'clipBegin="0s" clipEnd="60s"'),
        aPair('one.xhtml#n', 'clipBegin="60s" clipEnd="100s"'),
        aPair('one.xhtml#b', 'clipBegin="100s" clipEnd="180s"'),
      ].join(''),
    },
    files: [{ name: 'EPUB/sound.wav', content: new Uint8Array(await aWav(180).arrayBuffer()) }],
  });
  await new YourBooks(page).add(site.origin, {
    name: 'book.epub',
    mimeType: 'application/epub+zip',
    buffer: Buffer.from(await book.arrayBuffer()),
  });
  await page.getByRole('link', { name: 'Open A book' }).click();
  const slider = page.getByRole('slider', { name: 'Place in the story' });
  const place = async () => Number(await slider.getAttribute('aria-valuenow'));
  await story.play();
  await story.expectSound();
  await story.button('Forward 30 seconds').click();
  await expect.poll(place).toBeGreaterThanOrEqual(30);
  await expect(slider).toHaveAttribute('aria-valuemax', '180');
  await story.button('More').click();
  const skip = page.getByRole('switch', { name: 'Skip footnotes' });
  await expect(skip).not.toBeChecked();
  await skip.click();
  await expect(skip).toBeChecked();
  await expect(slider).toHaveAttribute('aria-valuemax', '140');
  await page.keyboard.press('Escape');
  expect(await place()).toBeGreaterThanOrEqual(30);
  await story.expectSound();
  await expect(page.getByText('An oil lamp.')).toBeVisible();
});
