import { expect, type Page } from '@playwright/test';
import type { Place } from '../../src/lib/core/library/place.ts';
import type { Block } from '../../src/lib/core/transcript/block.ts';
import { test } from '../support/phone.ts';
import { publishedStory } from '../support/site.ts';
import { storedValue } from '../support/stored.ts';
import { StoryPage } from '../support/story-page.ts';

const { paragraphs, blocks } = publishedStory();
const [first, second] = paragraphs[0] ?? [];
const length = ({ id }: Block) => {
  const place = blocks.of(id);
  return place ? place.endSeconds - place.startSeconds : 0;
};
const longest = paragraphs.flat().reduce((one, other) => (length(other) > length(one) ? other : one));
if (!first || !second) throw new Error('the story begins with two paragraphs');

/** Sets the timer to the end of the paragraph while the voice is silent, and listens from a word on. */
async function listenToTheEnd(page: Page, origin: string, { id, text, clips }: Block, from: number) {
  const story = await StoryPage.listenTo(page);
  await story.open(origin);
  await story.play();
  await story.button('Pause').click();
  await story.button('Sleep timer').click();
  await page.getByText('End of this paragraph').click();
  await story.button('Good night').click();
  const word = clips.at(from);
  await story.tapWord(id, text.slice(word?.from, word?.to));
  return story;
}

/** What the elements that were ever heard are set to. */
const volumes = (page: Page) => page.evaluate(() => [...window.heardElements].map(({ volume }) => volume));

test('the voice stops softly at the end of the paragraph, and goes on loud after it', async ({
  page,
  site,
}) => {
  const story = await listenToTheEnd(page, site.origin, first, -12);
  await expect.poll(async () => Math.min(...(await volumes(page)))).toBeLessThan(0.5);
  await expect(story.button('Play')).toBeVisible();
  expect((await story.moment()).isPlaying).toBe(false);
  await story.play();
  // On a slow machine the silence was long enough to begin a sentence earlier.
  expect([first.id, second.id]).toContain((await story.moment()).paragraph);
  expect(Math.min(...(await volumes(page)))).toBe(1);
});

test('the voice stops in time while the page is hidden', async ({ page, site }) => {
  const story = await listenToTheEnd(page, site.origin, longest, 0);
  await story.expectSound();
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
    window.requestAnimationFrame = () => 0;
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect
    .poll(() => page.evaluate(() => navigator.mediaSession.playbackState), { timeout: 90_000 })
    .toBe('paused');
  const [place] = await page.evaluate(
    () => JSON.parse(localStorage.getItem('lamplight/places/v1') ?? '[]') as Place[],
  );
  const after = blocks.after(blocks.of(longest.id)?.startSeconds ?? 0);
  expect(place?.locator).toMatchObject({ paragraph: after?.id, seconds: 0 });
});

test('the next morning the listener chooses between the sentences of the evening', async ({
  phone,
  site,
}) => {
  const evening = await phone.start();
  await listenToTheEnd(evening, site.origin, first, 0);
  await expect
    .poll(() => storedValue(evening, 'lamplight-state', 'lamplight/places/v1'), { timeout: 60_000 })
    .toMatchObject([{ sleep: { touched: { paragraph: first.id } } }]);
  await phone.kill();

  const morning = await phone.start();
  const resumed = await StoryPage.listenTo(morning);
  await resumed.open(site.origin);
  const card = morning.getByRole('region', { name: 'Where you were' });
  await expect(card).toContainText('The sleep timer stopped the voice');
  await expect(card.getByRole('button', { name: 'Where it stopped' })).toBeVisible();
  await card.getByRole('button', { name: 'Where you last touched it' }).click();
  await resumed.expectSound();
  expect((await resumed.moment()).paragraph).toBe(first.id);
  await morning.reload();
  await expect(card).toContainText('You were here');
});

test('one tap in the last minute adds five', async ({ page, site }) => {
  const story = await listenToTheEnd(page, site.origin, longest, 0);
  await expect(page.getByText('Stopping in')).toBeVisible();
  await story.button('5 more minutes').click();
  await expect(page.getByText('Stopping in')).toHaveCount(0);
  await expect(story.button('Sleep timer')).toHaveAccessibleDescription(/^5:/);
});
