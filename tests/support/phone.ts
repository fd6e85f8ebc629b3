/** A separate browser with a profile that stays, so that it can be killed as a phone kills an app. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { chromium as launchOptions } from '../../scripts/chromium.mjs';
import { test as base } from './site.ts';

export class Phone {
  readonly #profile = mkdtempSync(path.join(tmpdir(), 'lamplight-profile-'));
  #process: ChildProcess | undefined;

  /** Starts the browser with its profile and returns an empty page. */
  async start(): Promise<Page> {
    const { executablePath = chromium.executablePath(), args } = launchOptions();
    const child = spawn(
      executablePath,
      [
        ...args,
        '--headless=new',
        '--remote-debugging-port=0',
        `--user-data-dir=${this.#profile}`,
        'about:blank',
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    this.#process = child;
    const address = await new Promise<string>((resolve, reject) => {
      let printed = '';
      child.stderr.on('data', (bytes) => {
        printed += String(bytes);
        const [, found] = /DevTools listening on (ws:\S+)/.exec(printed) ?? [];
        if (found) resolve(found);
      });
      child.once('exit', (code) => {
        reject(new Error(`the browser ended with ${code}: ${printed}`));
      });
    });
    const browser = await chromium.connectOverCDP(address);
    const [context] = browser.contexts();
    if (!context) throw new Error('the browser has no context');
    return context.newPage();
  }

  /**
   * SIGKILL. The browser's child processes live on for a moment and still write to the profile. The pipe that they
   * inherited closes when the last of them ends.
   */
  async kill(): Promise<void> {
    if (!this.#process || this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const ended = once(this.#process, 'close');
    this.#process.kill('SIGKILL');
    await ended;
  }

  async throwAway(): Promise<void> {
    await this.kill();
    rmSync(this.#profile, { recursive: true, maxRetries: 10, retryDelay: 100 });
  }
}

export const test = base.extend<{ phone: Phone }>({
  phone: async ({}, use) => {
    const phone = new Phone();
    await use(phone);
    await phone.throwAway();
  },
});
