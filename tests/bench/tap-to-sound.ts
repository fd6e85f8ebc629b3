/** From a tap on Play to the element's `playing`, for a story that is on the phone. */
import { chromium, devices } from '@playwright/test';
import { chromium as launchOptions } from '../../scripts/chromium.mjs';
import { serveSite } from '../../scripts/site-server.mjs';
import { storyId } from '../support/site.ts';
import type { Figure } from './figure.ts';

const rounds = 9;

export async function measureTapToSound(): Promise<readonly Figure[]> {
  const site = await serveSite({ folder: 'build' });
  const browser = await chromium.launch(launchOptions());
  const page = await browser.newPage({ ...devices['Pixel 7'] });
  await page.addInitScript(() => {
    const play = HTMLMediaElement.prototype.play;
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      this.addEventListener('playing', () => performance.mark('playing'), { once: true });
      return play.call(this);
    };
    addEventListener('click', () => performance.mark('tap'), { capture: true });
  });
  await page.goto(`${site.origin}/story/${storyId}/`);
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  await page.getByText('Ready for airplane mode').waitFor();

  const toPlaying: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await page.goto(`${site.origin}/story/${storyId}/`);
    await page.locator('[data-paragraph]').first().waitFor();
    const play = page
      .getByRole('button', { name: 'Play: go on from there' })
      .or(page.getByRole('button', { name: 'Play', exact: true }));
    await play.filter({ visible: true }).click();
    await page.waitForFunction(() => performance.getEntriesByName('playing').length > 0);
    toPlaying.push(
      await page.evaluate(
        () =>
          (performance.getEntriesByName('playing').at(-1)?.startTime ?? 0) -
          (performance.getEntriesByName('tap').at(-1)?.startTime ?? 0),
      ),
    );
  }
  await browser.close();
  await site.close();
  const sorted = toPlaying.sort((a, b) => a - b);
  const figure = (index: number) => Math.round(sorted[index] ?? 0);
  return [
    {
      name: `From a tap to sound, downloaded (${rounds} rounds)`,
      value: `median ${figure(rounds >> 1)} ms, least ${figure(0)}, most ${figure(rounds - 1)}`,
    },
  ];
}
