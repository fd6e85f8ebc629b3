/** A story and its player, while it is heard. */
import { expect } from '@playwright/test';
import { dialog, holdToast, openSheet, openStory, type States } from './screens.ts';

export const player: States = {
  'before the first word': openStory,
  'while the voice plays': ({ story }) => story.play(),
  'while the page is away from the voice': async ({ story }) => {
    await story.leaveTheVoice();
    await expect(story.button('Back to the voice')).toBeVisible();
  },
  'after a jump that can be undone': async (at) => {
    const { page, story } = at;
    await story.button('Back to the voice').click();
    await openSheet(at, 'Chapters');
    await dialog(page).getByRole('listitem').last().getByRole('button').click();
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    await holdToast(page);
  },
  'while something has interrupted the voice': async ({ page, story }) => {
    await story.expectSound();
    await page.evaluate(() => {
      for (const element of window.heardElements) element.pause();
    });
    await expect(page.getByText('The sound was interrupted').filter({ visible: true })).toBeVisible();
  },
  'the car': async (at) => {
    await at.story.button('More').click();
    await dialog(at.page).getByRole('button', { name: 'Car', exact: true }).click();
    await expect(dialog(at.page, 'Car')).toBeVisible();
  },
};
