import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import { BookmarkRecords } from '#lib/app/bookmark-records.ts';
import { openStory } from '#lib/core/playback/open-story.ts';
import { locatorOfBlock } from '#lib/core/playback/reading-place.ts';
import type { BlockId } from '#lib/core/publication/ids.ts';
import type { Story } from '#lib/core/publication/story.ts';
import { aBookmark } from '../../support/a-bookmark.ts';
import SheetInApp from '../../support/SheetInApp.svelte';
import { aPlayer, place, twelveParagraphs } from '../../support/a-player.ts';
import { aTextOnlyStory } from '../../support/a-publication.ts';
import { fakeApp, fakeRecords } from '../../support/fake-app.ts';
import { FakeStore } from '../../support/fake-store.ts';

const title = 'Chapter 2';
const here = (paragraph: string, n: number) =>
  aBookmark(paragraph, n, { at: { ...place(paragraph), title, totalProgression: n / 1000 } });

async function open(story: Story, position: number, records = fakeRecords()) {
  const [onGo, onClose] = [vi.fn(), vi.fn()];
  const { player } = aPlayer();
  const app = fakeApp({ player, records: () => Promise.resolve(records) });
  const given = {
    player,
    open: openStory(story),
    rate: 1,
    position,
    onJump: vi.fn(),
    onGo,
    onSheet: vi.fn(),
    onClose,
  };
  await render(SheetInApp, { app, name: 'bookmarks', given });
  await expect.element(page.getByRole('dialog', { name: 'Bookmarks' })).toBeVisible();
  return { onGo, onClose, records };
}

async function withSome() {
  const records = fakeRecords();
  const { id, authors } = twelveParagraphs.publication;
  const bookmarks = [here('p7', 600), here('p5', 400)];
  await records.bookmarks.merge([{ id, title: 'A Story', authors, bookmarks }]);
  return open(twelveParagraphs, 0, records);
}

const rows = () => page.getByRole('listitem');

test('without bookmarks the sheet says what they are for, and adds one here', async () => {
  const { records } = await open(twelveParagraphs, 61);
  await expect.element(page.getByText('Nothing here yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Add here' }).click();
  await expect.element(rows()).toHaveTextContent('One two three. Chapter 2, 0:13. Kept just now');
  const { bookmarks } = records.bookmarks.of(twelveParagraphs.publication.id).current;
  expect(bookmarks[0]?.at).toMatchObject({ paragraph: 'p6', word: { text: 'One' } });
});

test('bookmarks are in the order of the story, and a tap goes to one', async () => {
  const { onGo, onClose } = await withSome();
  await expect.element(rows()).toHaveLength(2);
  await expect.element(rows().first()).toHaveTextContent('Line 400. Chapter 2, 0:00');
  await rows().last().getByRole('button', { name: 'Line 600.' }).click();
  await expect.poll(() => onGo.mock.calls).toEqual([[72]]);
  expect(onClose).toHaveBeenCalledOnce();
});

test('a note is written by keys, and Esc leaves the note and not the sheet', async () => {
  const { records, onClose } = await withSome();
  await rows().first().getByRole('button', { name: 'Add a note' }).click();
  const field = page.getByRole('textbox', { name: 'Note' });
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('Play this to Dana.{Control>}{Enter}{/Control}');
  await expect.element(rows().first()).toHaveTextContent('Play this to Dana.');
  await expect.element(rows().first().getByRole('button', { name: 'Edit note' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard(' More.{Escape}');
  await expect.element(field).not.toBeInTheDocument();
  expect(onClose).not.toHaveBeenCalled();
  const [first] = records.bookmarks.of(twelveParagraphs.publication.id).current.bookmarks;
  expect(first?.note).toBe('Play this to Dana.');
});

test('what is deleted can be brought back where it stood', async () => {
  const { records } = await withSome();
  await rows().first().getByRole('button', { name: 'Delete' }).click();
  await expect.element(rows().first()).toHaveTextContent('The bookmark was deleted.');
  await expect.element(rows().first().getByRole('button', { name: 'Undo' })).toHaveFocus();
  expect(records.bookmarks.of(twelveParagraphs.publication.id).current.bookmarks).toHaveLength(1);
  await userEvent.keyboard('{Enter}');
  await expect.element(rows().first()).toHaveTextContent('Line 400.');
  expect(records.bookmarks.of(twelveParagraphs.publication.id).current.bookmarks).toHaveLength(2);
});

test('a story without sound has its bookmarks, too', async () => {
  const poem = aTextOnlyStory([['One for the road.'], ['Two for the show.', 'Three for the rest.']]);
  const { onGo, records } = await open(poem, 1.5);
  await page.getByRole('button', { name: 'Add here' }).click();
  await expect.element(rows()).toHaveTextContent('Three for the rest. Chapter 2. Kept just now');
  const [made] = records.bookmarks.of(poem.publication.id).current.bookmarks;
  expect(made?.at.paragraph).toBe(locatorOfBlock(poem, 'p3' as BlockId)?.paragraph);
  await rows().getByRole('button', { name: 'Three for the rest.' }).click();
  await expect.poll(() => onGo.mock.calls).toEqual([[1.5]]);
});

test('where a bookmark cannot be stored, the sheet says so and keeps it on the page', async () => {
  const store = new FakeStore();
  store.failure = new Error('full');
  const ports = { store, tabs: undefined, site: 'https://a.example/', nowMs: Date.now, newId: () => 'one' };
  const full = fakeRecords({ bookmarks: new BookmarkRecords(ports) });
  await open(twelveParagraphs, 0, full);
  await page.getByRole('button', { name: 'Add here' }).click();
  await expect.element(page.getByText('Your device couldn’t store this')).toBeVisible();
  await expect.element(rows()).toHaveLength(1);
});

test('where the records cannot be loaded, the sheet says so', async () => {
  const { player } = aPlayer();
  await render(SheetInApp, {
    app: fakeApp({ player }),
    name: 'bookmarks',
    given: {
      player,
      open: openStory(twelveParagraphs),
      rate: 1,
      position: 0,
      onJump: vi.fn(),
      onGo: vi.fn(),
      onSheet: vi.fn(),
      onClose: vi.fn(),
    },
  });
  await expect.element(page.getByText('This couldn’t be loaded.')).toBeVisible();
});
