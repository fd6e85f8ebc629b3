/** The pages' Content-Security-Policy: it is there, it is strict, and the app needs nothing that it forbids. */
import { expect, type Page } from '@playwright/test';
import { test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

/** Records what the browser refuses, on every page that is opened from here on. */
async function watchRefusals(page: Page): Promise<string[]> {
  const refused: string[] = [];
  await page.exposeFunction('noteRefusal', (what: string) => {
    refused.push(what);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const { noteRefusal } = window as unknown as { noteRefusal: (what: string) => void };
      noteRefusal(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
  });
  return refused;
}

test('listening, moving far on, downloading and opening every page offline need nothing that the policy forbids', async ({
  page,
  site,
}) => {
  const refused = await watchRefusals(page);
  const story = await StoryPage.listenTo(page);
  await page.goto(`${site.origin}/`);
  await expect(page.getByRole('link', { name: 'When Love and Ambition Collide' })).toBeVisible();
  await story.open(site.origin);
  await story.play();
  await expect.poll(async () => (await story.moment()).word).not.toBe('');
  // Beyond what is loaded: another resource is played, and the first one is released.
  for (let i = 0; i < 3; i++) await story.button('Forward 30 seconds').click();
  await story.expectSound();
  await story.download();
  // By a link, so that the router announces the page's name to screen readers.
  await page.getByRole('banner').getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('region', { name: 'Now playing' })).toBeVisible();
  await site.close();
  await story.open(site.origin);
  await page.getByRole('button', { name: /^Play: / }).click();
  await story.expectSound();
  for (const address of ['/', '/nowhere/', '/story/%/', '/story/no-such-story/', '/shell/']) {
    await page.goto(`${site.origin}${address}`);
    await expect(page.getByRole('link').first()).toBeVisible();
  }
  expect(refused).toEqual([]);
});

test('every built page forbids scripts, frames and connections of others', async ({ page, site }) => {
  for (const address of ['/', '/404.html', '/shell/', '/story/the-lamp-and-the-dark/']) {
    const html = await (await page.request.get(`${site.origin}${address}`)).text();
    const [, policy = ''] = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html) ?? [];
    expect(policy).toMatch(/default-src 'self';.*object-src 'none'.*base-uri 'none'/);
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toContain('unsafe-eval');
    expect(html).not.toMatch(/ style="/);
  }
  await page.goto(`${site.origin}/`);
  await expect(page.getByRole('link', { name: 'When Love and Ambition Collide' })).toBeVisible();
  const hasRun = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.hasRun = true';
    document.body.append(script);
    return 'hasRun' in window;
  });
  expect(hasRun).toBe(false);
});
