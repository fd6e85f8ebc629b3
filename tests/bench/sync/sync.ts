/**
 * Heard against seen: the word that the page lights against the word that the sound card is given, for a story whose
 * words are tones. Beside it, over the same sound, a bare `<audio>` whose page looks the word up by `currentTime` in
 * each frame.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { devices, type Browser, type Page } from '@playwright/test';
import { serveSite } from '../../../scripts/site-server.mjs';
import { codecDelaySeconds } from '../../../src/lib/core/mp3/track-format.ts';
import { copySite, publishedStory, storyId } from '../../support/site.ts';
import { launchAudibleChromium, startSoundServer, type SoundServer } from '../../support/sound-server.ts';
import { StoryPage } from '../../support/story-page.ts';
import { median, quantile, spread, type Figure } from '../figure.ts';
import { compare, type Comparison, type SeenFrame } from './compare.ts';
import { findTones } from './heard-words.ts';
import { record } from './record.ts';
import { logSeenWords } from './seen-words.ts';
import { joinedTwin, makeToneTwin } from './tone-words.ts';

const takes = 5;
const takeMs = 8000;
/** The paragraph in which a word is tapped. */
const tapped = 3;
const rates = [0.75, 1, 1.25, 1.5, 2, 3];
/** The sound device needs a moment at first. */
const warmUpMs = 1000;

const story = publishedStory();
const paragraphs = story.paragraphs.flat();
/** Number of each paragraph's first word in the story. */
const firstWords = new Map<string, number>();
for (let i = 0, words = 0; i < paragraphs.length; i++) {
  firstWords.set(paragraphs[i]?.id ?? '', words);
  words += paragraphs[i]?.clips.length ?? 0;
}

function numberOf(paragraph: string, offset: number): number {
  const first = firstWords.get(paragraph);
  const words = paragraphs.find(({ id }) => id === paragraph)?.clips ?? [];
  const index = words.findIndex(({ from }) => from === offset);
  return first === undefined || index < 0 ? -1 : first + index;
}

interface Bench {
  readonly browser: Browser;
  readonly origin: string;
  readonly sound: SoundServer;
}

type Begin = (page: Page, rate: number) => Promise<void>;

/** Plays, listens and looks for some seconds after the sound has begun. */
async function take({ browser, sound }: Bench, begin: Begin, rate: number): Promise<Comparison> {
  const page = await browser.newPage({ ...devices['Pixel 7'] });
  await logSeenWords(page);
  const stop = record(sound);
  await begin(page, rate);
  const fromMs = performance.timeOrigin + performance.now() + warmUpMs;
  await new Promise((resolve) => setTimeout(resolve, warmUpMs + takeMs));
  const seen = await page.evaluate(() => window.seenWords);
  const recording = await stop();
  await page.close();
  const frames = seen.map(({ atMs, paragraph, offset }): SeenFrame => ({
    atMs,
    word: numberOf(paragraph, offset),
  }));
  return compare(frames, findTones(recording), fromMs, fromMs + takeMs);
}

function inApp(
  origin: string,
  settings: { readonly skipSilence?: string } = {},
  after?: (player: StoryPage, page: Page) => Promise<void>,
): Begin {
  return async (page, rate) => {
    const player = await StoryPage.listenTo(page);
    await page.addInitScript(
      (value) => {
        localStorage.setItem('lamplight/settings/v1', JSON.stringify(value));
      },
      { ...settings, rate },
    );
    await player.open(origin);
    await player.play();
    await after?.(player, page);
  };
}

/** Without anything that a player does: the words by their times, and one Highlight, over the same sound. */
function bare(origin: string): Begin {
  const words = paragraphs.flatMap((paragraph, i) =>
    paragraph.clips.map(({ from, to, startSeconds, endSeconds }) => ({
      paragraph: i,
      from,
      to,
      startSeconds: story.timeline.startOf(i) + startSeconds,
      endSeconds: story.timeline.startOf(i) + endSeconds,
    })),
  );
  const html = paragraphs.map(({ id, text }) => `<p data-paragraph="${id}">${text}</p>`).join('');
  return async (page, rate) => {
    await page.route(`${origin}/bare`, (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html><button>Play</button>${html}` }),
    );
    await page.goto(`${origin}/bare`);
    await page.evaluate(
      ({ words, rate, delay }) => {
        const audio = new Audio('/bare.mp3');
        audio.defaultPlaybackRate = audio.playbackRate = rate;
        const highlight = new Highlight();
        CSS.highlights.set('spoken-word', highlight);
        const texts = [...document.querySelectorAll('p')].map((p) => p.firstChild as Text);
        let lit: unknown;
        const onFrame = () => {
          const time = audio.currentTime - delay;
          const word = words.find(
            ({ startSeconds, endSeconds }) => time >= startSeconds && time < endSeconds,
          );
          if (word !== lit) {
            lit = word;
            highlight.clear();
            const text = word && texts[word.paragraph];
            if (word && text) {
              const range = new Range();
              range.setStart(text, word.from);
              range.setEnd(text, word.to);
              highlight.add(range);
            }
          }
          requestAnimationFrame(onFrame);
        };
        requestAnimationFrame(onFrame);
        document.querySelector('button')?.addEventListener('click', () => void audio.play());
      },
      { words, rate, delay: codecDelaySeconds },
    );
    await page.getByRole('button').click();
  };
}

export async function measureSync(): Promise<readonly Figure[]> {
  const copy = copySite();
  const folder = path.join(copy.folder, 'stories', storyId);
  await makeToneTwin(
    folder,
    paragraphs.map(({ clips }) => clips),
  );
  writeFileSync(path.join(copy.folder, 'bare.mp3'), joinedTwin(folder));
  const sound = await startSoundServer('');
  const site = await serveSite({ folder: copy.folder });
  const browser = await launchAudibleChromium(sound);
  const bench = { browser, origin: site.origin, sound };
  const figures: Figure[] = [];
  const measure = async (name: string, begin: Begin, rate: number) => {
    const all: Comparison[] = [];
    for (let i = 0; i < takes; i++) all.push(await take(bench, begin, rate));
    figures.push({ name, value: inWords(all) });
  };
  for (const rate of rates) {
    await measure(`Lit in the app at ${rate}x, from the start`, inApp(site.origin), rate);
    await measure(`Lit by a bare element at ${rate}x`, bare(site.origin), rate);
  }
  for (const rate of [1, 2])
    await measure(
      `Lit in the app at ${rate}x, with pauses left out`,
      inApp(site.origin, { skipSilence: 'strong' }, tapNearPause),
      rate,
    );
  await measure('Lit in the app at 1x, after a tap on a word', inApp(site.origin, {}, tapFarOn), 1);
  await measure('Lit in the app at 1x, after a hand-over', inApp(site.origin, {}, waitForHandOver), 1);
  await browser.close();
  await site.close();
  await sound.close();
  copy.remove();
  return figures;
}

/** Near the end of a paragraph, so that the pause after it is soon heard. */
async function tapNearPause(player: StoryPage): Promise<void> {
  const paragraph = paragraphs[tapped];
  const word = paragraph?.clips.at(-8);
  if (!paragraph || !word) throw new Error('the story has no such word');
  await player.tapWord(paragraph.id, paragraph.text.slice(word.from, word.to));
  await player.expectSound();
}

async function tapFarOn(player: StoryPage): Promise<void> {
  const paragraph = paragraphs[tapped];
  const word = paragraph?.clips[4];
  if (!paragraph || !word) throw new Error('the story has no such word');
  await player.tapWord(paragraph.id, paragraph.text.slice(word.from, word.to));
  await player.expectSound();
}

/** Near the end of what is in the first element, and until the second one is heard. */
async function waitForHandOver(player: StoryPage, page: Page): Promise<void> {
  const skipSeconds = 30;
  const leftSeconds = () =>
    page.evaluate(() => {
      const [element] = window.heardElements;
      return element ? element.duration - element.currentTime : NaN;
    });
  while ((await leftSeconds()) > skipSeconds + 3) {
    await player.button('Forward 30 seconds').click();
    await player.expectSound();
  }
  await page.waitForFunction(
    () => [...window.heardElements].some((one, i) => i > 0 && !one.paused),
    undefined,
    {
      timeout: 60_000,
    },
  );
}

function inWords(all: readonly Comparison[]): string {
  const shares = all.map(({ rightShare }) => rightShare * 100);
  const late = all.flatMap(({ lateMs }) => lateMs);
  const p95 = quantile(late.map(Math.abs), 0.95).toFixed(0);
  const medians = all.map(({ lateMs }) => median(lateMs));
  return (
    `right word ${spread(shares, '%', 1)}; late by ${median(late).toFixed(0)} ms, ` +
    `95 % within ${p95} ms; by take ${spread(medians, 'ms')}`
  );
}
