import { expect, type Page } from '@playwright/test';
import { publishedStory, test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

const { paragraphs } = publishedStory();
const far = paragraphs[2]?.[1];
if (!far) throw new Error('the third chapter has two paragraphs');

const interrupted = 'The sound was interrupted. Press Play to continue.';
const says = (page: Page, text: string) =>
  expect(page.getByText(text).filter({ visible: true })).toHaveCount(1);

test('a voice that something else pauses says so, and one tap goes on', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  await page.evaluate(() => {
    for (const element of window.heardElements) element.pause();
  });
  await says(page, interrupted);
  await story.button('Play').click();
  await story.expectSound();
  await expect(page.getByText(interrupted)).toHaveCount(0);
});

test('headphones that are pulled out pause the voice', async ({ page, site }) => {
  await page.addInitScript(() => {
    const output = { kind: 'audiooutput', deviceId: '', groupId: '', label: '' };
    Object.assign(window, { outputs: [output, output] });
    navigator.mediaDevices.enumerateDevices = () =>
      Promise.resolve(Reflect.get(window, 'outputs') as MediaDeviceInfo[]);
  });
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  await page.evaluate(() => {
    (Reflect.get(window, 'outputs') as unknown[]).pop();
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  });
  await says(page, interrupted);
  expect((await story.moment()).isPlaying).toBe(false);
  await story.button('Play').click();
  await story.expectSound();
});

test('sound whose blob was revoked still plays, wherever the voice is sent', async ({ page, site }) => {
  await page.addInitScript(() => {
    const make = URL.createObjectURL.bind(URL);
    const made: string[] = [];
    URL.createObjectURL = (blob: Blob) => {
      const url = make(blob);
      made.push(url);
      return url;
    };
    Object.assign(window, {
      revokeAll: () => {
        for (const url of made.splice(0)) URL.revokeObjectURL(url);
      },
    });
  });
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  await page.evaluate(() => (Reflect.get(window, 'revokeAll') as () => void)());
  await story.tapWord(far.id, far.text.slice(far.clips[2]?.from, far.clips[2]?.to));
  await expect(story.paragraph(far.id)).toHaveAttribute('aria-current', 'true');
  await story.expectSound();
});

test('a page that is kept while another is looked at is silent when it is back, and one tap goes on', async ({
  page,
  site,
}) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  // Playwright loses a page that really comes back from the back/forward cache.
  await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await says(page, interrupted);
  expect((await story.moment()).isPlaying).toBe(false);
  await story.button('Play').click();
  await story.expectSound();
});
