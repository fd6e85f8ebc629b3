/** The story's page as listeners see and hear it. */
import { expect, type JSHandle, type Locator, type Page } from '@playwright/test';
import { storyId } from './site.ts';

declare global {
  interface Window {
    /** Every media element whose `play()` was ever called; narration's live in no document. */
    heardElements: Set<HTMLMediaElement>;
  }
}

export interface Moment {
  /** The element's time a frame before the word was lit. */
  readonly since: number;
  readonly currentTime: number;
  readonly isPlaying: boolean;
  readonly word: string;
  readonly paragraph: string | undefined;
}

/** Pixels of the screen. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export class StoryPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** To be called before the first page is opened. */
  static async listenTo(page: Page): Promise<StoryPage> {
    await page.addInitScript(() => {
      window.heardElements = new Set();
      const play = HTMLMediaElement.prototype.play;
      HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
        window.heardElements.add(this);
        return play.call(this);
      };
    });
    return new StoryPage(page);
  }

  async open(origin: string, query = ''): Promise<void> {
    await this.#page.goto(`${origin}/story/${storyId}/${query}`);
    await expect(this.#page.locator('[data-paragraph]').first()).toBeVisible();
    // A typeface that loads later would move the words away from where a test taps.
    await this.#page.evaluate(() => document.fonts.ready.then(() => undefined));
  }

  button(name: string) {
    return this.#page.getByRole('button', { name, exact: true }).filter({ visible: true });
  }

  paragraph(id: string) {
    return this.#page.locator(`[data-paragraph="${id}"]`);
  }

  async play(): Promise<void> {
    await this.button('Play').click();
    await this.expectSound();
  }

  async download(): Promise<void> {
    await this.button('Download').click();
    await expect(this.#page.getByText('Ready for airplane mode')).toBeVisible();
  }

  /** Waits for the spoken line, then scrolls away from it. */
  async leaveTheVoice(): Promise<void> {
    await expect.poll(async () => (await this.moment()).word).not.toBe('');
    await this.#page.evaluate(() => document.fonts.ready.then(() => undefined));
    await this.#page.mouse.move(160, 150);
    await this.#page.mouse.wheel(0, 3000);
  }

  /** Waits for the button, for the element's time to move, and for the player: a seek moves the time before there is sound. */
  async expectSound(): Promise<void> {
    await expect(this.button('Pause')).toBeVisible();
    const { currentTime } = await this.moment();
    await expect.poll(async () => (await this.moment()).currentTime).not.toBe(currentTime);
    await expect.poll(async () => (await this.moment()).isPlaying).toBe(true);
    await expect.poll(() => this.#page.evaluate(() => navigator.mediaSession.playbackState)).toBe('playing');
  }

  /** What is heard and what is lit, read together right after a frame. */
  moment(): Promise<Moment> {
    return this.#page.evaluate(
      () =>
        new Promise<Moment>((resolve) => {
          const heard = () => {
            const elements = [...window.heardElements];
            return elements.find(({ paused }) => !paused) ?? elements.at(-1);
          };
          requestAnimationFrame(() => {
            const since = heard()?.currentTime ?? 0;
            requestAnimationFrame(() => {
              setTimeout(() => {
                const element = heard();
                const highlight = CSS.highlights.get('spoken-word');
                const [range] = highlight ? [...highlight] : [];
                resolve({
                  since,
                  currentTime: element?.currentTime ?? 0,
                  isPlaying: element?.paused === false,
                  word: range instanceof Range ? range.toString() : '',
                  paragraph: document.querySelector<HTMLElement>('[aria-current="true"]')?.dataset.paragraph,
                });
              });
            });
          });
        }),
    );
  }

  /** Where a word of a paragraph is on the screen. */
  async boxOfWord(paragraphId: string, word: string): Promise<Box> {
    const range = await rangeOf(this.paragraph(paragraphId), word);
    return range.evaluate((found) => {
      const { left, right, top, bottom } = found.getBoundingClientRect();
      return { left, right, top, bottom };
    });
  }

  /** Taps in the middle of a word with a finger, or clicks if there is no touch screen. */
  async tapWord(paragraphId: string, word: string): Promise<void> {
    await this.paragraph(paragraphId).scrollIntoViewIfNeeded();
    const range = await rangeOf(this.paragraph(paragraphId), word);
    const point = await range.evaluate(
      (found) =>
        new Promise<{ x: number; y: number }>((resolve) => {
          let { top } = found.getBoundingClientRect();
          let framesAtRest = 0;
          // Text that is laid out near the word may still move it.
          const bringToRest = () => {
            scrollBy(0, found.getBoundingClientRect().top - innerHeight / 3);
            const box = found.getBoundingClientRect();
            framesAtRest = box.top === top ? framesAtRest + 1 : 0;
            top = box.top;
            if (framesAtRest < 10) requestAnimationFrame(bringToRest);
            else resolve({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
          };
          bringToRest();
        }),
    );
    const hasTouch = await this.#page.evaluate(() => navigator.maxTouchPoints > 0);
    if (hasTouch) await this.#page.touchscreen.tap(point.x, point.y);
    else await this.#page.mouse.click(point.x, point.y);
  }
}

/** The first place of a word in the text of an element. */
export function rangeOf(text: Locator, word: string): Promise<JSHandle<Range>> {
  return text.evaluateHandle((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      return range;
    }
    throw new Error(`no ${wanted} in the text`);
  }, word);
}
