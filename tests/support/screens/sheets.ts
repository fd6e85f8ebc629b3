/** The sheets of a story. */
import { expect } from '@playwright/test';
import { selectText } from '../select-text.ts';
import { close, dialog, openSheet, openStory, second, sheet, type States } from './screens.ts';

export const sheets: States = {
  More: async (at) => {
    await openStory(at);
    await openSheet(at, 'More');
  },
  'More of a story that plays': async (at) => {
    await close(at.page);
    await at.story.play();
    await at.story.button('Bookmark').click();
    await at.page.getByRole('button', { name: 'Add a note' }).click();
    await expect(dialog(at.page)).toBeVisible();
  },
  Bookmarks: sheet('Bookmarks', 'More'),
  'a note in the list': ({ page }) => dialog(page).getByRole('button', { name: 'Add a note' }).click(),
  Speed: sheet('Speed'),
  'Sleep timer': sheet('Sleep timer'),
  'a timer that runs': ({ page }) => page.getByText('15', { exact: true }).click(),
  Chapters: sheet('Chapters'),
  Cast: async (at) => {
    await openSheet(at, 'Cast', 'More');
    await dialog(at.page)
      .getByRole('button', { name: /^More lines/ })
      .first()
      .click();
  },
  Rehearse: sheet('Rehearse', 'More'),
  Repeat: sheet('Repeat', 'More'),
  'a part that is set': async ({ page }) => {
    await dialog(page).getByRole('button', { name: 'A is here' }).click();
    await expect(dialog(page).getByRole('button', { name: 'B is here' })).toBeEnabled();
  },
  Timing: sheet('Timing', 'More'),
  'taps along': ({ page }) => dialog(page).getByRole('button', { name: 'Measure by tapping' }).click(),
  'Skip silence': sheet('Skip silence', 'More'),
  'Continue on another device': sheet('Continue on another device', 'More'),
  'Save a copy': sheet('Save a copy', 'More'),
  'Recent places': async (at) => {
    await close(at.page);
    await at.story.button('Pause').click();
    await openSheet(at, 'Recent places', 'More');
    await expect(dialog(at.page).getByRole('listitem').first()).toBeVisible();
  },
  'Type and theme': async (at) => {
    await close(at.page);
    await at.page.getByRole('button', { name: 'Type and theme' }).filter({ visible: true }).first().click();
    await expect(dialog(at.page)).toBeVisible();
  },
  'the search': async (at) => {
    await openSheet(at, 'Search');
    await at.page.keyboard.type('the');
    await expect(dialog(at.page).getByRole('listitem').first()).toBeVisible();
  },
  'the keys': async ({ page }) => {
    await close(page);
    await page.keyboard.press('?');
    await expect(dialog(page)).toBeVisible();
  },
  'selected text': async ({ page, story }) => {
    await close(page);
    await selectText(story.paragraph(second.id), second.text.slice(0, 20));
    await expect(page.getByRole('toolbar')).toBeVisible();
  },
};
