/** Downloads: none, all, one removed, damaged, no room. */
import { expect } from '@playwright/test';
import { downloadAll, more, openDownloads, removal, row } from '../downloads-page.ts';
import { publishedStory } from '../site.ts';
import { deleteStored } from '../stored.ts';
import { dialog, holdToast, openLibrary, openSheet, type States } from './screens.ts';

const { tracks } = publishedStory();

export const downloads: States = {
  'that are none': ({ page, site }) => openDownloads(page, site.origin),
  'that are all here': async ({ page, site }) => {
    await downloadAll(page, site.origin);
    await more(page).click();
    await expect(removal(page)).toBeVisible();
  },
  'of which one was removed': async ({ page }) => {
    await removal(page).click();
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    await holdToast(page);
  },
  'on the shelf': async (at) => {
    await at.page.getByRole('button', { name: 'Undo' }).click();
    await openLibrary(at);
    await expect(at.page.getByRole('heading', { name: 'Downloaded' })).toBeVisible();
  },
  'what the search found in them': async (at) => {
    await openSheet(at, 'Search');
    await at.page.keyboard.type('light');
    await expect(dialog(at.page).getByRole('listitem').first()).toBeVisible();
  },
  'of which one is damaged': async ({ page, site }) => {
    await deleteStored(page, 'lamplight-files', `v1/${tracks[0]?.sha256}`);
    await openDownloads(page, site.origin);
    await expect(row(page).getByText(/damaged/)).toBeVisible();
  },
  'that the device has no room for': async ({ page, site, story }) => {
    await page.addInitScript(() => {
      navigator.storage.estimate = () => Promise.resolve({ quota: 1e6, usage: 0 });
    });
    await removal(page).click();
    await page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click();
    await story.open(site.origin);
    await expect(page.getByText(/There is not enough room/)).toBeVisible();
  },
};
