import { expect } from '@playwright/test';
import { behindPortal, type PortalKind } from '../support/captive-portal.ts';
import { publishedStory, test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

const { publication } = publishedStory();
const question = 'This network may ask you to sign in';

for (const kind of ['page', 'redirect', 'elsewhere'] satisfies PortalKind[])
  test(`a network that asks to sign in (${kind}) is named, spoils nothing, and is forgotten once it is gone`, async ({
    page,
    site,
  }) => {
    const network = await behindPortal(site);
    const story = await StoryPage.listenTo(page);
    await page.goto(`${network.origin}/`);
    await expect(page.getByRole('link', { name: publication.title })).toBeVisible();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

    network.portal = kind;
    await page.goto(`${network.origin}/`);
    await expect(page.getByText(question)).toBeVisible();
    await expect(page.getByRole('link', { name: publication.title })).toBeVisible();
    await page.getByRole('link', { name: publication.title }).click();
    await expect(page.getByRole('heading', { name: question })).toBeVisible();
    await expect(page.getByText('published')).toHaveCount(0);

    network.portal = undefined;
    await expect(page.locator('[data-paragraph]').first()).toBeVisible();
    await story.play();
    expect(network.askedElsewhere).toEqual([]);
    await network.close();
  });

test('a download that a network cuts off to ask for a sign-in goes on by itself', async ({ page, site }) => {
  const network = await behindPortal(site);
  const story = await StoryPage.listenTo(page);
  await story.open(network.origin);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  network.portal = 'page';
  await story.button('Download').click();
  await expect(page.getByText(`Stopped: ${question.replace('This', 'this')}`)).toBeVisible();
  network.portal = undefined;
  await expect(page.getByText('Ready for airplane mode')).toBeVisible();
  await network.close();
});
