import { expect, type Page } from '@playwright/test';
import type { Block } from '../../src/lib/core/transcript/block.ts';
import { selectText } from '../support/select-text.ts';
import { publishedStory, test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

const { paragraphs, blocks } = publishedStory();
const all = paragraphs.flat();
const lengthOf = ({ id }: Block) => {
  const place = blocks.of(id);
  return place ? place.endSeconds - place.startSeconds : 0;
};
/** Not the first: the story begins with it anyway. Long enough to choose it while it is heard. */
const [short] = all
  .slice(1, -1)
  .filter((block) => lengthOf(block) > 8)
  .sort((one, other) => lengthOf(one) - lengthOf(other));
if (!short) throw new Error('the story has a short paragraph');
const place = blocks.of(short.id);
const word = (index: number) => {
  const clip = short.clips.at(index);
  return short.text.slice(clip?.from, clip?.to);
};

/** What the sound does in each frame from now on. */
interface Frame {
  readonly time: number;
  readonly isHeard: boolean;
  readonly atMs: number;
  readonly paragraph: string | undefined;
  readonly word: string;
}

async function watchFrames(page: Page): Promise<() => Promise<readonly Frame[]>> {
  await page.evaluate(() => {
    const frames: Frame[] = [];
    const look = () => {
      const element = [...window.heardElements].find(({ paused }) => !paused);
      const [range] = [...(CSS.highlights.get('spoken-word') ?? [])];
      if (element)
        frames.push({
          time: element.currentTime,
          isHeard: !element.muted && element.volume > 0,
          atMs: performance.now(),
          paragraph: document.querySelector<HTMLElement>('[aria-current="true"]')?.dataset.paragraph,
          word: range instanceof Range ? range.toString() : '',
        });
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    Object.assign(window, { frames });
  });
  return () => page.evaluate(() => (window as unknown as { frames: Frame[] }).frames);
}

/** Where the sound goes back, each as the index of the frame after that. */
const returnsIn = (frames: readonly Frame[]) =>
  frames.flatMap(({ time }, i) => (i > 0 && time < (frames[i - 1]?.time ?? 0) - 0.5 ? [i] : []));

/** In the paragraph, silent so that there is time to choose. */
async function atTheParagraph(page: Page, origin: string): Promise<StoryPage> {
  const story = await StoryPage.listenTo(page);
  await story.open(origin);
  await story.tapWord(short?.id ?? '', word(0));
  await story.expectSound();
  await story.button('Pause').click();
  return story;
}

async function openRepeat(page: Page, story: StoryPage) {
  await story.button('More').click();
  await page.getByRole('button', { name: 'Repeat', exact: true }).click();
  return page.getByRole('dialog', { name: 'Repeat' });
}

test('the paragraph is repeated, with nothing of the next one heard, until one tap ends it', async ({
  page,
  site,
}) => {
  const story = await atTheParagraph(page, site.origin);
  const sheet = await openRepeat(page, story);
  await sheet.getByRole('switch', { name: 'This paragraph' }).click();
  await sheet.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('Repeating this paragraph')).toBeVisible();
  // The voice may have gone on before it was silent.
  await story.tapWord(short.id, word(0));
  await story.expectSound();
  const frames = await watchFrames(page);
  await expect
    .poll(async () => returnsIn(await frames()).length, { timeout: 60_000 })
    .toBeGreaterThanOrEqual(2);
  const seen = await frames();
  const [first = 0, second = 0] = returnsIn(seen);
  const once = seen.slice(first, second);
  const told = (once.at(-1)?.time ?? 0) - (once[0]?.time ?? 0);
  const ends = place?.clipStarts.at(-1) ?? 0;
  const last = short.clips.at(-1);
  const spoken = ends + (last ? last.endSeconds - last.startSeconds : 0) - (place?.clipStarts[0] ?? 0);
  // The sound before the first word and after the last one is a fifth of a second each at most.
  expect(told).toBeGreaterThan(spoken - 0.2);
  expect(told).toBeLessThan(spoken + 0.4);
  expect(new Set(once.map(({ paragraph }) => paragraph))).toEqual(new Set([short.id]));
  expect(once.map(({ word }) => word).find((lit) => lit !== '')).toBe(word(0));

  await page.getByRole('button', { name: 'End', exact: true }).click();
  await expect(page.getByText('Repeating this paragraph')).toHaveCount(0);
  await expect.poll(async () => (await story.moment()).paragraph, { timeout: 60_000 }).not.toBe(short.id);
  const history = await openHistory(page, story);
  await expect(history.getByText('You jumped')).toHaveCount(0);
});

async function openHistory(page: Page, story: StoryPage) {
  await story.button('More').click();
  await page.getByRole('button', { name: 'Recent places' }).click();
  return page.getByRole('dialog', { name: 'Recent places' });
}

test('a part from A to B is repeated, and a tap elsewhere ends it and says so', async ({ page, site }) => {
  const story = await atTheParagraph(page, site.origin);
  const sheet = await openRepeat(page, story);
  await sheet.getByRole('button', { name: 'A is here' }).click();
  await sheet.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('A is set')).toBeVisible();
  const from = (await story.moment()).currentTime;
  await story.play();
  await expect.poll(async () => (await story.moment()).currentTime).toBeGreaterThan(from + 2);
  await page.getByRole('button', { name: 'B is here' }).click();
  await expect(page.getByText('Repeating from')).toBeVisible();
  const frames = await watchFrames(page);
  await expect
    .poll(async () => returnsIn(await frames()).length, { timeout: 60_000 })
    .toBeGreaterThanOrEqual(2);
  const next = all[all.indexOf(short) + 1];
  await story.tapWord(next?.id ?? '', next?.text.slice(next.clips[0]?.from, next.clips[0]?.to) ?? '');
  await expect(page.getByText('The part from A to B is no longer repeated.')).toBeVisible();
  await expect(page.getByText('Repeating from')).toHaveCount(0);
});

test('in the pause after a sentence its words are lit in silence, and then the voice goes on', async ({
  page,
  site,
}) => {
  const story = await atTheParagraph(page, site.origin);
  const frames = await watchFrames(page);
  const sheet = await openRepeat(page, story);
  await sheet.getByRole('radio', { name: 'As long as the sentence' }).check();
  await sheet.getByRole('button', { name: 'Done' }).click();
  await story.play();
  await expect(page.getByText('Your turn')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('Pausing after each sentence')).toBeVisible({ timeout: 60_000 });
  const silent = (await frames()).filter(({ isHeard }) => !isHeard);
  expect(silent.filter(({ word }) => word !== '').length).toBeGreaterThan(5);
  expect((await frames()).at(-1)?.isHeard).toBe(true);
});

test('until a tap the voice waits and says whose turn it is', async ({ page, site }) => {
  const story = await atTheParagraph(page, site.origin);
  const sheet = await openRepeat(page, story);
  await sheet.getByRole('radio', { name: 'Until I press Play' }).check();
  await sheet.getByRole('button', { name: 'Done' }).click();
  await story.play();
  await expect(page.getByText('Your turn. Press Play to go on.').filter({ visible: true })).toBeVisible({
    timeout: 60_000,
  });
  await story.play();
  await page.getByRole('button', { name: 'End', exact: true }).click();
});

test('the key r repeats the paragraph while the page is hidden, too', async ({ page, site }) => {
  const story = await atTheParagraph(page, site.origin);
  await story.play();
  await page.keyboard.press('r');
  await expect(page.getByText('This paragraph is repeated.')).toBeVisible();
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
    window.requestAnimationFrame = () => 0;
    document.dispatchEvent(new Event('visibilitychange'));
    const starts: number[] = [];
    for (const element of window.heardElements)
      element.addEventListener('playing', () => starts.push(element.currentTime));
    Object.assign(window, { starts });
  });
  const starts = () => page.evaluate(() => (window as unknown as { starts: number[] }).starts);
  await expect.poll(async () => (await starts()).length, { timeout: 60_000 }).toBeGreaterThanOrEqual(3);
  const [, one = 0, other = 1] = await starts();
  expect(Math.abs(one - other)).toBeLessThan(0.1);
});

test('selected text is repeated from its first to its last word', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  const [from, to] = [short.clips[1], short.clips[8]];
  await selectText(story.paragraph(short.id), short.text.slice(from?.from, to?.to));
  const frames = await watchFrames(page);
  await page.getByRole('toolbar', { name: 'Selected text' }).getByRole('button', { name: 'Repeat' }).click();
  await expect(page.getByText('Repeating from')).toBeVisible();
  await expect
    .poll(async () => returnsIn(await frames()).length, { timeout: 60_000 })
    .toBeGreaterThanOrEqual(2);
  const seen = await frames();
  const [first = 0, second = 0] = returnsIn(seen);
  const lit = seen.slice(first, second).flatMap((frame) => (frame.word ? [frame.word] : []));
  expect([lit[0], lit.at(-1)]).toEqual([word(1), word(8)]);
});
