/** What the states of the screens have in common. */
import { expect, type Locator, type Page } from '@playwright/test';
import { selectText } from '../select-text.ts';
import { publishedStory, type Site } from '../site.ts';
import type { StoryPage } from '../story-page.ts';

export interface Screens {
  readonly page: Page;
  readonly site: Site;
  readonly story: StoryPage;
}

/** Each is opened from the one before it. */
export type States = Readonly<Record<string, (at: Screens) => Promise<void>>>;

const { publication, paragraphs } = publishedStory();
export const { title } = publication;
export const otherTitle = 'The Lamp and the Dark';
const [a, b] = paragraphs[0] ?? [];
if (!a || !b) throw new Error('the story has paragraphs');
export const [first, second] = [a, b];

export const dialog = (page: Page, name?: string) =>
  page.getByRole('dialog', name === undefined ? {} : { name });
export async function close(page: Page): Promise<void> {
  await dialog(page).getByRole('button', { name: 'Close', exact: true }).first().click();
  await expect(dialog(page)).toHaveCount(0);
}

/** From the sheet *More*, or from the page itself. */
export async function openSheet({ page, story }: Screens, button: string, from?: 'More'): Promise<void> {
  if ((await dialog(page).count()) > 0) await close(page);
  if (from) await story.button(from).click();
  const place: Page | Locator = from ? dialog(page, from) : page;
  const opener = place.getByRole('button', { name: button, exact: true });
  await opener.filter({ visible: true }).first().click();
  await expect(dialog(page, button)).toBeVisible();
}
export const sheet = (button: string, from?: 'More') => (at: Screens) => openSheet(at, button, from);

export async function openLibrary({ page, site }: Screens): Promise<void> {
  await page.goto(`${site.origin}/`);
  await expect(page.getByRole('link', { name: title }).first()).toBeVisible();
}
export const openStory = ({ story, site }: Screens) => story.open(site.origin);
export const pageOf =
  (address: string, heading: string | RegExp) =>
  async ({ page, site }: Screens) => {
    await page.goto(site.origin + address);
    await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
  };

/** What is done with the text can be said over any card: that words were copied. */
export async function copyFrom(page: Page, paragraph: Locator): Promise<void> {
  const text = (await paragraph.textContent()) ?? '';
  await selectText(paragraph, text.slice(0, 20));
  await page.getByRole('toolbar').getByRole('button', { name: 'Copy' }).click();
  await holdToast(page);
}

/** A message goes after a while, but not from below a pointer. */
export const holdToast = (page: Page) => page.locator('.toast').dispatchEvent('pointerenter');
