import { expect } from '@playwright/test';
import { behindPortal, type PortalKind } from '../support/captive-portal.ts';
import { publishedStory, test } from '../support/site.ts';
import { deleteStored } from '../support/stored.ts';
import { StoryPage } from '../support/story-page.ts';

const { publication, paragraphs, tracks } = publishedStory();
const last = paragraphs.at(-1)?.at(-3);
if (!last) throw new Error('the story ends with three paragraphs');
const [lastWord] = last.clips;
const question = 'You may need to sign in to this network';

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

test('a damaged story that is repaired through such a network loses nothing, and is whole once it is gone', async ({
  page,
  site,
}) => {
  const network = await behindPortal(site);
  const story = await StoryPage.listenTo(page);
  await story.open(network.origin);
  await story.download();
  await deleteStored(page, 'lamplight-files', `v1/${tracks[0]?.sha256}`);
  network.portal = 'page';
  await page.reload();
  await expect(page.getByText('1 paragraph is damaged')).toBeVisible();
  await story.button('Repair').click();
  await expect(page.getByText(`Stopped: ${question.replace('This', 'this')}`)).toBeVisible();
  await expect(page.getByText('1 paragraph is damaged')).toBeVisible();
  await expect(page.getByText(`The other ${publication.clips.length - 1} still play.`)).toBeVisible();
  network.portal = undefined;
  await expect(page.getByText('Ready for airplane mode')).toBeVisible();
  await network.close();
});

test('a voice that such a network kept away is ready once it is gone, and starts with one tap', async ({
  page,
  site,
}) => {
  const network = await behindPortal(site);
  const story = await StoryPage.listenTo(page);
  await story.open(network.origin);
  // The text of the last chapter is there; its sound has not been prefetched.
  await expect(story.paragraph(last.id)).toBeAttached();
  network.portal = 'page';
  await story.tapWord(last.id, last.text.slice(lastWord?.from, lastWord?.to));
  await expect(page.getByRole('heading', { name: question })).toBeVisible();
  network.portal = undefined;
  await expect(page.getByRole('heading', { name: question })).toHaveCount(0);
  await story.play();
  expect((await story.moment()).paragraph).toBe(last.id);
  await network.close();
});
