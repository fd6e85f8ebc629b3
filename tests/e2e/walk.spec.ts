/** The whole way with the keyboard alone and without a network: from the library to the end of a story, and back. */
import { expect, type Locator, type Page } from '@playwright/test';
import { dialog } from '../support/screens/screens.ts';
import { publishedStory, test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

const { publication } = publishedStory();

/** Where the focus is now, or why nobody could say so by looking at the screen. */
const focusProblem = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return 'nothing has the focus';
    if (focused.matches('article, [role="article"], p')) return '';
    const shown = focused.closest('label') ?? focused;
    const { left, top, width, height } = shown.getBoundingClientRect();
    const name = focused.getAttribute('aria-label') ?? focused.textContent ?? '';
    const [x, y] = [left + width / 2, top + height / 2];
    if (x < 0 || x > innerWidth || y < 0 || y > innerHeight) return `${name} is outside the screen`;
    const hit = document.elementFromPoint(x, y);
    return hit && (shown.contains(hit) || hit.contains(shown)) ? '' : `${name} is covered`;
  });

class Keys {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async expectFocus(): Promise<void> {
    await expect.poll(() => focusProblem(this.#page)).toBe('');
    expect(await this.#page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }

  /** With Tab, as often as it takes. */
  async goTo(control: Locator, tab: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(control).toBeVisible();
    const isThere = () => control.evaluate((element) => element === document.activeElement);
    for (let presses = 0; presses < 100 && !(await isThere()); presses++)
      await this.#page.keyboard.press(tab);
    await expect(control).toBeFocused();
    await this.expectFocus();
  }

  /** Presses a key, after which something on the page has the focus. */
  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
    await this.expectFocus();
  }
}

for (const { letters, name } of [
  { letters: '100%', name: 'the keyboard alone' },
  { letters: '200%', name: 'the keyboard alone, letters of 200 % and without motion' },
])
  test.describe(() => {
    test.use({ contextOptions: { reducedMotion: letters === '100%' ? 'no-preference' : 'reduce' } });

    test(`a story is heard to its end without a network with ${name}`, async ({ page, site }) => {
      const { title } = publication;
      const keys = new Keys(page);
      const story = await StoryPage.listenTo(page);
      await page.addInitScript((size) => {
        addEventListener('DOMContentLoaded', () => {
          document.documentElement.style.fontSize = size;
        });
      }, letters);
      await page.goto(`${site.origin}/`);
      await expect(page.getByRole('link', { name: title }).first()).toBeVisible();
      await page.evaluate(async () => {
        await navigator.serviceWorker.ready;
      });
      await keys.goTo(page.getByRole('link', { name: title }).first());
      await page.keyboard.press('Enter');
      await keys.goTo(story.button('Download'));
      await page.keyboard.press('Enter');
      await expect(page.getByText('Ready for airplane mode')).toBeVisible();
      await site.close();
      await page.goto(`${site.origin}/`);

      await keys.goTo(page.getByRole('main').getByRole('link', { name: title }).first());
      await page.keyboard.press('Enter');
      await keys.goTo(story.button('Play'));
      await keys.press('Enter');
      await story.expectSound();

      // A word, and a bookmark there.
      await keys.goTo(story.button('Skip to the text'));
      await keys.press('Enter');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await keys.press('Enter');
      await story.expectSound();
      await keys.press('b');
      await expect(page.getByText('Bookmark set')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Bookmark in this paragraph' })).toHaveCount(1);

      const all = story.button('Show all controls');
      if ((await all.count()) > 0) {
        await keys.goTo(all);
        await keys.press('Enter');
      }
      const timer = story.button('Sleep timer');
      await keys.goTo(timer);
      await keys.press('Enter');
      await expect(dialog(page, 'Sleep timer')).toBeVisible();
      await keys.goTo(dialog(page).getByRole('radio').first());
      await keys.press('ArrowUp');
      await expect(dialog(page).getByRole('radio').last()).toBeChecked();
      await keys.press('Escape');
      await expect(timer).toBeFocused();
      await expect(timer).toHaveAccessibleDescription(/:/);

      const slider = page.getByRole('slider', { name: 'Place in the story' });
      await keys.goTo(slider);
      await keys.press('End');
      await expect(page.getByRole('group', { name: 'The end' })).toBeVisible();
      await keys.expectFocus();
      await keys.goTo(
        page.getByRole('group', { name: 'The end' }).getByRole('link', { name: 'Go to the library' }),
        'Shift+Tab',
      );
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: 'Lamplight' })).toBeVisible();
      await keys.goTo(page.getByRole('main').getByRole('link', { name: title }).first());
      await expect(page.getByText('Finished').first()).toBeVisible();
    });
  });
