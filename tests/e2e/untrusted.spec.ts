/** What happens when the address of a malicious file in a story's folder is opened. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { serveSite } from '../../scripts/site-server.mjs';
import { sendsNoHeaders } from '../support/hosts.ts';
import { copySite, storyId } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

const harm = `
  localStorage.clear();
  localStorage.setItem('harm', 'done');
  indexedDB.deleteDatabase('lamplight-files');
  indexedDB.deleteDatabase('lamplight-state');
  caches.keys().then((names) => names.forEach((name) => caches.delete(name)));
`;
const files = {
  'evil.html': `<!doctype html><title>evil</title><script>${harm}</script>`,
  'evil.svg': `<svg xmlns="http://www.w3.org/2000/svg"><script>${harm}</script></svg>`,
  'evil.xhtml': `<html xmlns="http://www.w3.org/1999/xhtml"><script>${harm}</script></html>`,
};

const site = copySite();
test.beforeAll(() => {
  for (const [name, content] of Object.entries(files))
    writeFileSync(path.join(site.folder, 'stories', storyId, name), content);
});
test.afterAll(() => {
  site.remove();
});

const isHarmed = (page: Page) => page.evaluate(() => localStorage.getItem('harm'));

test('a page in a story’s folder is refused by the service worker and can touch nothing that is kept', async ({
  page,
}) => {
  const { origin, close } = await serveSite({ folder: site.folder, answer: sendsNoHeaders });
  const story = await StoryPage.listenTo(page);
  await story.open(origin);
  await story.play();
  await story.button('Next paragraph').click();
  await expect.poll(async () => (await story.moment()).paragraph).not.toBe(undefined);
  await story.button('Pause').click();
  await story.download();

  const folder = `/stories/${storyId}`;
  for (const address of [
    ...Object.keys(files).map((name) => `${folder}/${name}`),
    `/%73tories/${storyId}/evil.html`,
    `//stories/${storyId}/evil.html`,
    `/story/..%2fstories/${storyId}/evil.html`,
  ]) {
    await page.goto(`${origin}${address}`);
    await expect(page.getByRole('heading', { name: 'This file belongs to a story' })).toBeVisible();
  }
  await page.getByRole('link', { name: 'Go to the library' }).click();
  await expect(page.getByRole('region', { name: 'Continue listening' })).toBeVisible();
  for (const name of Object.keys(files))
    await page.evaluate(
      (src) =>
        new Promise((resolve) => {
          const frame = document.createElement('iframe');
          frame.onload = resolve;
          frame.src = src;
          document.body.append(frame);
        }),
      `${folder}/${name}`,
    );
  expect(await isHarmed(page)).toBeNull();
  await close();
  await story.open(origin);
  await expect(page.getByText('Ready for airplane mode')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Play: / })).toBeVisible();
});

test('before there is a service worker, the host’s headers keep such a page from running', async ({
  page,
}) => {
  const { origin, close } = await serveSite({ folder: site.folder });
  for (const name of Object.keys(files)) await page.goto(`${origin}/stories/${storyId}/${name}`);
  await page.goto(`${origin}/licences.txt`);
  expect(await isHarmed(page)).toBeNull();
  await close();
});
