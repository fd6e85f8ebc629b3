/** The other pages, and what they say where something is missing. */
import { expect } from '@playwright/test';
import { storyId } from '../site.ts';
import { putStored } from '../stored.ts';
import { dialog, first, pageOf, title, type States } from './screens.ts';

export const pages: States = {
  settings: pageOf('/settings/', 'Settings'),
  'what a backup would bring': async ({ page }) => {
    const places = [
      {
        locator: { publication: storyId, paragraph: first.id, seconds: 0 },
        sequence: 1,
        savedAtMs: 1e12,
        isFinished: false,
      },
    ];
    const asked = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import a backup' }).click();
    const backup = JSON.stringify({ format: 'lamplight-backup', version: 1, places });
    await (
      await asked
    ).setFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(backup) });
    await expect(dialog(page)).toBeVisible();
  },
  'a backup that is none': async ({ page, site }) => {
    await page.goto(`${site.origin}/settings/`);
    const asked = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import a backup' }).click();
    await (await asked).setFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('x') });
    await expect(page.getByRole('alert').filter({ hasText: 'backup' })).toBeVisible();
  },
  'listening without times': pageOf('/listening/', 'Listening'),
  'listening with times': async ({ page }) => {
    const today = new Date().toISOString().slice(0, 10);
    await putStored(page, 'lamplight-state', 'v1/listening', {
      device: 'phone',
      devices: { phone: { [today]: { [storyId]: 2040 }, '2025-10-03': { lost: 7200 } } },
      stories: { lost: { title: 'The Lost Story', language: 'en' }, [storyId]: { title, language: 'en' } },
      countedUntilMs: 0,
    });
    await page.reload();
    await expect(page.getByRole('listitem').first()).toBeVisible();
  },
  about: pageOf('/about/', 'Lamplight'),
  'a link that is no story': async ({ page, site }) => {
    await page.goto(`${site.origin}/share/?url=https://example.org/`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  },
  'nothing to continue': async ({ page, site }) => {
    await page.goto(`${site.origin}/continue/`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  },
  'no such page': pageOf('/nowhere/', /found|page/i),
  'no such story': pageOf('/story/nowhere/', /story/i),
  'a story that cannot be reached': async ({ page, site }) => {
    await page.route('**/manifest.json', (route) => route.abort());
    await page.goto(`${site.origin}/story/${storyId}/`);
    await expect(page.getByRole('heading', { name: 'This story can’t be reached' })).toBeVisible();
  },
  'a story that cannot be read': async ({ page, site }) => {
    await page.unroute('**/manifest.json');
    await page.route('**/manifest.json', (route) => route.fulfill({ json: {} }));
    await page.goto(`${site.origin}/story/${storyId}/`);
    await page.getByText('Technical details').click();
  },
  'a library that cannot be reached': async ({ page, site }) => {
    await page.route('**/catalog.json', (route) => route.abort());
    await page.goto(`${site.origin}/`);
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  },
};
