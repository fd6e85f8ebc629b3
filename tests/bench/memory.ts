/** What the browser's processes hold of memory, as Linux counts it. */
import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';

/** Of each process of these kinds, or of all; those that end meanwhile are left out. */
export async function processMegabytes(browser: Browser, kind?: string): Promise<readonly number[]> {
  const devtools = await browser.newBrowserCDPSession();
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  await devtools.detach();
  return processInfo.flatMap(({ type, id }) =>
    kind === undefined || type === kind ? residentMegabytes(id) : [],
  );
}

function residentMegabytes(pid: number): readonly number[] {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? [] : [(Number(kilobytes) * 1024) / 1e6];
  } catch {
    return [];
  }
}
