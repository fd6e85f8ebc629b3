/** The numbers of lists are beside their text and no part of it; verse keeps its lines. */
import '#lib/ui/tokens.css';
import '../../../src/app.css';
import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { openStory } from '#lib/core/playback/open-story.ts';
import type { Block } from '#lib/core/transcript/block.ts';
import TranscriptView from '#lib/ui/reader/TranscriptView.svelte';
import { VoiceFollower } from '#lib/ui/reader/voice-follower.svelte.ts';
import { aStory, knownTexts } from '../../support/a-publication.ts';

type Row = Partial<Block> & Pick<Block, 'kind' | 'text'>;
const item = (text: string, marker: string | undefined, level = 1): Row => ({
  kind: 'list-item',
  text,
  level,
  ...(marker !== undefined && { marker }),
});
const more = (text: string, level = 1): Row => ({ kind: 'paragraph', role: 'item', level, text });

afterEach(() => {
  CSS.highlights.clear();
});

async function show(rows: readonly Row[], position?: number) {
  const whole = aStory({ chapters: [rows.map(() => 10)] });
  const blocks = (whole.texts.of(0)?.blocks ?? []).map((block, i): Block => {
    const row = rows[i] ?? { kind: 'paragraph', text: '' };
    const from = row.text.lastIndexOf('\n') + 1;
    const clips = block.clips.slice(0, 1).map((clip) => ({ ...clip, from, to: row.text.length }));
    return { ...block, utterances: [], ...row, clips };
  });
  await render(TranscriptView, {
    open: openStory({ ...whole, texts: knownTexts([{ blocks }]) }),
    position,
    isSpeaking: position !== undefined,
    follower: new VoiceFollower(),
  });
  await expect.poll(() => document.querySelectorAll('[data-paragraph]').length).toBe(rows.length);
}

const element = (number: number) => document.querySelector<HTMLElement>(`[data-paragraph="p${number}"]`);
const markOf = (number: number) =>
  getComputedStyle(element(number) ?? document.body, '::before').content.replaceAll('"', '');
/** Where the text of a paragraph begins. */
function startOf(number: number): number {
  const range = document.createRange();
  range.selectNodeContents(element(number) ?? document.body);
  return Math.round(range.getClientRects()[0]?.left ?? 0);
}

test('items have their numbers, dots or nothing, which are not in their text', async () => {
  await show([item('One', '9.'), item('Two', 'xviii.'), item('Dot', undefined), item('Own', '')]);
  expect([1, 2, 3, 4].map(markOf)).toEqual(['9.', 'xviii.', '• / ', '']);
  expect(element(1)?.textContent).toBe('One');
});

test('inner items and more text of an item stand where they belong', async () => {
  await show([
    item('One', '1.'),
    item('Inner', 'a.', 2),
    more('of the inner one', 2),
    more('of the outer one'),
    item('Two', '2.'),
    { kind: 'paragraph', text: 'After.' },
  ]);
  expect(document.querySelectorAll('ul')).toHaveLength(2);
  expect(element(3)?.parentElement).toBe(element(2)?.parentElement);
  expect(element(4)?.parentElement).toBe(element(1)?.parentElement);
  expect(element(6)?.closest('ul')).toBeNull();
  expect(markOf(3)).toBe('none');
  expect(startOf(2)).toBeGreaterThan(startOf(1));
  expect(startOf(5)).toBe(startOf(1));
  expect(startOf(1)).toBeGreaterThan(startOf(6));
});

test('verse has the lines of its text, and the words of one are lit', async () => {
  await show([{ kind: 'paragraph', text: 'The sea is calm\nto-night.' }], 1);
  const range = [...(CSS.highlights.get('spoken-word') ?? [])][0] as Range;
  expect(range.toString()).toBe('to-night.');
  const [first] = element(1)?.getClientRects() ?? [];
  expect(range.getBoundingClientRect().top).toBeGreaterThan((first?.top ?? 0) + 20);
  expect(startOf(1)).toBe(Math.round(range.getBoundingClientRect().left));
});

test('rows of a table are parted by lines', async () => {
  await show([
    { kind: 'paragraph', role: 'row', text: 'Day · High' },
    { kind: 'paragraph', role: 'row', text: 'Monday · 6:10' },
    { kind: 'paragraph', text: 'After.' },
  ]);
  expect(element(1)?.parentElement).toBe(element(2)?.parentElement);
  expect(element(3)?.parentElement).not.toBe(element(1)?.parentElement);
  expect(getComputedStyle(element(2) ?? document.body).borderBottomWidth).toBe('1px');
});
