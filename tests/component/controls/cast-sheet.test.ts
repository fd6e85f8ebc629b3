import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import { openStory } from '#lib/core/playback/open-story.ts';
import type { CastId } from '#lib/core/publication/ids.ts';
import type { Story } from '#lib/core/publication/story.ts';
import type { Block } from '#lib/core/transcript/block.ts';
import SheetInApp from '../../support/SheetInApp.svelte';
import { aPlayer, twelveParagraphs } from '../../support/a-player.ts';
import { aTextOnlyStory, knownTexts } from '../../support/a-publication.ts';
import { fakeApp } from '../../support/fake-app.ts';

const cast = ['Teller', 'Mark', 'Nobody'].map((name) => ({ id: name.toLowerCase() as CastId, name }));

/** The same story, in which Mark says these paragraphs. */
function spoken({ publication, texts }: Story, ...marks: readonly string[]): Story {
  const speak = (block: Block): Block => {
    const speaker = marks.includes(block.id) ? 'Mark' : 'Teller';
    return { ...block, utterances: [{ from: 0, to: block.text.length, speaker }] };
  };
  const chapters = publication.chapters.map(({ index }) => ({
    blocks: (texts.of(index)?.blocks ?? []).map(speak),
  }));
  return { publication: { ...publication, cast }, texts: knownTexts(chapters) };
}

async function open(story: Story, position: number) {
  const [onGo, onClose] = [vi.fn(), vi.fn()];
  const { player } = aPlayer();
  const app = fakeApp({ player });
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
  await render(SheetInApp, { app, name: 'cast', given });
  await expect.element(page.getByRole('dialog', { name: 'Cast' })).toBeVisible();
  return { app, onGo, onClose };
}

const voice = (name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name }) });

test('each voice has its share of the time, and its next line, to which a tap goes', async () => {
  const { onGo, onClose } = await open(spoken(twelveParagraphs, 'p2', 'p7', 'p12'), 30);
  await expect.element(voice('Mark')).toHaveTextContent('25% of the time: 0:32 in 3 paragraphs');
  await expect.element(voice('Nobody')).toHaveTextContent('Says nothing in this story.');
  await voice('Mark').getByRole('button', { name: 'Chapter 2, 0:24' }).click();
  expect(onClose).toHaveBeenCalledOnce();
  expect(onGo).toHaveBeenCalledExactlyOnceWith(72);
});

test('more lines can be shown, from the place on and then from the start', async () => {
  await open(spoken(twelveParagraphs, 'p2', 'p7', 'p12'), 30);
  await voice('Mark').getByRole('button', { name: 'More lines of Mark' }).click();
  const lines = voice('Mark').getByRole('listitem');
  await expect.element(lines).toHaveLength(3);
  expect(lines.elements().map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())).toEqual([
    expect.stringContaining('Chapter 2, 0:24'),
    expect.stringContaining('Chapter 3, 0:36'),
    expect.stringContaining('Chapter 1, 0:12'),
  ]);
});

test('a story without sound has its cast by share of the text', async () => {
  const poem = aTextOnlyStory([['One for the road.', 'Two for the show.'], ['Three for the rest.']]);
  const { onGo } = await open(spoken(poem, 'p3'), 0);
  await expect.element(voice('Mark')).toHaveTextContent('36% of the text, in 1 paragraph');
  await voice('Mark').getByRole('button', { name: 'Three for the rest.' }).click();
  expect(onGo).toHaveBeenCalledExactlyOnceWith(1);
});

test('the switch hides the names and shows them again', async () => {
  const { app } = await open(spoken(twelveParagraphs, 'p2'), 0);
  await page.getByRole('switch', { name: 'Names in the text' }).click();
  expect(app.settings.current.current.names).toBe('hidden');
  await page.getByRole('switch', { name: 'Names in the text' }).click();
  expect(app.settings.current.current.names).toBe('shown');
});
