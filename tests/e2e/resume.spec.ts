import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, expect, type Browser } from '@playwright/test';
import { chromium as launchOptions } from '../../scripts/chromium.mjs';
import { publishedStory, test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

const { transcripts } = publishedStory();
const third = transcripts[0]?.paragraphs[2];
if (!third) throw new Error('the story begins with three paragraphs');

/** A browser of our own, so that it can be killed as a phone kills it. */
async function startBrowser(
  profile: string,
): Promise<{ readonly child: ChildProcess; readonly browser: Browser }> {
  const { executablePath = chromium.executablePath(), args } = launchOptions();
  const child = spawn(executablePath, [
    ...args,
    '--headless=new',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    'about:blank',
  ]);
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
  return { child, browser: await chromium.connectOverCDP(address) };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
}

test('after the browser was killed the story goes on at the paragraph where it was', async ({ site }) => {
  const profile = mkdtempSync(path.join(tmpdir(), 'lamplight-profile-'));
  const first = await startBrowser(profile);
  const [context] = first.browser.contexts();
  if (!context) throw new Error('the browser has no context');
  const page = await context.newPage();
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  const word = third.words[4];
  await story.tapWord(third.id, third.text.slice(word?.from, word?.to));
  await story.expectSound();
  await expect.poll(async () => (await story.moment()).paragraph).toBe(third.id);
  const killed = ended(first.child);
  first.child.kill('SIGKILL');
  await killed;

  const second = await startBrowser(profile);
  const [later] = second.browser.contexts();
  if (!later) throw new Error('the browser has no context');
  const reopened = await later.newPage();
  const resumed = await StoryPage.listenTo(reopened);
  await resumed.open(site.origin);
  const card = reopened.getByRole('region', { name: 'Where you were' });
  await expect(card).toContainText('You were here');
  await card.getByRole('button', { name: 'Play: go on from there' }).click();
  await resumed.expectSound();
  const moment = await resumed.moment();
  expect(moment.paragraph).toBe(third.id);
  expect(moment.currentTime).toBeLessThan(third.durationSeconds);
  const closed = ended(second.child);
  await second.browser.close();
  second.child.kill();
  await closed;
  rmSync(profile, { recursive: true, maxRetries: 20, retryDelay: 200 });
});

test('the resume card offers the place in words, a little earlier and the beginning', async ({
  page,
  site,
}) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  const word = third.words[8];
  await story.tapWord(third.id, third.text.slice(word?.from, word?.to));
  await story.expectSound();
  await page.reload();
  const card = page.getByRole('region', { name: 'Where you were' });
  await expect(card).toContainText(third.text.slice(word?.from, word?.to));
  await expect(story.button('Pause')).toHaveCount(0);
  await card.getByRole('button', { name: 'From the beginning' }).click();
  await story.expectSound();
  expect((await story.moment()).paragraph).toBe(transcripts[0]?.paragraphs[0]?.id);
});

test('a story that was only looked at leaves the kept place alone', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.tapWord(third.id, third.text.slice(third.words[0]?.from, third.words[0]?.to));
  await story.expectSound();
  await page.reload();
  await expect(page.getByRole('region', { name: 'Where you were' })).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Play: go on from there' }).click();
  await story.expectSound();
  expect((await story.moment()).paragraph).toBe(third.id);
});
