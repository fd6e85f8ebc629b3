/** Catalogues with links of every form, with unusable entries, and without stories that were listed before. */
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/editable-library.ts';
import { publishedStory } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

const { publication } = publishedStory();
const openAccess = 'http://opds-spec.org/acquisition/open-access';

const link = (page: Page) => page.getByRole('link', { name: publication.title });

test('a downloaded story that has left the catalogue stays, says so, plays, and goes with its download', async ({
  page,
  library,
}) => {
  const story = await StoryPage.listenTo(page);
  await story.open(library.origin);
  await story.download();
  await page.goto(`${library.origin}/`);
  await expect(link(page)).toContainText('ready for airplane mode');
  await expect(link(page)).not.toContainText('No longer published');

  library.withdraw();
  // After a reload, offline, and after a reload offline.
  const ways = [() => page.goto(`${library.origin}/`), () => library.close(), () => page.reload()];
  for (const way of ways) {
    await way();
    await expect(link(page)).toContainText('No longer published');
    await expect(link(page)).toContainText('ready for airplane mode');
  }

  await link(page).click();
  await expect(page.getByText('No longer published')).toBeVisible();
  await story.play();
  await story.button('Pause').click();
  await story.button('Remove download').click();
  await expect(page.getByText('Not downloaded')).toBeVisible();
  await page.goto(`${library.origin}/`);
  await expect(page.getByRole('link', { name: 'The Lamp and the Dark' })).toBeVisible();
  await expect(link(page)).toHaveCount(0);
});

test('a story that has left the catalogue goes from the library where another tab removes its download', async ({
  page,
  context,
  library,
}) => {
  const other = await context.newPage();
  const story = new StoryPage(other);
  await story.open(library.origin);
  await story.download();
  library.withdraw();
  await page.goto(`${library.origin}/`);
  await expect(link(page)).toContainText('No longer published');
  await story.button('Remove download').click();
  await expect(link(page)).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'The Lamp and the Dark' })).toBeVisible();
});

test('a partial download of a story that has left the catalogue opens, and goes with its row', async ({
  page,
  library,
}) => {
  const story = await StoryPage.listenTo(page);
  let asked = 0;
  await page.route('**/tracks/*.mp3', async (route) => {
    if (++asked <= 24) await route.continue().catch(() => undefined);
  });
  await story.open(library.origin);
  await story.button('Download').click();
  await expect.poll(() => asked).toBeGreaterThan(24);
  await story.button('Stop download').click();
  await expect(page.getByText(/Stopped at [1-9]\d*%/)).toBeVisible();
  await page.unroute('**/tracks/*.mp3');
  library.withdraw();

  await page.goto(`${library.origin}/`);
  const row = page.locator(`[data-row="${publication.id}"]`);
  await expect(row).toContainText('No longer published');
  await expect(row).toContainText('Stopped at');
  await row.getByRole('link').click();
  await expect(page.locator('[data-paragraph]').first()).toBeVisible();

  await page.goto(`${library.origin}/`);
  const others = page.locator('[data-row]').filter({ hasNotText: publication.title });
  await expect(others).toHaveCount(2);
  await row.getByRole('button', { name: `Remove download of ${publication.title}` }).press('Enter');
  await expect(row).toHaveCount(0);
  await expect(others.last().getByRole('link')).toBeFocused();
});

test('links of the catalogue may have any form, and what cannot be used is named, with the reason on request', async ({
  page,
  library,
}) => {
  const forms = (id: string) => [
    `./${id}/manifest.json?v=3`,
    `${library.origin}/stories/${id}/manifest.json`,
    `../stories/${id.replaceAll('-', '%2D')}/manifest.json`,
  ];
  library.edit((entries) => {
    const linked = entries.map(({ links: [first], ...entry }, i) => ({
      ...entry,
      links: [{ rel: openAccess, href: forms(path.dirname(first?.href ?? ''))[i] ?? '' }],
    }));
    const metadata = entries[0]?.metadata ?? {};
    return [
      {
        metadata: { ...metadata, title: 'The Lost Tale' },
        links: [{ rel: openAccess, href: 'https://example.com/lost/manifest.json' }],
      },
      ...linked,
      { links: [] },
    ];
  });
  await page.goto(`${library.origin}/`);
  await expect(page.locator('[data-row]')).toHaveCount(3);
  const note = page.getByText('Can’t be shown: The Lost Tale and Story 5');
  await expect(note).toBeVisible();
  const reason = page.getByText('The Lost Tale: its link leads to another website');
  await expect(reason).toBeHidden();
  await note.click();
  await expect(reason).toBeVisible();
  for (const row of await page.locator('[data-row]').all()) {
    const title = await row.locator('h2, span.title').first().textContent();
    await row.getByRole('link').click();
    await expect(page.locator('[data-paragraph]').first()).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '');
    await page.goBack();
    await expect(row).toBeVisible();
  }
});
