/** What stands at the bottom of a story in place of the player, or above it, and the messages over that. */
import { expect, type Page } from '@playwright/test';
import { publishedStory, storyId } from '../site.ts';
import {
  close,
  copyFrom,
  dialog,
  first,
  holdToast,
  openSheet,
  openStory,
  second,
  type Screens,
  type States,
} from './screens.ts';

const { paragraphs } = publishedStory();
const far = paragraphs[2]?.[1];
/** A line of somebody else, and a word shortly before it. */
const [cue] = paragraphs.flat().flatMap(({ id, text, clips, utterances: [one, other] }) => {
  const clip = one && other && clips.filter(({ to }) => to <= one.to).at(-4);
  const word = text.slice(clip?.from, clip?.to);
  const isOnce = text.indexOf(word) === clip?.from && text.lastIndexOf(word) === clip.from;
  return isOnce && one?.speaker !== other?.speaker ? [{ id, word, speaker: other?.speaker ?? '' }] : [];
});
if (!far || !cue) throw new Error('two voices take turns in a paragraph');

/** In the listener's story, as if it had been stored by another visit. */
async function openAt({ page, site, story }: Screens, place: object): Promise<void> {
  // A page of the app would store its own place as it is left.
  await page.goto(`${site.origin}/licences.txt`);
  await page.evaluate((place) => {
    const [last] = JSON.parse(localStorage.getItem('lamplight/places/v1') ?? '[]') as {
      sequence: number;
    }[];
    const stored = {
      sequence: (last?.sequence ?? 0) + 1e6,
      savedAtMs: Date.now() - 9 * 3_600_000,
      isFinished: false,
    };
    localStorage.setItem('lamplight/places/v1', JSON.stringify([{ ...stored, ...place }]));
  }, place);
  await story.open(site.origin);
}
const at = (paragraph: string, seconds = 0) => ({ publication: storyId, paragraph, seconds });
const whereYouWere = (page: Page) => page.getByRole('region', { name: 'Where you were' });
const says = (page: Page, text: string) =>
  expect(page.getByText(text).filter({ visible: true }).first()).toBeVisible();
/** What is done with the text can be said over any card. */
const withMessage = ({ page, story }: Screens) => copyFrom(page, story.paragraph(far.id));

export const cards: States = {
  'where you were': async (screens) => {
    await openAt(screens, { locator: at(far.id, 1) });
    await expect(whereYouWere(screens.page)).toBeVisible();
  },
  'where you were, with a message over it': withMessage,
  'the morning after the sleep timer': async (screens) => {
    const sleep = { touched: at(first.id), fadeBegan: at(second.id) };
    await openAt(screens, { locator: at(far.id, 1), sleep });
    await expect(whereYouWere(screens.page).getByRole('listitem')).toHaveCount(3);
  },
  'the morning after, with a message over it': withMessage,
  'a finished story': async (screens) => {
    await openAt(screens, { locator: at(far.id), isFinished: true });
    await expect(screens.page.getByRole('region', { name: 'Start' })).toBeVisible();
  },
  'a finished story, with a message over it': withMessage,
  'the end of a story, with a message over it': async ({ page, story }) => {
    await page.getByRole('region', { name: 'Start' }).getByRole('button').click();
    await story.expectSound();
    await page.getByRole('slider').press('End');
    await expect(page.getByRole('group', { name: 'The end' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    await holdToast(page);
  },
  'a part that is repeated while the sleep timer runs': async (screens) => {
    const { page, story } = screens;
    await page.getByRole('button', { name: 'Hear it again' }).click();
    await story.expectSound();
    await openSheet(screens, 'Sleep timer');
    await page.getByText('15', { exact: true }).click();
    await openSheet(screens, 'Repeat', 'More');
    await dialog(page).getByRole('button', { name: 'A is here' }).click();
    await close(page);
    await story.button('Bookmark').click();
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    await holdToast(page);
  },
  'your turn in a rehearsal, with a message over it': async (screens) => {
    const { page, story } = screens;
    // A ribbon would stand over words.
    await page.getByRole('button', { name: 'Undo' }).click();
    await openStory(screens);
    await story.tapWord(cue.id, cue.word);
    await story.expectSound();
    await openSheet(screens, 'Rehearse', 'More');
    await dialog(page).getByRole('radio', { name: cue.speaker, exact: true }).check();
    await dialog(page).getByRole('radio', { name: 'The voice waits' }).check();
    await dialog(page).getByRole('button', { name: 'Begin' }).click();
    await story.tapWord(cue.id, cue.word);
    await says(page, 'Your turn. Press Play to go on.');
    await story.button('Bookmark').click();
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    await holdToast(page);
  },
  'another window has taken over': async (screens) => {
    const { page, story } = screens;
    await page.getByRole('button', { name: 'End', exact: true }).click();
    await story.play();
    await page.evaluate(() => {
      void navigator.locks.request('lamplight/voice', { steal: true }, () => new Promise(() => undefined));
    });
    await says(page, 'Another window took over.');
  },
  'a voice that cannot be reached': async (screens) => {
    const { page } = screens;
    await page.route('**/*.mp3', (route) => route.abort());
    await openAt(screens, { locator: at(far.id, 1) });
    await page.getByRole('button', { name: 'Play: continue from there' }).click();
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  },
  'a voice that cannot be reached, with a message over it': withMessage,
};
