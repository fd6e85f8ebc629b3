import { expect, type BrowserContext, type Page } from '@playwright/test';
import { publishedStory, test, type Site } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

const { paragraphs } = publishedStory();
const [first] = paragraphs[0] ?? [];
const later = paragraphs[2]?.[1];
if (!first || !later) throw new Error('the third chapter has two paragraphs');
const word = later.text.slice(later.clips[2]?.from, later.clips[2]?.to);

const tookOver = 'Another window took over. Press Play to continue here.';
const says = (page: Page) => page.getByText(tookOver).filter({ visible: true });

async function twoWindows(context: BrowserContext, site: Site, query = '') {
  const pages = [await context.newPage(), await context.newPage()] as const;
  const [one, other] = [await StoryPage.listenTo(pages[0]), await StoryPage.listenTo(pages[1])];
  await one.open(site.origin, `?paragraph=${first?.id}`);
  await other.open(site.origin, query);
  return { pages, one, other };
}

/** What the system would show of each window. */
const onLockScreen = (pages: readonly Page[]) =>
  Promise.all(
    pages.map((page) =>
      page.evaluate(() => [navigator.mediaSession.playbackState, navigator.mediaSession.metadata !== null]),
    ),
  );

test('the window that starts is heard alone, and the other says so and takes the voice back where it is now', async ({
  context,
  site,
}) => {
  const { pages, one, other } = await twoWindows(context, site, `?paragraph=${later.id}`);
  await one.play();
  await other.play();
  await expect(says(pages[0])).toHaveCount(1);
  expect((await one.moment()).isPlaying).toBe(false);
  expect(await onLockScreen(pages)).toEqual([
    ['none', false],
    ['playing', true],
  ]);
  await one.button('Play').click();
  await one.expectSound();
  await expect(says(pages[1])).toHaveCount(1);
  expect((await other.moment()).isPlaying).toBe(false);
  await expect(says(pages[0])).toHaveCount(0);
  // Where the other was, which is far away; there is a way back, by key also after its offer is gone.
  await expect(one.paragraph(later.id)).toHaveAttribute('aria-current', 'true');
  await pages[0].keyboard.press('Control+z');
  await expect(one.paragraph(first.id)).toHaveAttribute('aria-current', 'true');
});

test('a window that was left long ago does not take the place back to where it was', async ({
  context,
  site,
}) => {
  const { pages, one, other } = await twoWindows(context, site);
  await one.play();
  await one.button('Pause').click();
  await other.tapWord(later.id, word);
  await other.expectSound();
  await other.button('Pause').click();
  await expect(says(pages[0])).toHaveCount(0);
  await one.play();
  await expect(one.paragraph(later.id)).toHaveAttribute('aria-current', 'true');
});

test('the window that was silenced may still be read and closed without moving the place', async ({
  context,
  site,
}) => {
  const { pages, one, other } = await twoWindows(context, site, `?paragraph=${later.id}`);
  await one.play();
  await other.play();
  await expect(says(pages[0])).toHaveCount(1);
  await other.button('Pause').click();
  await pages[0].close();
  const place = await pages[1].evaluate(() => localStorage.getItem('lamplight/places/v1') ?? '');
  expect(place).toContain(`"paragraph":"${later.id}"`);
});
