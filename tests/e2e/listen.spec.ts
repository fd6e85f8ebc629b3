import { expect } from '@playwright/test';
import { publishedStory, test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';
import { wordsBetween } from '../support/words-between.ts';

const { publication, paragraphs, timeline } = publishedStory();
const [first, second] = paragraphs[0] ?? [];
if (!first || !second) throw new Error('the story begins with two paragraphs');

test('the voice is heard and the lit word is the one that is spoken, across a paragraph’s end', async ({
  page,
  site,
}) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  // Four seconds before its end: enough time to see it there.
  const late = first.clips[24];
  await story.tapWord(first.id, first.text.slice(late?.from, late?.to));
  const lit = new Set<string>();
  await expect
    .poll(
      async () => {
        const { since, currentTime, word, paragraph, isPlaying } = await story.moment();
        if (isPlaying) {
          expect(wordsBetween(since, currentTime)).toContain(word);
          if (word !== '') lit.add(`${paragraph}: ${word}`);
        }
        return paragraph === second.id && lit.size > 8;
      },
      { intervals: [50] },
    )
    .toBe(true);
  expect([...lit].some((entry) => entry.startsWith(first.id))).toBe(true);
});

test('a tap on a word plays from it, also in silence', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  const word = second.clips[15];
  if (!word) throw new Error('the second paragraph has sixteen words');
  await story.tapWord(second.id, second.text.slice(word.from, word.to));
  await story.expectSound();
  // The position in the story: the element's time counts from the start of the stretch that it plays.
  const position = Number(await page.getByRole('slider').getAttribute('aria-valuenow'));
  expect(position).toBeGreaterThanOrEqual(Math.floor(timeline.startOf(1) + word.startSeconds));
  expect(position).toBeLessThan(timeline.startOf(2));
});

test('the voice goes on while another page is looked at, and is still there on the way back', async ({
  page,
  site,
}) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  await page.getByRole('banner').getByRole('link', { name: 'Library' }).click();
  const bar = page.getByRole('region', { name: 'Now playing' });
  await expect(bar).toBeVisible();
  await story.expectSound();
  await bar.getByRole('link').click();
  await expect(page.locator('[aria-current="true"]')).toHaveCount(1);
  await story.expectSound();
  await expect(page.getByRole('region', { name: 'Where you were' })).toHaveCount(0);
});

test('a pause keeps the word in sight, without light', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  await expect.poll(async () => (await story.moment()).word).not.toBe('');
  await story.button('Pause').click();
  await expect(story.button('Play')).toBeVisible();
  expect((await story.moment()).word).not.toBe('');
  await expect(page.locator('article.silent')).toHaveCount(1);
});

test('skips move by paragraphs and by seconds', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  await story.button('Next paragraph').click();
  await expect.poll(async () => (await story.moment()).paragraph).toBe(second.id);
  await expect
    .poll(async () => (await story.moment()).currentTime)
    .toBeGreaterThan(timeline.startOf(1) - 0.1);
  // Three seconds into a paragraph it restarts that one; pressed again, it goes to the one before.
  await expect(async () => {
    await story.button('Previous paragraph').click();
    expect((await story.moment()).paragraph).toBe(first.id);
  }).toPass();
  // The position in the story: the element's time counts from the start of the stretch that it plays.
  const position = async () => Number(await page.getByRole('slider').getAttribute('aria-valuenow'));
  const before = await position();
  await story.button('Forward 30 seconds').click();
  await expect.poll(position).toBeGreaterThanOrEqual(before + 29);
  const ahead = await position();
  await story.button('Back 15 seconds').click();
  await expect.poll(position).toBeLessThan(ahead);
});

test('the rate is heard and kept, and its sheet says what it comes to', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  await story.button('Speed').click();
  await page.getByRole('button', { name: '1.5×' }).click();
  await page.getByRole('button', { name: 'Faster' }).click();
  await expect(page.getByRole('dialog', { name: 'Speed' })).toContainText('1.55×');
  const rates = await page.evaluate(() =>
    [...window.heardElements].map(({ playbackRate, preservesPitch }) => ({ playbackRate, preservesPitch })),
  );
  expect(rates).toEqual([{ playbackRate: 1.55, preservesPitch: true }]);
  await page.keyboard.press('Escape');
  await expect(story.button('Speed')).toBeFocused();
  await page.reload();
  await page.getByRole('button', { name: 'Play: continue from there' }).click();
  await expect(story.button('Speed')).toHaveAccessibleDescription('1.55×');
});

test('the page follows the voice until the listener scrolls, and one button brings it back', async ({
  page,
  site,
}) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  await expect(story.paragraph(first.id)).toBeInViewport();
  await story.leaveTheVoice();
  await expect(story.paragraph(first.id)).not.toBeInViewport();
  await story.button('Back to the voice').click();
  await expect(page.locator('[aria-current="true"]')).toBeInViewport();
  await expect(story.button('Back to the voice')).toHaveCount(0);
});

test('an address with a paragraph and a word opens there, once', async ({ page, site }) => {
  const linked = paragraphs[2]?.[1];
  const word = linked?.clips[2];
  if (!linked || !word) throw new Error('the third chapter has two paragraphs');
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin, `?paragraph=${linked.id}&word=2`);
  await expect.poll(async () => (await story.moment()).paragraph).toBe(linked.id);
  expect((await story.moment()).word).toBe(linked.text.slice(word.from, word.to));
  await expect(story.paragraph(linked.id)).toBeInViewport();
  await story.play();
  expect((await story.moment()).paragraph).toBe(linked.id);
  expect(new URL(page.url()).search).toBe('');
});

test('the lock screen shows the chapter and the story', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  const shown = await page.evaluate(() => ({
    title: navigator.mediaSession.metadata?.title,
    album: navigator.mediaSession.metadata?.album,
    state: navigator.mediaSession.playbackState,
  }));
  expect(shown).toEqual({ title: publication.chapters[0].title, album: publication.title, state: 'playing' });
});

test('a story that was heard to its end stays finished, and starts again', async ({ page, site }) => {
  const last = paragraphs.at(-1)?.at(-1);
  const word = last?.clips.at(-1);
  if (!last || !word) throw new Error('the story ends with a paragraph');
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.tapWord(last.id, last.text.slice(word.from, word.to));
  const isFinished = () =>
    page.evaluate(() => (localStorage.getItem('lamplight/places/v1') ?? '').includes('"isFinished":true'));
  // Two seconds of sound may be over before the test looks; only what was heard to its end counts as finished.
  await expect.poll(isFinished).toBe(true);
  await expect(story.button('Play')).toBeVisible();
  await page.getByRole('banner').getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('region', { name: 'Now playing' })).toBeVisible();
  await page.getByRole('region', { name: 'Now playing' }).getByRole('link').click();
  await expect(page.getByRole('region', { name: 'Player' })).toBeVisible();
  expect(await isFinished()).toBe(true);
  await story.play();
  expect((await story.moment()).paragraph).toBe(first.id);
});

test('the page keys of a listener who has just pressed Play win over the voice', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  await expect(story.paragraph(first.id)).toBeInViewport();
  await expect.poll(async () => (await story.moment()).word).not.toBe('');
  for (let i = 0; i < 4; i++) await page.keyboard.press('PageDown');
  await expect(story.button('Back to the voice')).toBeVisible();
  await expect(story.paragraph(first.id)).not.toBeInViewport();
});

test('a long way is gone straight to the word that was tapped', async ({ page, site }) => {
  const far = paragraphs[2]?.[1];
  const word = far?.clips[2];
  if (!far || !word) throw new Error('the third chapter has two paragraphs');
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  await expect(story.paragraph(first.id)).toBeInViewport();
  await story.leaveTheVoice();
  await expect(story.button('Back to the voice')).toBeVisible();
  await story.tapWord(far.id, far.text.slice(word.from, word.to));
  const from = await page.evaluate(() => {
    Object.assign(window, { leastScroll: scrollY });
    addEventListener('scroll', () => {
      Object.assign(window, { leastScroll: Math.min(scrollY, Number(Reflect.get(window, 'leastScroll'))) });
    });
    return scrollY;
  });
  await expect.poll(async () => (await story.moment()).paragraph).toBe(far.id);
  await story.expectSound();
  const least = await page.evaluate(() => Number(Reflect.get(window, 'leastScroll')));
  expect(from - least).toBeLessThan(800);
});

test('a finger that slips far from the voice is taken back', async ({ page, site }) => {
  const far = paragraphs[2]?.[1];
  const word = far?.clips[2];
  if (!far || !word) throw new Error('the third chapter has two paragraphs');
  const slip = () => story.tapWord(far.id, far.text.slice(word.from, word.to));
  const undo = page.getByRole('button', { name: 'Undo' });
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  await slip();
  await undo.click();
  await expect.poll(async () => (await story.moment()).paragraph).toBe(first.id);
  await page.reload();
  await expect(page.getByRole('region', { name: 'Where you were' })).toBeVisible();
  await slip();
  await undo.click();
  await expect.poll(async () => (await story.moment()).paragraph).toBe(first.id);
  await expect(story.button('Play')).toBeVisible();
});

test('a message stands 12 pixels above the player', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  for (const size of [
    { width: 390, height: 844 },
    { width: 320, height: 568 },
    { width: 1280, height: 800 },
    { width: 844, height: 390 },
  ]) {
    await page.setViewportSize(size);
    await story.open(site.origin, `?paragraph=${first.id}`);
    const all = story.button('Show all controls');
    if ((await all.count()) > 0) await all.click();
    // Into the middle: at the end, the player grows by what comes after the story, and may leave no room above it.
    await page.getByRole('slider', { name: 'Place in the story' }).click();
    const toast = page.getByRole('status').filter({ has: story.button('Undo') });
    await expect(toast).toBeVisible();
    // The message follows the player's height a frame later.
    await expect(async () => {
      const [above, player] = await Promise.all([
        toast.boundingBox(),
        page.getByRole('region', { name: 'Player' }).boundingBox(),
      ]);
      expect((player?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0)).toBeCloseTo(12, 0);
    }).toPass({ timeout: 5000 });
  }
});
