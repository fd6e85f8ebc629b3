/**
 * Does at random what listeners do, and compares what is shown with what is heard, all the time. A minute in `npm test`;
 * `npm run soak` takes an hour. `SOAK_SEED` repeats a run.
 */
import { expect, type CDPSession, type Page } from '@playwright/test';
import { heardAndShown, PublishedSound, watchSounds } from '../support/heard-sound.ts';
import { storyId, test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

const minutes = Number(process.env.SOAK_MINUTES ?? 1);
const seed = Number(process.env.SOAK_SEED ?? Date.now() % 1e9);
/** The element that plays, the one that follows it, and one that is being given up. */
const mostElements = 3;
/** Of each element, and of the pictures for the lock screen and the page. */
const mostBlobs = 6;
const grownMegabytes = 4;

/** The same numbers from the same seed, from 0 to 1 (mulberry32 by Tommy Ettinger, public domain). */
function random(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

class Listener {
  readonly #page: Page;
  readonly #story: StoryPage;
  readonly #next: () => number;

  constructor(page: Page, story: StoryPage, next: () => number) {
    this.#page = page;
    this.#story = story;
    this.#next = next;
  }

  readonly #actions: Readonly<Record<string, () => Promise<void>>> = {
    pause: () => this.#press('Pause'),
    back: () => this.#press('Back 15 seconds'),
    forward: () => this.#press('Forward 30 seconds'),
    'previous paragraph': () => this.#press('Previous paragraph'),
    'next paragraph': () => this.#press('Next paragraph'),
    scrub: () => this.#scrub(),
    'tap a word': () => this.#tapText(),
    'go to a chapter': () => this.#goToChapter(),
    'scroll away': () => this.#page.mouse.wheel(0, (this.#next() - 0.5) * 6000),
    'pause from outside': () => this.#pauseFromOutside(),
    'to the library and back': () => this.#leaveAndReturn(),
  };

  /** Does something, and says what. The voice is heard afterwards. */
  async act(): Promise<string> {
    const names = Object.keys(this.#actions);
    const name = names[Math.floor(this.#next() * names.length)] ?? '';
    await this.#actions[name]?.();
    await this.hearAgain();
    return name;
  }

  async #press(name: string): Promise<void> {
    const button = this.#story.button(name);
    // The end of the story takes a button away, maybe from below the pointer.
    await expect(async () => {
      if (await button.count()) await button.click({ timeout: 2000 });
    }).toPass({ timeout: 30_000 });
  }

  async #scrub(): Promise<void> {
    const box = await this.#page.getByRole('slider', { name: 'Place in the story' }).boundingBox();
    if (box) await this.#page.mouse.click(box.x + this.#next() * box.width, box.y + box.height / 2);
  }

  async #tapText(): Promise<void> {
    await this.#page.mouse.click(60 + this.#next() * 250, 200 + this.#next() * 250);
  }

  async #goToChapter(): Promise<void> {
    await this.#story.button('Chapters').click();
    const rows = this.#page.getByRole('dialog').getByRole('listitem').getByRole('button');
    await rows.nth(Math.floor(this.#next() * (await rows.count()))).click();
    await expect(this.#page.getByRole('dialog')).toHaveCount(0);
  }

  async #pauseFromOutside(): Promise<void> {
    await this.#page.evaluate(() => {
      for (const element of window.soundsMade.elements) element.deref()?.pause();
    });
  }

  async #leaveAndReturn(): Promise<void> {
    await this.#page.getByRole('link', { name: 'Library' }).filter({ visible: true }).first().click();
    await openStory(this.#page);
  }

  /** Plays where the voice is silent, as at the end of the story. */
  async hearAgain(): Promise<void> {
    const play = this.#story.button('Play');
    const pause = this.#story.button('Pause');
    // The story may end between two of these lines.
    await expect(async () => {
      if (await play.count()) await play.click({ timeout: 2000 });
      await expect(pause).toBeVisible({ timeout: 2000 });
    }).toPass({ timeout: 30_000 });
  }
}

/** From the library. */
async function openStory(page: Page): Promise<void> {
  await page.locator(`a[href$="/story/${storyId}/"]`).filter({ visible: true }).first().click();
  await expect(page.locator('[data-paragraph]').first()).toBeVisible();
}

/** Of the page's own heap, after garbage was collected. */
async function heapMegabytes(devTools: CDPSession): Promise<number> {
  await devTools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devTools.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

test(`whatever a listener does for ${minutes} min at three times the speed, the page shows what is heard and keeps nothing`, async ({
  page,
  site,
}, testInfo) => {
  testInfo.setTimeout((minutes * 3 + 3) * 60_000);
  const done: string[] = [];
  await watchSounds(page);
  const story = await StoryPage.listenTo(page);
  await page.goto(`${site.origin}/`);
  await openStory(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await story.play();
  await story.button('Speed').click();
  await page.getByRole('button', { name: '3×' }).click();
  await page.keyboard.press('Escape');
  const sound = new PublishedSound();
  const listener = new Listener(page, story, random(seed));
  const devTools = await page.context().newCDPSession(page);
  const heaps: number[] = [];

  /** The paragraph that is shown is the one that is heard, or its neighbour while the page moves on. */
  async function expectShown() {
    await expect
      .poll(
        async () => {
          const { bytes, shown } = await heardAndShown(page);
          if (bytes === undefined) {
            if (await story.button('Hear it again').count()) await listener.hearAgain();
            return 'nothing is heard';
          }
          const heard = sound.paragraphsWith(bytes);
          const at = sound.ids.indexOf(shown ?? '');
          // Between two tracks nothing can be said.
          const isTrue = heard.length === 0 || heard.some((index) => Math.abs(index - at) <= 1);
          return isTrue ? 'true' : `${shown} is shown, paragraphs ${heard.join()} are heard`;
        },
        { message: `seed ${seed}, after: ${done.slice(-8).join(', ')}`, timeout: 30_000 },
      )
      .toBe('true');
  }

  const endMs = Date.now() + minutes * 60_000;
  while (Date.now() < endMs) {
    done.push(await listener.act());
    await expectShown();
    if (done.length % 10 === 0) {
      heaps.push(await heapMegabytes(devTools));
      const kept = await page.evaluate(() => ({
        elements: window.soundsMade.elements.filter((element) => element.deref()).length,
        blobs: window.soundsMade.blobs.size,
      }));
      expect(kept.elements, `audio elements, seed ${seed}`).toBeLessThanOrEqual(mostElements);
      expect(kept.blobs, `blob addresses, seed ${seed}`).toBeLessThanOrEqual(mostBlobs);
    }
  }
  const grown = heaps.map((megabytes) => megabytes.toFixed(1)).join(' ');
  process.stdout.write(`seed ${seed}: ${done.length} actions; megabytes of heap: ${grown}\n`);
  // The first measure is of a page that has not yet loaded all that it needs.
  const [, second = 0] = heaps;
  expect(heaps.at(-1) ?? 0, `megabytes of heap, seed ${seed}`).toBeLessThanOrEqual(second + grownMegabytes);
});
