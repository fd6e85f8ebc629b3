import { expect, test } from '@playwright/test';
import { serveSite } from '../../scripts/site-server.mjs';
import { answersWithIndex, hosts } from '../support/hosts.ts';

for (const [manners, answer] of Object.entries(hosts))
  test(`every address opens offline from a host that ${manners}`, async ({ page }) => {
    const site = await serveSite({ folder: 'build', answer });
    await page.goto(`${site.origin}/`);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await site.close();
    await page.goto(`${site.origin}/story/no-such-story/`);
    await expect(page.getByRole('heading', { name: 'This story can’t be reached' })).toBeVisible();
    await page.goto(`${site.origin}/nowhere/`);
    await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
    await page.goto(`${site.origin}/`);
    await expect(page.getByRole('link', { name: 'When Love and Ambition Collide' })).toBeVisible();
  });

test('an address with a broken escape is no such page, online, through the service worker and offline', async ({
  page,
}) => {
  const site = await serveSite({ folder: 'build' });
  const noSuchPage = page.getByRole('heading', { name: 'Page not found' });
  for (const address of ['/story/%/', '/%', '/story/%E0%A4%A/']) {
    await page.goto(`${site.origin}${address}`);
    await expect(noSuchPage).toBeVisible();
  }
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  for (const isOffline of [false, true]) {
    if (isOffline) await site.close();
    await page.goto(`${site.origin}/story/%/`);
    await expect(noSuchPage).toBeVisible();
    await page.getByRole('link', { name: 'Go to the library' }).click();
    await expect(page.getByRole('link', { name: 'When Love and Ambition Collide' })).toBeVisible();
  }
});

test('a host that answers with its index page for what it does not have is no network that asks for a sign-in', async ({
  page,
}) => {
  const site = await serveSite({ folder: 'build', answer: answersWithIndex });
  await page.goto(`${site.origin}/`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.goto(`${site.origin}/story/no-such-story/`);
  await expect(page.getByRole('heading', { name: 'Story not found' })).toBeVisible();
  await site.close();
});
