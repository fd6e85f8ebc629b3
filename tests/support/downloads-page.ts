/** The page of downloads as listeners see it. */
import { expect, type Page } from '@playwright/test';
import { publishedStory, storyId } from './site.ts';
import { StoryPage } from './story-page.ts';

export const { title } = publishedStory().publication;

export const row = (page: Page, id = storyId) => page.locator(`[data-download="${id}"]`);
export const openDownloads = async (page: Page, origin: string) => {
  await page.goto(`${origin}/downloads/`);
  await expect(page.getByText(/^(?!Looking).* on this device/).first()).toBeVisible();
};
export const more = (page: Page) =>
  row(page).getByRole('button', { name: `More about the download of ${title}` });
export const removal = (page: Page) => row(page).getByRole('button', { name: `Remove download of ${title}` });

export async function downloadOne(page: Page, origin: string): Promise<void> {
  const story = await StoryPage.listenTo(page);
  await story.open(origin);
  await story.download();
  await openDownloads(page, origin);
}

export async function downloadAll(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/`);
  const buttons = page.getByRole('button', { name: /^Download / });
  await expect(buttons).toHaveCount(3);
  for (let left = 3; left > 0; left--) await buttons.first().click();
  await page.getByRole('link', { name: 'Downloads' }).click();
  await expect(page.getByText('Ready for airplane mode')).toHaveCount(3);
}

export async function remove(page: Page): Promise<void> {
  await more(page).click();
  await removal(page).click();
  await expect(row(page)).toHaveCount(0);
}
