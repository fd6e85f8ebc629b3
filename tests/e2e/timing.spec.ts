/** Sound that is heard late: the light waits for it, and taps along with clicks measure it. */
import { expect, type Page } from '@playwright/test';
import { clickTimesMs } from '../../src/lib/core/sound/tap-along.ts';
import { publishedStory, test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';
import { wordsBetween } from '../support/words-between.ts';

const settingsKey = 'lamplight/settings/v1';
const [first] = publishedStory().paragraphs[0] ?? [];
if (!first) throw new Error('the story begins with a paragraph');
/** Far enough in the story for any delay. */
const later = first.clips[24];

async function openTiming(page: Page, story: StoryPage): Promise<void> {
  await story.button('More').click();
  await page.getByRole('button', { name: 'Timing' }).click();
  await expect(page.getByRole('dialog', { name: 'Timing' })).toBeVisible();
}

/** Several words long, every lit word is one that is heard so much later than the element says. */
async function expectLit(story: StoryPage, delayMs: number): Promise<void> {
  const lit = new Set<string>();
  await expect
    .poll(
      async () => {
        const { since, currentTime, word } = await story.moment();
        expect(wordsBetween(since, currentTime, delayMs)).toContain(word);
        return lit.add(word).size;
      },
      { intervals: [50] },
    )
    .toBeGreaterThan(4);
}

test('where the speaker is late, the lit word is the one that is heard there', async ({ page, site }) => {
  await page.addInitScript((key) => {
    localStorage.setItem(key, JSON.stringify({ soundOutput: 'speaker', soundDelays: { speaker: 700 } }));
  }, settingsKey);
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  await story.tapWord(first.id, first.text.slice(later?.from, later?.to));
  await story.expectSound();
  const { currentTime } = await story.moment();
  await expect.poll(async () => (await story.moment()).currentTime).toBeGreaterThan(currentTime + 1);
  await expectLit(story, 700);
});

test('the lit word moves with the slider while the voice goes on, and the delay is kept', async ({
  page,
  site,
}) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  await story.tapWord(first.id, first.text.slice(later?.from, later?.to));
  await story.expectSound();
  await openTiming(page, story);
  const slider = page.getByRole('slider', { name: 'Delay' });
  await slider.focus();
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', /^2,000\sms$/);
  // Until the tapped word has come, the light waits at it.
  const { currentTime } = await story.moment();
  await expect.poll(async () => (await story.moment()).currentTime).toBeGreaterThan(currentTime + 2.2);
  await expectLit(story, 2000);
  await page.goto(`${site.origin}/settings/`);
  await expect(slider).toHaveAttribute('aria-valuetext', /^2,000\sms$/);
});

test('taps along with the clicks measure how late they are heard', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await openTiming(page, story);
  await page.getByRole('button', { name: 'Measure by tapping' }).click();
  await page.getByRole('button', { name: 'Start the clicks' }).click();
  // A listener who hears each click 300 ms late.
  await page.getByRole('button', { name: 'Tap', exact: true }).evaluate((key, clicksMs) => {
    const left = [...clicksMs];
    const look = () => {
      const element = [...window.heardElements].find(({ paused }) => !paused);
      const [next = Infinity] = left;
      if (element && element.currentTime * 1000 >= next + 300) {
        left.shift();
        key.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0 }));
      }
      requestAnimationFrame(look);
    };
    look();
  }, clickTimesMs);
  const use = page.getByRole('button', { name: /^Use \d+ ms$/ });
  await expect(use).toBeVisible();
  const measured = Number(/\d+/.exec((await use.textContent()) ?? '')?.[0]);
  expect(Math.abs(measured - 300)).toBeLessThanOrEqual(60);
  await use.click();
  await expect(page.getByRole('slider', { name: 'Delay' })).toHaveValue(String(measured));
});

test('wild taps are refused in words', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await openTiming(page, story);
  await page.getByRole('button', { name: 'Measure by tapping' }).click();
  await page.getByRole('button', { name: 'Start the clicks' }).click();
  for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'Tap', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'too few taps' })).toBeVisible();
});
