/** A phone with a profile on its disk, to which a book is added: a private window would keep its databases in memory. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, devices, type Browser, type CDPSession, type Page } from '@playwright/test';
import { chromium as launchOptions } from '../../../scripts/chromium.mjs';
import { watchTasks } from '../../support/long-tasks.ts';
import type { SoundServer } from '../../support/sound-server.ts';
import { processMegabytes } from '../memory.ts';
import { logSeenWords } from '../sync/seen-words.ts';

export interface BookPhone {
  readonly page: Page;
  readonly devtools: CDPSession;
  readonly origin: string;
  readonly sound: SoundServer;
  readonly browser: Browser;
}

export async function withBookPhone<T>(
  { origin, sound }: Pick<BookPhone, 'origin' | 'sound'>,
  use: (phone: BookPhone) => Promise<T>,
): Promise<T> {
  const profile = mkdtempSync(path.join(tmpdir(), 'lamplight-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions(),
    ...devices['Pixel 7'],
    ignoreDefaultArgs: ['--mute-audio'],
    env: { ...process.env, ...sound.env },
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await watchTasks(page);
    await logSeenWords(page);
    const devtools = await context.newCDPSession(page);
    const browser = context.browser();
    if (!browser) throw new Error('the browser cannot be asked for its processes');
    return await use({ page, devtools, browser, origin, sound });
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** The most that all processes of the browser hold together while `action` runs, above what they held before. */
export async function withPeak<T>(
  { devtools, browser }: BookPhone,
  action: () => Promise<T>,
): Promise<{ readonly result: T; readonly peakMegabytes: number }> {
  const hold = async () => (await processMegabytes(browser)).reduce((sum, one) => sum + one, 0);
  await devtools.send('HeapProfiler.collectGarbage');
  const before = await hold();
  let most = before;
  let isOver = false;
  const watch = async () => {
    while (!isOver) most = Math.max(most, await hold());
  };
  const watching = watch();
  try {
    const result = await action();
    most = Math.max(most, await hold());
    return { result, peakMegabytes: most - before };
  } finally {
    isOver = true;
    await watching;
  }
}
