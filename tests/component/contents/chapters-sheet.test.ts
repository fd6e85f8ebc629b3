import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { beforeEach, expect, test, vi } from 'vitest';
import { openStory } from '#lib/core/playback/open-story.ts';
import type { BlockId } from '#lib/core/publication/ids.ts';
import type { Story } from '#lib/core/publication/story.ts';
import { ok } from '#lib/core/result.ts';
import { ChapterTexts } from '#lib/core/transcript/chapter-texts.ts';
import SheetInApp from '../../support/SheetInApp.svelte';
import { aPlayer, twelveParagraphs } from '../../support/a-player.ts';
import { aPublication, aStory, knownTexts } from '../../support/a-publication.ts';
import { fakeApp } from '../../support/fake-app.ts';

beforeEach(() => page.viewport(390, 844));

async function open(story: Story, position: number, rate = 1) {
  const [onGo, onClose] = [vi.fn(), vi.fn()];
  const { player } = aPlayer();
  const given = {
    player,
    open: openStory(story),
    rate,
    position,
    onJump: vi.fn(),
    onGo,
    onSheet: vi.fn(),
    onClose,
  };
  await render(SheetInApp, { app: fakeApp({ player }), name: 'chapters', given });
  await expect.element(page.getByRole('dialog', { name: 'Chapters' })).toBeVisible();
  return { onGo, onClose };
}

const row = (name: string | RegExp) => page.getByRole('listitem').getByRole('button', { name });
const rowsNow = () => page.getByRole('listitem').elements();

test('chapters are listed with their length at the chosen speed, and what is left of the one that is heard', async () => {
  await open(twelveParagraphs, 51, 1.5);
  await expect.element(row('Chapter 1')).toHaveTextContent('0:32');
  await expect.element(row('Chapter 2')).toHaveTextContent('0:30 left');
  await expect.element(row('Chapter 2')).toHaveAttribute('aria-current', 'location');
  expect(rowsNow()).toHaveLength(3);
  await expect.element(page.getByText('1 min left at 1.5×')).toBeVisible();
});

test('a chapter that is chosen is gone to, and the sheet closes', async () => {
  const { onGo, onClose } = await open(twelveParagraphs, 0);
  await row('Chapter 3').click();
  expect(onGo).toHaveBeenCalledExactlyOnceWith(96);
  expect(onClose).toHaveBeenCalledOnce();
});

test('the buttons above go to the chapter before and after', async () => {
  const { onGo } = await open(twelveParagraphs, 50);
  await page.getByRole('button', { name: 'Next chapter' }).click();
  await page.getByRole('button', { name: 'Previous chapter' }).click();
  expect(onGo.mock.calls).toEqual([[96], [0]]);
});

test('a section whose place is not known yet is gone to once its text is loaded', async () => {
  const { publication, texts } = aStory({ chapters: [[12], [12, 12]] });
  const inside = {
    title: 'Inside',
    place: { chapterIndex: 1, from: { block: 'p3' as BlockId } },
    children: [],
  };
  const unread = {
    publication: {
      ...publication,
      contents: [...publication.contents, inside],
      clips: publication.clips.map(({ block: _, ...clip }) => clip),
    },
    texts: new ChapterTexts((chapter) => texts.load(chapter).then(({ blocks }) => ok(blocks))),
  };
  const { onGo } = await open(unread, 0);
  await row('Inside').click();
  await vi.waitFor(() => expect(onGo).toHaveBeenCalledExactlyOnceWith(24));
});

test('of very many chapters the sheet draws a few, and begins at the one that is heard', async () => {
  const publication = aPublication({ chapters: Array.from({ length: 12_000 }, () => [1.2]) });
  const story = { publication, texts: knownTexts(publication.chapters.map(() => ({ blocks: [] }))) };
  await open(story, 1.2 * 7000.5);
  await expect.element(row('Chapter 7001')).toBeInViewport();
  expect(rowsNow().length).toBeLessThan(200);
  const list = page.getByRole('list').element();
  list.scrollTop = list.scrollHeight;
  await expect.element(row('Chapter 12000')).toBeInViewport();
});
