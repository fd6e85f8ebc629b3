import { expect, type Page } from '@playwright/test';
import { publishedStory, test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

const { publication } = publishedStory();

async function inCar(page: Page, origin: string) {
  const story = await StoryPage.listenTo(page);
  await story.open(origin);
  await story.play();
  if (await story.button('Show all controls').count()) await story.button('Show all controls').click();
  await story.button('More').click();
  await page.getByRole('button', { name: 'Car', exact: true }).click();
  const car = page.getByRole('dialog', { name: 'Car' });
  await expect(car).toBeVisible();
  return { story, car };
}

const keys = ['Back 15 seconds', 'Forward 30 seconds', 'Bookmark', 'Pause'];

for (const size of [
  { width: 320, height: 568 },
  { width: 844, height: 390 },
  { width: 320, height: 200 },
  { width: 1280, height: 800 },
])
  test(`four keys fill a screen of ${size.width} by ${size.height}`, async ({ page, site }) => {
    const { car } = await inCar(page, site.origin);
    await page.setViewportSize(size);
    await expect(car).toContainText(publication.title);
    let area = 0;
    for (const name of keys) {
      const box = await car.getByRole('button', { name, exact: true }).boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(64);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(size.height);
      area += (box?.width ?? 0) * (box?.height ?? 0);
    }
    expect(area / (size.width * size.height)).toBeGreaterThan(0.6);
    const leave = await car.getByRole('button', { name: 'Leave the car screen' }).boundingBox();
    expect(leave?.height).toBeGreaterThanOrEqual(44);
  });

test('the keys do what they say, and the page behind rests until the back button leaves the screen', async ({
  page,
  site,
}) => {
  const { story, car } = await inCar(page, site.origin);
  await expect(car.getByRole('button', { name: 'Pause' })).toBeFocused();
  const before = (await story.moment()).currentTime;
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await story.moment()).currentTime).not.toBeCloseTo(before, 0);
  const lit = (await story.moment()).word;
  const { currentTime } = await story.moment();
  await expect.poll(async () => (await story.moment()).currentTime).toBeGreaterThan(currentTime + 2);
  expect((await story.moment()).word).toBe(lit);
  await car.getByRole('button', { name: 'Pause' }).click();
  await expect(car.getByRole('button', { name: 'Play' })).toBeVisible();
  await car.getByRole('button', { name: 'Bookmark' }).click();
  await expect(car.getByRole('status')).not.toBeEmpty();
  const paused = (await story.moment()).currentTime;
  await car.getByRole('button', { name: 'Play' }).click();
  await expect.poll(async () => (await story.moment()).currentTime).toBeGreaterThan(paused + 0.5);

  await page.goBack();
  await expect(car).toHaveCount(0);
  expect(new URL(page.url()).pathname).toContain(publication.id);
  await expect(story.button('Pause')).toBeFocused();
  await expect.poll(async () => (await story.moment()).word).not.toBe(lit);
});

test('its own control and Escape leave it without leaving a step in the history', async ({ page, site }) => {
  const { story, car } = await inCar(page, site.origin);
  await car.getByRole('button', { name: 'Leave the car screen' }).click();
  await expect(car).toHaveCount(0);
  await story.button('More').click();
  await page.getByRole('button', { name: 'Car', exact: true }).click();
  await expect(car).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(car).toHaveCount(0);
  await expect(story.button('Pause')).toBeVisible();
});
