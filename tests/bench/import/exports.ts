/** How long a book of 100 MB takes as a copy of each format, until the file is on the disk, and the memory meanwhile. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { serveSite } from '../../../scripts/site-server.mjs';
import { startSoundServer } from '../../support/sound-server.ts';
import { spread, type Figure } from '../figure.ts';
import { addBook } from './adding.ts';
import { withBookPhone, withPeak, type BookPhone } from './book-phone.ts';
import { mp3WithCaptions } from './books.ts';

const takes = 3;
const bookBytes = 100e6;
const longestMs = 600_000;

interface Copy {
  readonly format: string;
  readonly seconds: number;
  readonly megabytes: number;
  readonly peakMegabytes: number;
}

export async function measureExports(): Promise<readonly Figure[]> {
  const site = await serveSite({ folder: 'build' });
  const sound = await startSoundServer('');
  const folder = mkdtempSync(path.join(tmpdir(), 'lamplight-bench-'));
  const { files } = await mp3WithCaptions(folder, bookBytes);
  const copies: Copy[] = [];
  for (let take = 0; take < takes; take++)
    copies.push(
      ...(await withBookPhone({ origin: site.origin, sound }, async (phone) => {
        await addBook(phone, files);
        return saveAll(phone);
      })),
    );
  rmSync(folder, { recursive: true });
  await sound.close();
  await site.close();
  const formats = [...new Set(copies.map(({ format }) => format))];
  return formats.map((format) => {
    const same = copies.filter((copy) => copy.format === format);
    const of = (value: (copy: Copy) => number, unit: string, digits: number) =>
      spread(same.map(value), unit, digits);
    const megabytes = same[0]?.megabytes.toFixed(1);
    return {
      name: `Copy of a book of 100 MB, ${format}`,
      value: `${of(({ seconds }) => seconds, 's', 2)}, has ${megabytes} MB; most memory above that before ${of(({ peakMegabytes }) => peakMegabytes, 'MB', 0)}`,
    };
  });
}

async function saveAll(phone: BookPhone): Promise<readonly Copy[]> {
  const { page, origin } = phone;
  await page.addInitScript(() => {
    // Else the browser asks for a place.
    Object.assign(window, { showSaveFilePicker: undefined });
  });
  await page.goto(`${origin}/downloads/`);
  await page.getByRole('button', { name: /^More about / }).click();
  await page.getByRole('button', { name: /^Save a copy of / }).click();
  const count = await formatsOf(page).count();
  const copies: Copy[] = [];
  for (let n = 0; n < count; n++) {
    await showAll(page);
    const button = formatsOf(page).nth(n);
    const format = (await button.innerText()).replaceAll(/\s+/g, ' ');
    const begun = page.waitForEvent('download', { timeout: longestMs });
    const fromMs = performance.now();
    const { result, peakMegabytes } = await withPeak(phone, async () => {
      await button.click();
      const download = await begun;
      return download.path();
    });
    const seconds = (performance.now() - fromMs) / 1000;
    copies.push({ format, seconds, megabytes: statSync(result).size / 1e6, peakMegabytes });
    await page.getByRole('button', { name: 'Other format' }).click();
  }
  return copies;
}

const formatsOf = (page: Page) => page.getByRole('dialog').locator('button.format');

/** Those of subtitles are folded in. */
function showAll(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('dialog details')) details.setAttribute('open', '');
  });
}
