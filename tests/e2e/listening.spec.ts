/** How long the voice was heard: counted while it is, told in words, cleared with a way back. */
import { expect, type Page } from '@playwright/test';
import { publishedStory, test } from '../support/site.ts';
import { putStored } from '../support/stored.ts';
import { StoryPage } from '../support/story-page.ts';
import { undoButton } from '../support/undo.ts';

const { title } = publishedStory().publication;

async function openListening(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/listening/`);
  await expect(page.getByRole('heading', { level: 1, name: 'Listening' })).toBeVisible();
}

/** So many days ago, on the listener's calendar. */
function daysAgo(count: number): string {
  const now = new Date();
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() - count, 12);
  return day.toISOString().slice(0, 10);
}

/** A listener who has been here for months. */
async function putTimes(page: Page): Promise<void> {
  const recent = {
    [daysAgo(0)]: { lost: 34 * 60 },
    [daysAgo(1)]: { lost: 3600 },
    [daysAgo(4)]: { lost: 20 },
  };
  await putStored(page, 'lamplight-state', 'v1/listening', {
    device: 'phone',
    devices: { phone: { ...recent, '2025-10-03': { lost: 7200 }, '2025-10-04': { lost: 600 } } },
    stories: { lost: { title: 'The Lost Story', language: 'en' } },
    countedUntilMs: 0,
  });
  await page.reload();
}

test('the settings lead to the listening times, which count what was heard, also without a network', async ({
  page,
  site,
}) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  await story.button('Pause').click();
  // Inside the app: the time is stored a moment after the voice is paused.
  await page.getByRole('link', { name: 'Library' }).filter({ visible: true }).first().click();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Listening' }).click();
  await expect(page.getByText('You listened for less than a minute today.')).toBeVisible();
  await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.context().setOffline(true);
  await page.reload();
  await expect(page.getByText('You listened for less than a minute today.')).toBeVisible();
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
});

test('today, days, months and stories are told in words, also of a story that is gone', async ({
  page,
  site,
}) => {
  await openListening(page, site.origin);
  await expect(page.getByText('You haven’t listened to anything yet.')).toBeVisible();
  await putTimes(page);
  await expect(
    page.getByText(
      'You listened for 34 minutes today. In the last seven days, it was 1 hour 34 minutes. In all, you have listened for 3 hours 44 minutes on 5 days.',
    ),
  ).toBeVisible();
  const rows = page.getByRole('listitem');
  await expect(rows.filter({ hasText: 'Yesterday' })).toContainText('1 h');
  await expect(rows.filter({ hasText: 'under a minute' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'October 2025' })).toContainText('2 h 10 min on 2 days');
  await expect(rows.filter({ hasText: 'The Lost Story' })).toContainText('3 h 44 min on 5 days');
});

test('the page says so where the browser’s storage never answers', async ({ page, site }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
  });
  await openListening(page, site.origin);
  await expect(page.getByText('Your listening times couldn’t be loaded.')).toBeVisible();
});

test('what was cleared comes back with Undo, and otherwise stays away', async ({ page, site }) => {
  await openListening(page, site.origin);
  await putTimes(page);
  const clear = page.getByRole('button', { name: 'Clear listening times' });
  await clear.click();
  await expect(page.getByText('You haven’t listened to anything yet.')).toBeVisible();
  await undoButton(page).click();
  await expect(page.getByText('You listened for 34 minutes today.')).toBeVisible();
  await expect(clear).toBeFocused();
  await page.reload();
  await clear.click();
  await page.reload();
  await expect(page.getByText('You haven’t listened to anything yet.')).toBeVisible();
});
