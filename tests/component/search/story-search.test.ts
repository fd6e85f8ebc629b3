import '#lib/ui/tokens.css';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { openStory } from '#lib/core/playback/open-story.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { Hit } from '#lib/core/search/find-in-block.ts';
import type { StoryProblem } from '#lib/core/publication/story-problem.ts';
import type { Block } from '#lib/core/transcript/block.ts';
import { ChapterTexts } from '#lib/core/transcript/chapter-texts.ts';
import StorySearch from '#lib/ui/search/StorySearch.svelte';
import { aTextOnlyStory } from '../../support/a-publication.ts';

const whole = aTextOnlyStory([
  ['The first lamp.', 'A lampshade.'],
  ['Dark.', 'Another lamp, “the last”.'],
]);
const field = page.getByRole('textbox', { name: 'Words to find' });
const results = () =>
  page
    .getByRole('listitem')
    .all()
    .map((item) => item.element().textContent?.trim());

async function show(readSecond: () => Promise<Result<readonly Block[], StoryProblem>>) {
  const texts = new ChapterTexts(readSecond, [{ blocks: whole.texts.of(0)?.blocks ?? [] }]);
  const chosen: string[] = [];
  let isClosed = false;
  await render(StorySearch, {
    open: openStory({ ...whole, texts }),
    typed: '',
    onChoose: ({ block, found: [{ from }] }: Hit) => chosen.push(`${block.id} ${from}`),
    onClose: () => (isClosed = true),
  });
  return { chosen, texts, isClosed: () => isClosed };
}

const second = () => Promise.resolve(ok(whole.texts.of(1)?.blocks ?? []));

test('results are sentences, and say where they are', async () => {
  await show(second);
  await expect.element(field).toHaveFocus();
  await userEvent.type(field, 'lamp');
  await expect
    .poll(results)
    .toEqual([
      'The first lamp. Chapter 1, paragraph 1',
      'Another lamp, “the last”. Chapter 2, paragraph 2',
      'A lampshade. Chapter 1, paragraph 2',
    ]);
  await expect.element(page.getByRole('status')).toHaveTextContent('3 results');
});

test('results are there before all chapters have come, and are counted once they have', async () => {
  let come: () => void = () => undefined;
  const isComing = new Promise<void>((resolve) => (come = resolve));
  await show(() => isComing.then(second));
  await userEvent.type(field, 'lamp');
  await expect.poll(results).toHaveLength(2);
  await expect.element(page.getByRole('status')).toHaveTextContent('');
  await expect.element(page.getByText('2 results so far…')).toBeVisible();
  come();
  await expect.poll(results).toHaveLength(3);
  await expect.element(page.getByRole('status')).toHaveTextContent('3 results');
});

test('a chapter that cannot be loaded is said to be missing, and is searched when it has come', async () => {
  let read: Result<readonly Block[], StoryProblem> = err({ kind: 'unreachable' });
  const { texts } = await show(() => Promise.resolve(read));
  await userEvent.type(field, 'lamp');
  await expect
    .element(page.getByRole('status'))
    .toHaveTextContent(/2 results 1 chapter couldn’t be searched/);
  read = await second();
  await texts.retry();
  await expect.poll(results).toHaveLength(3);
  await expect.element(page.getByRole('status')).toHaveTextContent(/^3 results$/);
});

test('Enter chooses the first result, and a tap any other', async () => {
  const { chosen } = await show(second);
  await userEvent.type(field, 'lamp');
  await expect.poll(results).toHaveLength(3);
  await userEvent.keyboard('{Enter}');
  await userEvent.click(page.getByRole('button', { name: /Another/ }));
  expect(chosen).toEqual(['p1 10', 'p4 8']);
});

test('words that are nowhere have no results, and none are shown for an empty field', async () => {
  await show(second);
  await userEvent.type(field, 'lampoon');
  await expect.element(page.getByRole('status')).toHaveTextContent('No results');
  await userEvent.click(page.getByRole('button', { name: 'Clear' }));
  await expect.element(page.getByRole('status')).toHaveTextContent('');
  await expect.element(field).toHaveFocus();
});

test('Escape closes the sheet at once', async () => {
  const { isClosed } = await show(second);
  await userEvent.type(field, 'lamp');
  await userEvent.keyboard('{Escape}');
  await expect.poll(isClosed).toBe(true);
});
