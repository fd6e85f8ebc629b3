/** When a page that is being opened can be played, and when its voice begins; milliseconds from the navigation on. */
import type { Page } from '@playwright/test';

export interface Moments {
  readonly toButtonMs: number;
  readonly toVoiceMs: number;
}

/** Opens the page, presses Play as soon as it is painted and nothing covers it, and waits for the voice. */
export async function openAndPlay(page: Page, url: string): Promise<Moments> {
  await page.addInitScript(pressPlay);
  // Waiting for a function would put hundreds of kilobytes of the test driver's code into the page at its start.
  const isHeard = page.waitForEvent('console', (message) => message.text() === 'voice');
  await page.goto(url, { waitUntil: 'commit' });
  await isHeard;
  const [toButtonMs = NaN, toVoiceMs = NaN] = await page.evaluate(() =>
    ['button', 'voice'].map((name) => performance.getEntriesByName(name)[0]?.startTime),
  );
  return { toButtonMs, toVoiceMs };
}

/** Runs in the page, before its own scripts. */
function pressPlay(): void {
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
    const onPlaying = () => {
      performance.mark('voice');
      console.info('voice');
    };
    this.addEventListener('playing', onPlaying, { once: true });
    return play.call(this);
  };
  const isOnTop = (button: HTMLButtonElement) => {
    const { left, top, width, height } = button.getBoundingClientRect();
    return width > 0 && button.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  };
  const look = () => {
    const buttons = document.querySelectorAll<HTMLButtonElement>('button[aria-label^="Play"]:enabled');
    const button = [...buttons].find(isOnTop);
    if (!button) {
      requestAnimationFrame(look);
      return;
    }
    // A task of its own comes after the frame that paints it.
    setTimeout(() => {
      performance.mark('button');
      button.click();
    });
  };
  requestAnimationFrame(look);
}
