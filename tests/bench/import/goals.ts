/** How large books are added, opened and heard, beside the goals that are set for them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serveSite } from '../../../scripts/site-server.mjs';
import { copySite } from '../../support/site.ts';
import { startSoundServer } from '../../support/sound-server.ts';
import { median, spread, type Figure } from '../figure.ts';
import { books, writeBooks } from '../long-book/books.ts';
import { openText } from '../long-book/long-book.ts';
import { addBook, hearBare, hearFirst, seekBare, seekTo, untilCover } from './adding.ts';
import { withBookPhone, withPeak, type BookPhone } from './book-phone.ts';
import { bytesOfWords, epub } from './books.ts';
import { aac, hasFfmpeg, mp3, type Sound } from './sounds.ts';

const takes = 3;
const openings = 5;
const seeks = [0.6, 0.2, 0.8, 0.4];
const publishedBook = 'a-long-book';

type Where = Pick<BookPhone, 'origin' | 'sound'>;

export async function measureGoals(): Promise<readonly Figure[]> {
  const copy = copySite();
  writeBooks(
    path.join(copy.folder, 'stories'),
    books.filter(({ id }) => id === publishedBook),
  );
  const site = await serveSite({ folder: copy.folder });
  const sound = await startSoundServer('');
  const folder = mkdtempSync(path.join(tmpdir(), 'lamplight-bench-'));
  const where = { origin: site.origin, sound };
  const m4b = aac('book.m4b', 1800);
  try {
    return [
      ...(await measureShown(where, 'An mp3 of 300 MB', await mp3(folder, 300e6))),
      ...(hasFfmpeg
        ? [
            ...(await measureShown(where, 'An m4b of 300 MB', await m4b(folder, 300e6))),
            ...(await measureLargest(where, await m4b(folder, 700e6))),
          ]
        : [{ name: 'Large m4b', value: 'left out, as there is no ffmpeg to make them' }]),
      ...(await measureLongText(where, folder)),
      ...(await measureWithoutRoom(where, await mp3(folder, 100e6))),
    ];
  } finally {
    rmSync(folder, { recursive: true });
    await sound.close();
    await site.close();
    copy.remove();
  }
}

/** Its title and cover within 2 s, and no task over 50 ms. */
async function measureShown(where: Where, name: string, { file }: Sound): Promise<readonly Figure[]> {
  const hasCover = file.endsWith('.m4b');
  const all: { title: number; cover: number; added: number; task: number }[] = [];
  for (let take = 0; take < takes; take++)
    await withBookPhone(where, async (phone) => {
      const { titleMs: title, addedMs: added, longestTaskMs: task } = await addBook(phone, [file]);
      all.push({ title, added, task, cover: hasCover ? await untilCover(phone) : NaN });
    });
  const figure = (what: string, key: keyof (typeof all)[number]): Figure => ({
    name: `${name}, ${what}`,
    value: spread(
      all.map((one) => one[key]),
      'ms',
    ),
  });
  return [
    figure('from giving it to its title (goal 2000 ms)', 'title'),
    ...(hasCover ? [figure('to its cover (goal 2000 ms)', 'cover')] : []),
    figure('until it is added', 'added'),
    figure('longest task of the page (goal: none over 50 ms, which is 0)', 'task'),
  ];
}

/** One of 700 MB is added, played and sought with less than 100 MB more of memory. */
async function measureLargest(where: Where, { file }: Sound): Promise<readonly Figure[]> {
  const all: { seconds: number; adding: number; playing: number; bare: number }[] = [];
  for (let take = 0; take < takes; take++) {
    const bare = await withBookPhone(where, (phone) =>
      withPeak(phone, async () => {
        await hearBare(phone, file);
        for (const share of seeks) await seekBare(phone, share);
      }),
    );
    await withBookPhone(where, async (phone) => {
      const { peakMegabytes: adding, addedMs } = await addBook(phone, [file]);
      const { peakMegabytes: playing } = await withPeak(phone, async () => {
        await hearFirst(phone);
        for (const share of seeks) await seekTo(phone, share);
      });
      all.push({ seconds: addedMs / 1000, adding, playing, bare: bare.peakMegabytes });
    });
  }
  const of = (key: keyof (typeof all)[number], unit: string, digits = 0) =>
    spread(
      all.map((one) => one[key]),
      unit,
      digits,
    );
  return [
    { name: 'An m4b of 700 MB, until it is added', value: of('seconds', 's', 1) },
    { name: '  most memory above that before, while it is added (goal 100 MB)', value: of('adding', 'MB') },
    { name: '  while it is opened, played and sought (goal 100 MB)', value: of('playing', 'MB') },
    { name: '  the same with a bare <audio> of the file', value: of('bare', 'MB') },
  ];
}

/** A book of 100,000 words opens as fast as a published one. */
async function measureLongText(where: Where, folder: string): Promise<readonly Figure[]> {
  const file = path.join(folder, 'long.epub');
  writeFileSync(file, new Uint8Array(await (await epub(await bytesOfWords(100_000))).arrayBuffer()));
  const own: number[] = [];
  const published: number[] = [];
  await withBookPhone(where, async (phone) => {
    const { page, origin } = phone;
    await addBook(phone, [file]);
    const address = await page.locator('[data-added] a').first().getAttribute('href');
    for (let opening = 0; opening <= openings; opening++) {
      const ownMs = await openText(page, `${origin}${address}`);
      const publishedMs = await openText(page, `${origin}/story/${publishedBook}/`);
      // At first the code is not in the browser's cache.
      if (opening === 0) continue;
      own.push(ownMs);
      published.push(publishedMs);
    }
  });
  return [
    { name: 'An EPUB of 100,000 words, from its address to its text', value: spread(own, 'ms') },
    {
      name: '  a published story as long',
      value: `${spread(published, 'ms')}; ratio ${(median(own) / median(published)).toFixed(2)}`,
    },
  ];
}

/** Where there is no room for a book, that is said before anything of it is stored. */
async function measureWithoutRoom(where: Where, { file }: Sound): Promise<readonly Figure[]> {
  const all: number[] = [];
  for (let take = 0; take < takes; take++)
    await withBookPhone(where, async (phone) => {
      const { page, devtools, origin } = phone;
      await page.goto(`${origin}/`);
      await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 80e6 });
      const input = page.locator('input[type="file"][multiple]');
      await input.waitFor({ state: 'attached' });
      const fromMs = performance.now();
      await input.setInputFiles(file);
      await page.getByText('There isn’t enough room on this device').first().waitFor();
      all.push(performance.now() - fromMs);
    });
  return [
    { name: 'An mp3 of 100 MB, until it is said that there is no room for it', value: spread(all, 'ms') },
  ];
}
