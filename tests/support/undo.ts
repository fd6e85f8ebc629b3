/** The toast that offers to undo a removal. */
import { expect, type Page } from '@playwright/test';

export const undoButton = (page: Page) => page.getByRole('button', { name: 'Undo' });

/** Waits until nothing can be undone any more. */
export async function letUndoTimePass(page: Page): Promise<void> {
  await expect(undoButton(page)).toBeVisible();
  await expect(undoButton(page)).toHaveCount(0);
}
