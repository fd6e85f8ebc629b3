import { expect } from '@playwright/test';
import type { Place } from '../../src/lib/core/library/place.ts';
import { test } from '../support/phone.ts';
import { publishedStory, storyId } from '../support/site.ts';
import { storedValue } from '../support/stored.ts';
import { StoryPage } from '../support/story-page.ts';

const { paragraphs } = publishedStory();
const third = paragraphs[0]?.[2];
if (!third) throw new Error('the story begins with three paragraphs');

test('after the browser was killed the story goes on at the paragraph where it was', async ({
  phone,
  site,
}) => {
  const before = await phone.start();
  const story = await StoryPage.listenTo(before);
  await story.open(site.origin);
  const word = third.clips[4];
  await story.tapWord(third.id, third.text.slice(word?.from, word?.to));
  await story.expectSound();
  // What has not reached the disk yet is lost with the browser.
  await expect
    .poll(() => storedValue(before, 'lamplight-state', 'lamplight/places/v1'))
    .toMatchObject([{ locator: { paragraph: third.id } }]);
  await phone.kill();

  const page = await phone.start();
  const resumed = await StoryPage.listenTo(page);
  await resumed.open(site.origin);
  const card = page.getByRole('region', { name: 'Where you were' });
  await expect(card).toContainText('You were here');
  await card.getByRole('button', { name: 'Play: continue from there' }).click();
  await resumed.expectSound();
  expect((await resumed.moment()).paragraph).toBe(third.id);
});

test('the resume card offers the place in words, a little earlier and the beginning', async ({
  page,
  site,
}) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  const word = third.clips[8];
  await story.tapWord(third.id, third.text.slice(word?.from, word?.to));
  await story.expectSound();
  await page.reload();
  const card = page.getByRole('region', { name: 'Where you were' });
  // The voice continued until the page was left: the quote is from around the place that was kept.
  const [kept] = await page.evaluate(
    () => JSON.parse(localStorage.getItem('lamplight/places/v1') ?? '[]') as Place[],
  );
  expect(kept?.locator.paragraph).toBe(third.id);
  await expect(card).toContainText(kept?.locator.word?.text ?? 'a word that was kept');
  // The page stands at that place.
  await expect(story.paragraph(third.id)).toBeInViewport();
  await expect(story.button('Pause')).toHaveCount(0);
  await card.getByRole('button', { name: 'From the beginning' }).click();
  await story.expectSound();
  expect((await story.moment()).paragraph).toBe(paragraphs[0]?.[0]?.id);
});

test('a story that was only looked at leaves the kept place alone', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.tapWord(third.id, third.text.slice(third.clips[0]?.from, third.clips[0]?.to));
  await story.expectSound();
  await page.reload();
  await expect(page.getByRole('region', { name: 'Where you were' })).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Play: continue from there' }).click();
  await story.expectSound();
  expect((await story.moment()).paragraph).toBe(third.id);
});

test('a place as older versions stored it is continued, and the library shows that its story is downloaded', async ({
  page,
  site,
}) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.download();
  await page.addInitScript(
    ([publication, paragraph]) => {
      const locator = { publication, paragraph, word: { text: 'coffee,', index: 20 }, seconds: 6.6 };
      const place = { locator, sequence: 4, savedAtMs: Date.now(), isFinished: false };
      localStorage.setItem('lamplight/places/v1', JSON.stringify([place]));
    },
    [storyId, third.id] as const,
  );
  await page.goto(`${site.origin}/`);
  const link = page.getByRole('link', { name: 'Continue' });
  await expect(link).toContainText('Downloaded');
  await link.click();
  await story.expectSound();
  expect((await story.moment()).paragraph).toBe(third.id);
});

test('after two days the story goes on a minute earlier, unless that is switched off', async ({
  page,
  site,
}) => {
  const far = paragraphs[2]?.[1];
  if (!far) throw new Error('the third chapter has two paragraphs');
  const setUp = (rewindsAfterAbsence: boolean, sequence: number) =>
    page.evaluate(
      ([publication, paragraph, rewindsAfterAbsence, sequence]) => {
        const savedAtMs = Date.now() - 48 * 3_600_000;
        const place = { locator: { publication, paragraph, seconds: 1 }, sequence, savedAtMs };
        localStorage.setItem('lamplight/places/v1', JSON.stringify([{ ...place, isFinished: false }]));
        localStorage.setItem('lamplight/settings/v1', JSON.stringify({ rewindsAfterAbsence }));
      },
      [storyId, far.id, rewindsAfterAbsence, sequence] as const,
    );
  const story = await StoryPage.listenTo(page);
  const goOn = async () => {
    await story.open(site.origin);
    await page.getByRole('button', { name: 'Play: continue from there' }).click();
    await story.expectSound();
    return (await story.moment()).paragraph;
  };
  await page.goto(`${site.origin}/licences.txt`);
  await setUp(false, 1e6);
  expect(await goOn()).toBe(far.id);
  await page.goto(`${site.origin}/licences.txt`);
  await setUp(true, 2e6);
  const earlier = paragraphs.flat().findIndex(({ id }) => id === far.id);
  const told = await goOn();
  expect(paragraphs.flat().findIndex(({ id }) => id === told)).toBeLessThan(earlier);
});

test('a place whose paragraph is no longer in the story is not played from the beginning unasked', async ({
  page,
  site,
}) => {
  await page.addInitScript((publication) => {
    const locator = { publication, paragraph: 'gone', seconds: 3 };
    const place = { locator, sequence: 1, savedAtMs: Date.now(), isFinished: false };
    localStorage.setItem('lamplight/places/v1', JSON.stringify([place]));
  }, storyId);
  const story = await StoryPage.listenTo(page);
  await page.goto(`${site.origin}/`);
  await page.getByRole('link', { name: 'Continue' }).click();
  const card = page.getByRole('region', { name: 'Start' });
  await expect(card).toContainText('is no longer in the story');
  expect((await story.moment()).isPlaying).toBe(false);
  await card.getByRole('button').click();
  await story.expectSound();
  expect((await story.moment()).paragraph).toBe(paragraphs[0]?.[0]?.id);
});
