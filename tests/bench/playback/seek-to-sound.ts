/**
 * From a tap on a word to its sound, while the voice plays, as the sound device is given it, for a story that is on the
 * phone; beside a bare <audio> of the same sound that is moved there.
 */
import type { Page } from '@playwright/test';
import { codecDelaySeconds } from '../../../src/lib/core/mp3/track-format.ts';
import type { Figure } from '../figure.ts';
import type { Onset } from '../sync/heard-words.ts';
import { tones } from '../sync/tone-words.ts';
import {
  compareWithBare,
  open,
  paragraphs,
  placeOfPlay,
  prepareBareElement,
  story,
  tapAndListen,
  withTonePhone,
  type TonePhone,
} from './tone-phone.ts';

interface Word {
  /** Counted through the story. */
  readonly number: number;
  readonly paragraph: string;
  /** Where its text begins in the paragraph's. */
  readonly from: number;
  readonly to: number;
  /** Seconds of the story. */
  readonly startSeconds: number;
}

const words: readonly Word[] = paragraphs
  .flatMap(({ id, clips }, i) =>
    clips.map(({ from, to, startSeconds }) => ({
      ...{ paragraph: id, from, to },
      startSeconds: story.timeline.startOf(i) + startSeconds,
    })),
  )
  .map((word, number) => ({ ...word, number }));
/** Of the words that may be tapped: it is on the first screen, and the voice is in it or shortly before it. */
const tappedParagraph = paragraphs[1]?.id;

export function measureSeekToSound(): Promise<readonly Figure[]> {
  return withTonePhone((phone) => compareWithBare(phone, 'From a tap on a word to it', timeApp, timeBare));
}

async function timeApp(phone: TonePhone, timesSlower: number): Promise<number> {
  await open(phone);
  await play(phone.page);
  let word: Word | undefined;
  const { tapMs, onsets } = await tapAndListen(phone, timesSlower, async () => {
    word = unlike(await litWord(phone.page));
    return placeOfWord(phone.page, word);
  });
  return untilHeard(word, tapMs, onsets);
}

async function timeBare(phone: TonePhone, timesSlower: number): Promise<number> {
  await open(phone);
  // About where the voice is when a word is tapped in the app.
  const word = unlike(words.findLast(({ startSeconds }) => startSeconds <= 2));
  await prepareBareElement(phone.page, word.startSeconds + codecDelaySeconds);
  await play(phone.page);
  const { tapMs, onsets } = await tapAndListen(phone, timesSlower, () => Promise.resolve({ x: 100, y: 100 }));
  return untilHeard(word, tapMs, onsets);
}

async function play(page: Page): Promise<void> {
  const { x, y } = await placeOfPlay(page);
  await page.touchscreen.tap(x, y);
  await page.waitForFunction(() => (window.played?.currentTime ?? 0) > 0.2);
}

/** What the voice says. The element's time would not tell: its sound may begin with any paragraph. */
async function litWord(page: Page): Promise<Word | undefined> {
  const lit = await page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('spoken-word') ?? [])];
    if (!(range instanceof Range)) return undefined;
    const paragraph = range.startContainer.parentElement?.closest<HTMLElement>('[data-paragraph]');
    if (!paragraph) return undefined;
    const before = document.createRange();
    before.selectNodeContents(paragraph);
    before.setEnd(range.startContainer, range.startOffset);
    return { paragraph: paragraph.dataset['paragraph'], offset: before.toString().length };
  });
  return words.findLast(({ paragraph, from }) => paragraph === lit?.paragraph && from <= lit.offset);
}

/** One whose tone is none of those that are heard in the next second without a tap. */
function unlike(spoken: Word | undefined): Word {
  const heard = spoken?.number ?? 0;
  const wanted = (heard + tones.length - 2) % tones.length;
  const word = words.find(
    ({ number, paragraph }) =>
      paragraph === tappedParagraph &&
      Math.abs(number - heard) > tones.length &&
      number % tones.length === wanted,
  );
  if (!word) throw new Error('the story has no such word');
  return word;
}

/** Milliseconds from the tap to the word's tone, without the tone of the word before it. */
function untilHeard(word: Word | undefined, tapMs: number, onsets: readonly Onset[]): number {
  const wanted = word && word.number % tones.length;
  const before = word && (word.number - 1) % tones.length;
  const onset = onsets.find(
    ({ atMs, tone }, i) => atMs > tapMs && tone === wanted && onsets[i - 1]?.tone !== before,
  );
  if (!onset) throw new Error('the word was not heard');
  return onset.atMs - tapMs;
}

function placeOfWord(page: Page, { paragraph, from, to }: Word): Promise<{ x: number; y: number }> {
  return page.locator(`[data-paragraph="${paragraph}"]`).evaluate(
    (element, word) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let before = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { length } = node.textContent ?? '';
        if (word.from < before + length) {
          const range = document.createRange();
          range.setStart(node, word.from - before);
          range.setEnd(node, Math.min(word.to - before, length));
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }
        before += length;
      }
      throw new Error('the page has no such word');
    },
    { from, to },
  );
}
