import { expect } from '@playwright/test';
import { publishedStory, test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

const { paragraphs } = publishedStory();
const [first] = paragraphs[0] ?? [];
const far = paragraphs[2]?.[1];
if (!first || !far) throw new Error('the third chapter has two paragraphs');

test('the keyboard plays, seeks, sets the speed and lists its keys, whose characters can be switched off', async ({
  page,
  site,
}) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  const slider = page.getByRole('slider', { name: 'Place in the story' });
  const position = async () => Number(await slider.getAttribute('aria-valuenow'));
  await page.keyboard.press(' ');
  await story.expectSound();
  const before = await position();
  await page.keyboard.press('ArrowRight');
  await expect.poll(position).toBeGreaterThanOrEqual(before + 30);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(position).toBeLessThan(before + 30);
  await page.keyboard.press(']');
  await expect(story.button('Speed')).toHaveAccessibleDescription('1.05×');
  const { y } = await page.evaluate(() => ({ y: scrollY }));
  expect(y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Keyboard' });
  await expect(list).toBeVisible();
  // In a dialog the keys are its own.
  await page.keyboard.press('[');
  await expect(story.button('Speed')).toHaveAccessibleDescription('1.05×');
  await list.getByRole('switch').uncheck();
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await page.keyboard.press('[');
  await expect(story.button('Speed')).toHaveAccessibleDescription('1.05×');
  await page.keyboard.press('?');
  await expect(list).toHaveCount(0);
});

test('Escape takes back a tap far from the voice, and Ctrl+Z does so after the offer has gone', async ({
  page,
  site,
}) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  const slip = () => story.tapWord(far.id, far.text.slice(far.clips[2]?.from, far.clips[2]?.to));
  const undo = page.getByRole('button', { name: 'Undo' });
  await slip();
  await expect(undo).toBeVisible();
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await story.moment()).paragraph).toBe(first.id);
  await slip();
  await expect(undo).toBeVisible();
  await expect(undo).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await story.moment()).paragraph).toBe(first.id);
});

test('the keys work in the library, too, while a story is heard', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  await page.getByRole('banner').getByRole('link', { name: 'Library' }).click();
  const bar = page.getByRole('region', { name: 'Now playing' });
  await expect(bar).toBeVisible();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press(' ');
  await expect(bar.getByRole('button', { name: 'Play' })).toBeVisible();
  await page.keyboard.press(' ');
  await story.expectSound();
});

test('a sheet that took the place of another returns the focus to the control that opened the first', async ({
  page,
  site,
}) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.button('More').press('Enter');
  await page
    .getByRole('dialog', { name: 'More' })
    .getByRole('button', { name: 'Recent places' })
    .press('Enter');
  await expect(page.getByRole('dialog', { name: 'Recent places' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(story.button('More')).toBeFocused();
});
