import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { beforeEach, expect, test, vi } from 'vitest';
import { openStory } from '#lib/core/playback/open-story.ts';
import type { BlockId } from '#lib/core/publication/ids.ts';
import type { BookPage } from '#lib/core/publication/pages.ts';
import SheetInApp from '../../support/SheetInApp.svelte';
import { aPlayer } from '../../support/a-player.ts';
import { aStory } from '../../support/a-publication.ts';
import { fakeApp } from '../../support/fake-app.ts';

beforeEach(() => page.viewport(390, 844));

/** Paragraphs "One two three." of 9.984 s: words at 0, 3 and 6 seconds. */
const story = aStory({ chapters: [[9.984, 9.984], [9.984]] });
const at = (label: string, chapterIndex: number, block: string, offset?: number): BookPage => ({
  label,
  place: { chapterIndex, from: { block: block as BlockId } },
  ...(offset !== undefined && { offset }),
});
const pages = [at('iv', 0, 'p1'), at('12', 0, 'p2', 4), at('13', 1, 'p3')];

async function open(given: readonly BookPage[] | undefined) {
  const [onGo, onClose] = [vi.fn(), vi.fn()];
  const { player } = aPlayer();
  const publication = { ...story.publication, ...(given && { pages: given }) };
  const sheet = {
    ...{ player, open: openStory({ ...story, publication }), rate: 1, position: 0 },
    ...{ onJump: vi.fn(), onGo, onSheet: vi.fn(), onClose },
  };
  await render(SheetInApp, { app: fakeApp({ player }), name: 'chapters', given: sheet });
  await expect.element(page.getByRole('dialog', { name: 'Chapters' })).toBeVisible();
  return { onGo, onClose };
}

const field = page.getByRole('textbox', { name: 'Go to page' });

test('a page is gone to by its number, at the word that begins it, and the sheet closes', async () => {
  const { onGo, onClose } = await open(pages);
  await field.fill('12');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => onGo.mock.calls).toEqual([[expect.closeTo(9.984 + 3, 1)]]);
  expect(onClose).toHaveBeenCalledOnce();
});

test('a page is gone to by the button, and however its number is typed', async () => {
  const { onGo } = await open(pages);
  await field.fill(' IV ');
  await page.getByRole('button', { name: 'Go', exact: true }).click();
  await expect.poll(() => onGo.mock.calls).toEqual([[0]]);
});

test('of a page that is not there it is said which there are', async () => {
  const { onGo } = await open(pages);
  await expect.element(field).toHaveAccessibleDescription('The pages go from iv to 13.');
  await field.fill('14');
  await userEvent.keyboard('{Enter}');
  await expect
    .element(page.getByRole('status').filter({ hasText: 'There is no page 14.' }))
    .toHaveTextContent('There is no page 14. The pages go from iv to 13.');
  await expect.element(field).toBeInvalid();
  await field.fill('1');
  await expect.element(field).toBeValid();
  await field.fill('');
  await userEvent.keyboard('{Enter}');
  expect(onGo).not.toHaveBeenCalled();
});

test('a book that knows no pages asks for none', async () => {
  await open(undefined);
  expect(field.elements()).toEqual([]);
});
