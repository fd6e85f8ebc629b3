/** Pauses are left out of the sound, while every word is lit when it is heard. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { codecDelaySeconds } from '../../src/lib/core/mp3/track-format.ts';
import { TimeMap } from '../../src/lib/core/playback/time-map.ts';
import { asFrames, endsChapter, readPauseMap, trackKey } from '../../src/lib/core/sound/pause-map.ts';
import { asSeconds, leftOutFrames } from '../../src/lib/core/sound/pauses.ts';
import { frameBytes } from '../../src/lib/core/mp3/track-format.ts';
import { readSavedTime } from '../../src/lib/core/sound/saved-time.ts';
import { publishedStory, storyId, test } from '../support/site.ts';
import { storedValue } from '../support/stored.ts';
import { StoryPage } from '../support/story-page.ts';

const { publication, timeline, blocks, paragraphs } = publishedStory();
const all = paragraphs.flat();
const settingsKey = 'lamplight/settings/v1';

const pausesOf = async (page: Page) =>
  readPauseMap(await storedValue(page, 'lamplight-state', `v1/pauses/${storyId}`));

/** Chosen before the page is opened. */
async function skipStrongly(page: Page): Promise<void> {
  await page.addInitScript((key) => {
    localStorage.setItem(key, JSON.stringify({ skipSilence: 'strong' }));
  }, settingsKey);
}

/** What the first stretch of the story sounds like, from what was found in its tracks. */
async function mapOf(page: Page): Promise<TimeMap> {
  const pauses = await pausesOf(page);
  let time = 0;
  const clips = publication.clips.flatMap(({ index, resource }) => {
    const found = pauses[trackKey(resource.sha256) ?? ''];
    if (!found) return [];
    const frames = (resource.sizeBytes ?? 0) / frameBytes;
    const leftOut = asSeconds(leftOutFrames(asFrames(found), frames, 'strong', endsChapter(timeline, index)));
    const clip = { index, time: time + codecDelaySeconds, leftOut };
    time += timeline.durationOf(index) - leftOut.reduce((sum, { seconds }) => sum + seconds, 0);
    return [clip];
  });
  return new TimeMap(timeline, clips);
}

test('the voice is heard without its long pauses, and the lit word is the one that is spoken', async ({
  page,
  site,
}) => {
  await skipStrongly(page);
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  const map = await mapOf(page);
  const whole = map.clipIndexes.reduce((sum, index) => sum + timeline.durationOf(index), 0);
  const [length] = await page.evaluate(() => [...window.heardElements].map(({ duration }) => duration));
  expect(length).toBeLessThan(whole - 1);
  const lit = new Set<string>();
  const slackSeconds = 0.1;
  await expect
    .poll(
      async () => {
        const { since, currentTime, word, paragraph } = await story.moment();
        const words = new Set<string>();
        for (let at = since - slackSeconds; at <= currentTime + slackSeconds; at += 0.01) {
          const place = blocks.at(map.positionAt(at));
          const index = place?.clipAt(map.positionAt(at));
          words.add((index !== undefined && place?.textOf(index)) || '');
        }
        expect([...words]).toContain(word);
        lit.add(`${paragraph}: ${word}`);
        return paragraph === all[1]?.id && lit.size;
      },
      { intervals: [50], timeout: 60_000 },
    )
    .toBeGreaterThan(15);
});

test('a level is heard at once, at the same place, and says what it saves in a downloaded story', async ({
  page,
  site,
}) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.download();
  await story.play();
  const longest = () =>
    page.evaluate(() => Math.max(...[...window.heardElements].map(({ duration }) => duration)));
  const whole = await longest();
  await story.button('More').click();
  await page.getByRole('button', { name: 'Skip silence' }).click();
  const strong = page.getByRole('radio', { name: 'Strong' });
  await expect(strong).toHaveAccessibleDescription(/^Pauses of at most 0\.25 s, saves \d+:\d\d$/, {
    timeout: 60_000,
  });
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const before = Number(await page.locator('.scrubber').getAttribute('aria-valuenow'));
  await strong.check();
  await page.keyboard.press('Escape');
  await story.expectSound();
  const after = Number(await page.getByRole('slider').getAttribute('aria-valuenow'));
  expect(after).toBeGreaterThanOrEqual(before);
  expect(after).toBeLessThan(before + 15);
  expect(whole).toBeGreaterThan(0);
});

test('what was saved is told, for this story and in all', async ({ page, site }) => {
  await skipStrongly(page);
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  const last = all[0]?.clips.at(-4);
  await story.play();
  await story.tapWord(all[0]?.id ?? '', all[0]?.text.slice(last?.from, last?.to) ?? '');
  await expect.poll(async () => (await story.moment()).paragraph, { timeout: 60_000 }).toBe(all[1]?.id);
  await story.button('Pause').click();
  const saved = async () => readSavedTime(await storedValue(page, 'lamplight-state', 'v1/saved-by-pauses'));
  await expect.poll(async () => (await saved()).stories[storyId]).toBeGreaterThan(0.1);
});
