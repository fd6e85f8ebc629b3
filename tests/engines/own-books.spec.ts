/** In every engine a listener's own book is added from its file, heard, and there again without the server. */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { test } from '../support/engines/engine-test.ts';
import { inPage, type Engine } from '../support/engines/engine.ts';
import { Story } from '../support/engines/story.ts';

const fixture = (name: string) => readFileSync(`tests/fixtures/books/${name}`).toString('base64');

/** As the file chooser does: no driver puts a file into a hidden field in all engines. */
async function give(engine: Engine, name: string): Promise<void> {
  await expect
    .poll(() => inPage(engine, () => document.querySelector('input[type="file"]') !== null, null))
    .toBe(true);
  await inPage(
    engine,
    ({ base64, fileName }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const chosen = new DataTransfer();
      chosen.items.add(new File([bytes], fileName));
      const input = document.querySelector<HTMLInputElement>('input[type="file"]');
      if (!input) throw new Error('there is no field for files');
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { base64: fixture(name), fileName: name },
  );
}

const addressOfBook = () =>
  [...document.querySelectorAll('a')].map(({ href }) => href).find((href) => href.includes('/story/own-')) ??
  '';

const placeOf = () => Number(document.querySelector('[role="slider"]')?.getAttribute('aria-valuenow'));

test('an own book is added, heard, left, and resumed where it was, without the server', async ({
  engine,
  site,
}) => {
  await engine.open(`${site.origin}/`);
  await give(engine, 'word-then-sentence.epub');
  await expect.poll(() => inPage(engine, addressOfBook, null)).not.toBe('');
  const address = await inPage(engine, addressOfBook, null);
  const story = new Story(engine);
  await engine.open(address);
  await story.press('Play');
  await story.expectVoice();
  await story.press('Forward 30 seconds');
  await expect.poll(() => inPage(engine, placeOf, null)).toBeGreaterThan(30);
  await story.press('Pause');
  await story.expectButton('Play');
  await inPage(engine, () => navigator.serviceWorker.ready.then(() => undefined), null);
  await engine.open('about:blank');
  await site.close();

  await engine.open(address);
  await story.press('Play: continue from there');
  await expect.poll(() => story.litWord()).not.toBe('');
  const place = await inPage(engine, placeOf, null);
  expect(place).toBeGreaterThan(25);
  await expect.poll(() => inPage(engine, placeOf, null)).toBeGreaterThan(place);
});
