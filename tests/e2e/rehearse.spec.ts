import { expect, type Page } from '@playwright/test';
import { publishedStory, test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

const { paragraphs } = publishedStory();
/** One voice, then another, and the first again. */
const scene = paragraphs.flat().find(({ utterances: [first, second, third] }) => {
  return first && second && third && first.speaker === third.speaker && first.speaker !== second.speaker;
});
const [before, line, after] = scene?.utterances ?? [];
if (!scene || !before || !line || !after) throw new Error('two voices take turns in a paragraph');
const words = scene.clips.map(({ from, to }) => ({ from, text: scene.text.slice(from, to) }));
const isOnce = (word: string) => words.filter(({ text }) => text === word).length === 1;
const saidIn = ({ from, to }: { readonly from: number; readonly to: number }) =>
  words.filter((word) => word.from >= from && word.from < to && isOnce(word.text)).map(({ text }) => text);
const ownWords = saidIn(line);
/** Without the word before the line: it stays lit for a moment of the pause. */
const otherWords = [...saidIn({ ...before, to: before.to - 8 }), ...saidIn(after)];

interface Heard {
  readonly silent: readonly string[];
  readonly heard: readonly string[];
}

/** Which words are lit from now on while the sound can be heard, and while it cannot. */
async function watchWords(page: Page): Promise<() => Promise<Heard>> {
  await page.evaluate(() => {
    const silent = new Set<string>();
    const heard = new Set<string>();
    const look = () => {
      const element = [...window.heardElements].find(({ paused }) => !paused);
      const [range] = [...(CSS.highlights.get('spoken-word') ?? [])];
      if (element && range instanceof Range)
        (element.muted || element.volume === 0 ? silent : heard).add(range.toString());
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    Object.assign(window, { wordsLit: () => ({ silent: [...silent], heard: [...heard] }) });
  });
  return () => page.evaluate(() => (window as unknown as { wordsLit: () => Heard }).wordsLit());
}

/** From its first word: the voice may have gone on before it was silent. */
const playScene = (story: StoryPage) => story.tapWord(scene?.id ?? '', words[0]?.text ?? '');

/** Silent, with the way chosen. */
async function rehearse(page: Page, origin: string, way: string) {
  const story = await StoryPage.listenTo(page);
  await story.open(origin);
  await story.tapWord(scene?.id ?? '', words[0]?.text ?? '');
  await story.expectSound();
  await story.button('Pause').click();
  await story.button('More').click();
  await page.getByRole('button', { name: 'Rehearse', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: 'Rehearse' });
  await sheet.getByRole('radio', { name: line?.speaker ?? '', exact: true }).check();
  await sheet.getByRole('radio', { name: way }).check();
  await sheet.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByText(`Rehearsing ${line?.speaker}`)).toBeVisible();
  return story;
}

test('the lines of the character pass in silence while their words are lit, and no others', async ({
  page,
  site,
}) => {
  const story = await rehearse(page, site.origin, 'The voice is silent');
  const lit = await watchWords(page);
  await playScene(story);
  const isTold = async () => (await lit()).heard.some((word) => saidIn(after).includes(word));
  await expect.poll(isTold, { timeout: 90_000 }).toBe(true);
  const { silent, heard } = await lit();
  // A slow machine does not draw each word.
  expect(silent.filter((word) => ownWords.includes(word)).length).toBeGreaterThan(ownWords.length / 3);
  expect(silent.filter((word) => otherWords.includes(word))).toEqual([]);
  expect(heard.filter((word) => ownWords.slice(0, -1).includes(word))).toEqual([]);
});

test('one tap ends the rehearsal in the middle of a line, and the voice is heard again', async ({
  page,
  site,
}) => {
  const story = await rehearse(page, site.origin, 'The voice is silent');
  await playScene(story);
  await expect(page.getByText(`Your line: ${line.speaker}`)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'End', exact: true }).click();
  await expect(page.getByText(line.speaker, { exact: false }).filter({ hasText: 'Your line' })).toHaveCount(
    0,
  );
  const volumes = await page.evaluate(() =>
    [...window.heardElements].filter(({ paused }) => !paused).map(({ muted, volume }) => [muted, volume]),
  );
  expect(volumes).toEqual([[false, 1]]);
});

test('the voice waits before the line, and Play goes on with it', async ({ page, site }) => {
  const story = await rehearse(page, site.origin, 'The voice waits');
  await playScene(story);
  await expect(page.getByText('Your turn. Press Play to go on.').filter({ visible: true })).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByText(`Your line: ${line.speaker}`)).toBeVisible();
  expect((await story.moment()).paragraph).toBe(scene.id);
  const lit = await watchWords(page);
  await story.play();
  const isSaid = async () => (await lit()).heard.some((word) => ownWords.includes(word));
  await expect.poll(isSaid, { timeout: 60_000 }).toBe(true);
});
