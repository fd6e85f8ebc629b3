import { expect } from '@playwright/test';
import { publishedStory, test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

const { publication, tracks } = publishedStory();
/** A paragraph of the other published story. */
const linked = 'lamp-3';

test('the story that is heard can be paused on another story’s page, and on one that cannot be opened', async ({
  page,
  site,
}) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  await page.getByRole('banner').getByRole('link', { name: 'Library' }).click();
  await page.getByRole('link', { name: 'The Lamp and the Dark' }).click();
  await expect(page.getByRole('region', { name: 'Start' })).toBeVisible();
  const bar = page.getByRole('region', { name: 'Now playing' });
  await expect(bar).toContainText(publication.title);
  const [card, foot] = await Promise.all([
    page.getByRole('region', { name: 'Start' }).boundingBox(),
    bar.boundingBox(),
  ]);
  expect((card?.y ?? 0) + (card?.height ?? 0)).toBeCloseTo(foot?.y ?? NaN, 0);
  await bar.getByRole('button', { name: 'Pause' }).click();
  await expect.poll(async () => (await story.moment()).isPlaying).toBe(false);
  await bar.getByRole('button', { name: 'Play' }).click();
  await story.expectSound();
  await page.getByRole('button', { name: 'Play this story: The Lamp and the Dark' }).click();
  await expect(bar).toHaveCount(0);
});

test('an address with a place waits while another story is heard, and one without leaves the address', async ({
  page,
  site,
}) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin, '?paragraph=nowhere&word=2');
  await expect.poll(() => new URL(page.url()).search).toBe('');
  await story.play();
  await page.evaluate((id) => {
    const link = document.createElement('a');
    link.href = `/story/the-lamp-and-the-dark/?paragraph=${id}`;
    document.querySelector('main')?.append(link);
    link.click();
    link.remove();
  }, linked);
  await page.getByRole('button', { name: /^Play from the linked paragraph/ }).click();
  await expect(story.paragraph(linked)).toHaveAttribute('aria-current', 'true');
  await story.expectSound();
  expect(new URL(page.url()).search).toBe('');
});

test('a story that gets a newer version while it is heard continues where the voice was', async ({
  page,
  site,
}) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  await story.button('Next paragraph').click();
  const second = tracks[1]?.paragraph;
  await expect.poll(async () => (await story.moment()).paragraph).toBe(second);
  await page.getByRole('banner').getByRole('link', { name: 'Library' }).click();
  await page.route(`**/${publication.id}/manifest.json`, async (route) => {
    const manifest = (await (await route.fetch()).json()) as { metadata: object };
    await route.fulfill({
      json: { ...manifest, metadata: { ...manifest.metadata, modified: '2030-01-01T00:00:00Z' } },
    });
  });
  await page.getByRole('region', { name: 'Now playing' }).getByRole('link').click();
  await story.expectSound();
  await expect(story.paragraph(second ?? '')).toHaveAttribute('aria-current', 'true');
});
