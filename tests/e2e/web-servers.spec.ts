/** The documented examples, run with real servers. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { copySite, storyId } from '../support/site.ts';
import { hasCaddy, hasNginx, startCaddy, startNginx } from '../support/web-servers.ts';

const servers = [
  { name: 'nginx', isHere: hasNginx, start: startNginx, unknown: ['/nowhere/', '/story/%/'] },
  // Caddy itself refuses a broken escape before it applies any rule.
  { name: 'Caddy', isHere: hasCaddy, start: startCaddy, unknown: ['/nowhere/'] },
];

const site = copySite();
const evil = `/stories/${storyId}/evil.html`;
test.beforeAll(() => {
  writeFileSync(path.join(site.folder, evil), '<script>localStorage.setItem("harm", "done")</script>');
});
test.afterAll(() => {
  site.remove();
});

for (const { name, isHere, start, unknown } of servers) {
  if (!isHere) {
    process.stdout.write(`Left out: there is no ${name}, so its example is not run.\n`);
    continue;
  }
  test(`the example for ${name} serves the app and the headers that protect it`, async ({ page }) => {
    const { origin, stop } = await start(site.folder);
    const answer = await page.goto(`${origin}${evil}`);
    expect(answer?.headers()['content-security-policy']).toContain('sandbox');
    const spelled = await page.request.get(`${origin}/%73tories/${storyId}/evil.html`);
    expect(spelled.headers()['content-security-policy'] ?? '').toContain('sandbox');

    const library = await page.goto(`${origin}/`);
    expect(library?.headers()).toMatchObject({
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'permissions-policy': expect.stringContaining('microphone=()'),
      'cache-control': 'no-cache',
    });
    await expect(page.getByRole('link', { name: 'When Love and Ambition Collide' })).toBeVisible();
    expect(await page.evaluate(() => localStorage.getItem('harm'))).toBeNull();
    const code = await page.locator('link[rel=modulepreload]').first().getAttribute('href');
    const kept = await page.request.get(`${origin}${code}`);
    expect(kept.headers()['cache-control']).toContain('immutable');

    for (const address of unknown) {
      // Bypasses the service worker, which may control the page by now.
      expect((await page.request.get(`${origin}${address}`)).status()).toBe(404);
      await page.goto(`${origin}${address}`);
      await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
    }
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await stop();
    await page.goto(`${origin}/nowhere/`);
    await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
  });
}
