/**
 * The listener's own books by format, with books of about 100 MB that are made when this runs: how long it takes to add one
 * and the memory meanwhile, beside a bare write of its bytes; from a tap to its first sound; and how far what is lit is from
 * what is heard after seeks.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serveSite } from '../../../scripts/site-server.mjs';
import { startSoundServer } from '../../support/sound-server.ts';
import { quantile, spread, type Figure } from '../figure.ts';
import { addBook, hearBare, hearFirst, seekTo, writeBare, type Added, type FirstSound } from './adding.ts';
import { withBookPhone, type BookPhone } from './book-phone.ts';
import { formats, type Format, type MadeBook } from './books.ts';
import type { AfterSeek } from './heard-places.ts';
import { hasFfmpeg } from './sounds.ts';

const takes = 3;
const seeksOfTake = 4;
const bookBytes = 100e6;

interface Take {
  readonly added: Added;
  readonly bareMs: number;
  readonly first: FirstSound;
  readonly bareSoundMs: number;
  readonly seeks: readonly (AfterSeek | undefined)[];
}

export async function measureFormats(): Promise<readonly Figure[]> {
  const site = await serveSite({ folder: 'build' });
  const sound = await startSoundServer('');
  const canMake = ({ needsFfmpeg }: Format) => hasFfmpeg || !needsFfmpeg;
  const figures: Figure[] = [];
  for (const format of formats.filter(canMake))
    figures.push(...(await measureFormat(format, { origin: site.origin, sound })));
  await sound.close();
  await site.close();
  const left = formats.filter((format) => !canMake(format)).map(({ name }) => name);
  if (left.length === 0) return figures;
  return [...figures, { name: 'Left out, as there is no ffmpeg to make them', value: left.join('; ') }];
}

async function measureFormat(
  { name, make }: Format,
  where: Pick<BookPhone, 'origin' | 'sound'>,
): Promise<readonly Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lamplight-bench-'));
  try {
    const book = await make(folder, bookBytes);
    const measured: Take[] = [];
    for (let take = 0; take < takes; take++)
      measured.push(await withBookPhone(where, (phone) => measureTake(phone, book, take)));
    const sizeBytes = book.files.reduce((sum, file) => sum + statSync(file).size, 0);
    return figuresOf(name, measured, sizeBytes / 100e6);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureTake(
  phone: BookPhone,
  { files, withText, sound }: MadeBook,
  take: number,
): Promise<Take> {
  const bareSoundMs = await hearBare(phone, sound);
  const isBareFirst = take % 2 === 0;
  const before = isBareFirst ? await writeBare(phone, files) : undefined;
  const added = await addBook(phone, files);
  const first = await hearFirst(phone);
  // Sound that has no text is given once more, with captions.
  if (withText !== files) {
    await addBook(phone, withText);
    await hearFirst(phone);
  }
  const seeks: (AfterSeek | undefined)[] = [];
  for (let seek = 0; seek < seeksOfTake; seek++)
    seeks.push(await seekTo(phone, golden(take * seeksOfTake + seek + 1)));
  const bareMs = before ?? (await writeBare(phone, files));
  return { added, bareMs, first, bareSoundMs, seeks };
}

/** Shares of the book that are spread evenly however many there are. */
function golden(seek: number): number {
  return ((seek * 0.618034) % 1) * 0.98;
}

const ms = (numbers: readonly number[], share: number) => `${quantile(numbers, share).toFixed(0)} ms`;

/** `hundreds`: of megabytes that the book has. */
function figuresOf(name: string, takes: readonly Take[], hundreds: number): readonly Figure[] {
  const of = (value: (take: Take) => number, unit: string, digits = 0) =>
    spread(takes.map(value), unit, digits);
  const tasks = takes.map(({ added }) => added.longestTaskMs);
  const seeks = takes.flatMap((take) => take.seeks);
  const told = seeks.flatMap((seek) => seek ?? []);
  const errors = told.flatMap(({ lateMs }) => lateMs.map(Math.abs));
  return [
    {
      name: `${name}, added, for 100 MB`,
      value: of(({ added }) => added.addedMs / 1000 / hundreds, 's', 2),
    },
    {
      name: '  beside a bare write of its bytes',
      value: `${of(({ bareMs }) => bareMs / 1000 / hundreds, 's', 2)}; ratio ${of(({ added, bareMs }) => added.addedMs / bareMs, '', 2)}`,
    },
    {
      name: '  most memory above that before, for 100 MB',
      value: of(({ added }) => added.peakMegabytes / hundreds, 'MB'),
    },
    {
      name: '  longest task of the page',
      value: Math.max(...tasks) === 0 ? 'none over 50 ms' : spread(tasks, 'ms'),
    },
    { name: '  from its link to its Play button', value: of(({ first }) => first.openMs, 'ms') },
    { name: '  from the first tap on Play to sound', value: of(({ first }) => first.soundMs, 'ms') },
    {
      name: '  the same with a bare <audio> of the file, or of a sound that is in it',
      value: of(({ bareSoundMs }) => bareSoundMs, 'ms'),
    },
    {
      name: '  lit against heard after seeks (goal 50 ms)',
      value:
        `off by ${ms(errors, 0.5)} (median), ${ms(errors, 0.95)} (95 %), ${ms(errors, 1)} (most) ` +
        `in ${errors.length} words of ${told.length} seeks; of ${seeks.length - told.length} nothing could be told`,
    },
    {
      name: '  from a seek to its sound',
      value: spread(
        told.map(({ soundMs }) => soundMs),
        'ms',
      ),
    },
  ];
}
