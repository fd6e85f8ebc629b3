/** What a screen reader says by itself. */
import { expect, type Page } from '@playwright/test';
import { publishedStory, test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

const { publication, paragraphs } = publishedStory();
const [, second] = publication.chapters;
const last = paragraphs[0]?.at(-1);
const end = paragraphs.at(-1)?.at(-1);
if (!second || !last || !end) throw new Error('the story has chapters');

/** Collects the texts of all live regions, as often as they change. */
async function listenToRegions(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    localStorage.setItem('lamplight/settings/v1', JSON.stringify({ isTapHintDone: true }));
    const said: string[] = [];
    const texts = new Map<Element, string>();
    const look = () => {
      const regions = document.querySelectorAll('[role="status"], [role="alert"], [aria-live], output');
      for (const region of regions) {
        const text = region.checkVisibility() ? (region.textContent ?? '').trim() : '';
        if (text !== '' && texts.get(region) !== text) said.push(text);
        texts.set(region, text);
      }
    };
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    Object.assign(window, { said: () => said.splice(0) });
  });
  return () => page.evaluate(() => (Reflect.get(window, 'said') as () => string[])());
}

test('while the voice plays, each chapter is announced once, and nothing else', async ({ page, site }) => {
  const said = await listenToRegions(page);
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin, `?paragraph=${last.id}&word=${Math.max(last.clips.length - 12, 0)}`);
  await story.play();
  // What the page says as it opens: its title, once its address is settled, and whether the story is on the device.
  await expect(page).toHaveURL(/\/$/);
  await expect(story.button('Download')).toBeVisible();
  await said();
  await expect
    .poll(async () => (await story.moment()).paragraph, { timeout: 60_000 })
    .toBe(paragraphs[1]?.[0]?.id);
  const { currentTime } = await story.moment();
  await expect.poll(async () => (await story.moment()).currentTime).toBeGreaterThan(currentTime + 3);
  expect(await said()).toEqual([second.title]);
});

test('the end of a story, a pause by the device and a failure are announced', async ({ page, site }) => {
  const said = await listenToRegions(page);
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin, `?paragraph=${end.id}&word=${end.clips.length - 3}`);
  await story.play();
  await expect.poll(said, { timeout: 60_000 }).toContain('The end');
  await page.getByRole('button', { name: 'Hear it again' }).click();
  await story.expectSound();
  await page.evaluate(() => {
    for (const element of window.heardElements) element.pause();
  });
  await expect.poll(said).toContain('The sound was interrupted. Press Play to continue.');
  await page.route('**/*.mp3', (route) => route.abort());
  await page.reload();
  await page.getByRole('button', { name: 'Play: continue from there' }).click();
  await expect.poll(said).toContainEqual(expect.stringContaining('The voice can’t be reached'));
});

test('the slider says a new place after a jump, and is quiet while the voice moves it', async ({
  page,
  site,
}) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  const slider = page.getByRole('slider', { name: 'Place in the story' });
  await slider.focus();
  const valueText = () => slider.getAttribute('aria-valuetext');
  const before = await valueText();
  const { currentTime } = await story.moment();
  await expect.poll(async () => (await story.moment()).currentTime).toBeGreaterThan(currentTime + 2.5);
  expect(await valueText()).toBe(before);
  await page.keyboard.press('ArrowRight');
  await expect.poll(valueText).not.toBe(before);
});
