/** In every engine a listener's own book of each kind is added, heard, there again without the server, and removed. */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { aDaisy3, aPoint } from '../support/a-daisy-book.ts';
import { anMp3 } from '../support/an-mp3.ts';
import { test } from '../support/engines/engine-test.ts';
import { inPage, type Engine } from '../support/engines/engine.ts';
import { Story } from '../support/engines/story.ts';
import { storedKeys } from '../support/your-books.ts';

interface Kind {
  readonly name: string;
  readonly title: string;
  /** By their names. */
  readonly files: () => Promise<Readonly<Record<string, Blob>>>;
  readonly isOfSoundAlone?: boolean;
  /** What the browser must be able to decode. */
  readonly codec?: string;
}

const fixture = (name: string) => new Blob([readFileSync(`tests/fixtures/books/${name}`)]);

/** One after another, each heard for two seconds. */
const lines = Array.from({ length: 45 }, (_, n) => ({ id: `l${n}`, text: `Line ${n}`, start: 2 * n }));
const soundOfLines = anMp3({ seconds: 2 * lines.length });

const clock = (seconds: number) =>
  `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}.000`;

const kinds: readonly Kind[] = [
  {
    name: 'an EPUB with overlays',
    title: 'mol-timing-synchronization',
    files: () => Promise.resolve({ 'book.epub': fixture('word-then-sentence.epub') }),
  },
  {
    name: 'a book of DAISY 3',
    title: 'A book',
    files: async () => {
      const pairs = lines.map(
        ({ id, start }) =>
          `<par id="${id}"><text src="text.xml#${id}"/><audio src="sound.mp3" clipBegin="${start}s" clipEnd="${start + 2}s"/></par>`,
      );
      const daisy = await aDaisy3({
        points: aPoint('<text>One</text>', 'one.smil#l0'),
        text: `<level1>${lines.map(({ id, text }) => `<p id="${id}">${text}</p>`).join('')}</level1>`,
        smil: { one: pairs.join('') },
        files: [{ name: 'book/sound.mp3', content: new Uint8Array(await soundOfLines.arrayBuffer()) }],
      });
      return { 'daisy.zip': daisy };
    },
  },
  {
    name: 'an MP3 file with captions beside it',
    title: 'lines',
    files: () => {
      const cues = lines.map(({ text, start }) => `${clock(start)} --> ${clock(start + 2)}\n${text}\n`);
      return Promise.resolve({
        'lines.mp3': soundOfLines,
        'lines.vtt': new Blob([['WEBVTT\n', ...cues].join('\n')]),
      });
    },
  },
  {
    name: 'an M4B file with chapters',
    title: 'Three Sonnets',
    files: () => Promise.resolve({ 'sonnets.m4b': fixture('moov-at-end-chapters-cover.m4b') }),
    isOfSoundAlone: true,
    codec: 'audio/mp4; codecs="mp4a.40.2"',
  },
  {
    name: 'a packaged audiobook',
    title: 'Three Sonnets',
    files: () => Promise.resolve({ 'sonnets.audiobook': fixture('sonnets-one-track.audiobook') }),
    isOfSoundAlone: true,
  },
];

/** As the file chooser does: no driver puts a file into a hidden field in all engines. */
async function give(engine: Engine, files: Readonly<Record<string, Blob>>): Promise<void> {
  const given = await Promise.all(
    Object.entries(files).map(async ([name, content]) => ({
      name,
      base64: Buffer.from(await content.arrayBuffer()).toString('base64'),
    })),
  );
  await expect
    .poll(() => inPage(engine, () => document.querySelector('input[type="file"]') !== null, null))
    .toBe(true);
  await inPage(
    engine,
    (given) => {
      const chosen = new DataTransfer();
      for (const { base64, name } of given) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        chosen.items.add(new File([bytes], name));
      }
      const input = document.querySelector<HTMLInputElement>('input[type="file"]');
      if (!input) throw new Error('there is no field for files');
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    given,
  );
}

const addressOfBook = () =>
  [...document.querySelectorAll('a')].map(({ href }) => href).find((href) => href.includes('/story/own-')) ??
  '';

const placeOf = () => Number(document.querySelector('[role="slider"]')?.getAttribute('aria-valuenow'));

for (const { name, title, files, isOfSoundAlone, codec } of kinds)
  test(`${name} is added, heard, left, resumed where it was without the server, and removed`, async ({
    engine,
    site,
  }) => {
    const story = new Story(engine);
    const place = () => inPage(engine, placeOf, null);
    /** The words that are lit while the voice is heard. The player's seconds go on only with the element's own time. */
    const hear = async () => {
      if (!isOfSoundAlone) await expect.poll(() => story.litWord()).not.toBe('');
      const [before, lit] = [await place(), await story.litWord()];
      await expect.poll(place).toBeGreaterThan(before);
      return lit;
    };
    await engine.open(`${site.origin}/`);
    const canPlay = await inPage(engine, (type) => new Audio().canPlayType(type) !== '', codec ?? '');
    test.skip(codec !== undefined && !canPlay, 'this browser finds no decoder for AAC');
    await give(engine, await files());
    await expect.poll(() => inPage(engine, addressOfBook, null)).not.toBe('');
    const address = await inPage(engine, addressOfBook, null);
    await engine.open(address);
    await story.press('Play');
    const first = await hear();
    await story.press('Forward 30 seconds');
    await expect.poll(place).toBeGreaterThan(30);
    await story.press('Pause');
    await story.expectButton('Play');
    await inPage(engine, () => navigator.serviceWorker.ready.then(() => undefined), null);
    await engine.open('about:blank');
    await site.close();

    await engine.open(address);
    await story.press('Play: continue from there');
    const later = await hear();
    if (!isOfSoundAlone) expect(later).not.toBe(first);
    expect(await place()).toBeGreaterThan(25);

    await engine.open(`${site.origin}/`);
    await story.press(`Remove book: ${title}`);
    await story.expectButton('Undo');
    // Whoever leaves does not undo it any more.
    await engine.open(`${site.origin}/`);
    await expect.poll(() => inPage(engine, storedKeys, null)).toEqual([]);
  });
