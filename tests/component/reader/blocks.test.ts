/** Whatever a book consists of is shown as what it is, and its words are lit and heard like those of paragraphs. */
import '#lib/ui/tokens.css';
import '../../../src/app.css';
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Locator } from '#lib/core/playback/locator.ts';
import { openStory } from '#lib/core/playback/open-story.ts';
import type { Block } from '#lib/core/transcript/block.ts';
import TranscriptView from '#lib/ui/reader/TranscriptView.svelte';
import { VoiceFollower } from '#lib/ui/reader/voice-follower.svelte.ts';
import { aStory, knownTexts } from '../../support/a-publication.ts';
import { tapOn } from '../../support/tap-on.ts';

/** Each row is heard for ten seconds: its words at 0, 3 and 6. */
type Row = readonly [kind: Block['kind'], words: readonly [string, string, string], level?: number];
const rows: readonly Row[] = [
  ['heading', ['What', 'to', 'bring']],
  ['paragraph', ['She', 'wrote', 'it down.']],
  ['list-item', ['One', 'warm', 'coat']],
  ['list-item', ['Two', 'tins:', 'of these']],
  ['list-item', ['one', 'with', 'tea'], 2],
  ['list-item', ['one', 'with', 'sugar'], 2],
  ['list-item', ['No', 'lamp', 'at all']],
  ['quotation', ['The', 'dark', 'is kind.']],
  ['quotation', ['It', 'asks', 'nothing.']],
  ['scene-break', ['', '', '']],
  ['heading', ['Later', 'that', 'night'], 2],
  ['paragraph', ['He', 'came', 'home.']],
  ['image', ['A', 'lit', 'window'], 1],
  ['paragraph', ['The', 'end', 'was near.']],
];

const whole = aStory({ chapters: [rows.map(() => 10)] });
const blocks = (whole.texts.of(0)?.blocks ?? []).map((block, i): Block => {
  const [kind, words, level] = rows[i] ?? ['paragraph', ['', '', '']];
  const text = words.join(' ').trim();
  const from = words.map((_, at) => words.slice(0, at).join(' ').length + (at > 0 ? 1 : 0));
  return {
    ...block,
    kind,
    ...(level !== undefined && { level }),
    text,
    utterances: [{ from: 0, to: text.length, speaker: 'Teller' }],
    clips:
      text === ''
        ? []
        : block.clips.map((clip, at) => ({
            ...clip,
            from: from[at] ?? 0,
            to: (from[at] ?? 0) + (words[at] ?? '').length,
          })),
  };
});
const open = openStory({ ...whole, texts: knownTexts([{ blocks }]) });

afterEach(() => {
  CSS.highlights.clear();
});

async function show(position?: number) {
  const tapped: Locator[] = [];
  await render(TranscriptView, {
    open,
    position,
    isSpeaking: position !== undefined,
    follower: new VoiceFollower(),
    onPlayFrom: (locator: Locator) => tapped.push(locator),
  });
  await expect.poll(() => document.querySelectorAll('[data-paragraph]').length).toBe(rows.length - 1);
  return tapped;
}

const element = (number: number) => document.querySelector<HTMLElement>(`[data-paragraph="p${number}"]`);
const lit = () => [...(CSS.highlights.get('spoken-word') ?? [])].map(String);

describe('blocks that are no paragraphs', () => {
  test('are the chapter’s title where its first heading is that', async () => {
    const titled = blocks.map((block, i) => (i === 0 ? { ...block, level: 0 } : block));
    await render(TranscriptView, {
      open: openStory({ ...whole, texts: knownTexts([{ blocks: titled }]) }),
      position: undefined,
      isSpeaking: false,
      follower: new VoiceFollower(),
      onPlayFrom: () => undefined,
    });
    const titles = page.getByRole('heading', { level: 2 });
    await expect.element(titles).toHaveTextContent('What to bring');
  });

  test('are headings below the chapter’s title, as deep as they are in the book', async () => {
    await show();
    await expect.element(page.getByRole('heading', { level: 3, name: 'What to bring' })).toBeVisible();
    await expect.element(page.getByRole('heading', { level: 4, name: 'Later that night' })).toBeVisible();
  });

  test('are one list of items, with the inner list in its item', async () => {
    await show();
    const [outer, inner, ...others] = document.querySelectorAll('ul');
    expect(others).toEqual([]);
    const texts = (list?: Element) =>
      [...(list?.children ?? [])].map((item) => item.querySelector('p')?.textContent);
    expect(texts(outer)).toEqual(['One warm coat', 'Two tins: of these', 'No lamp at all']);
    expect(texts(inner)).toEqual(['one with tea', 'one with sugar']);
    expect(inner?.parentElement).toBe(element(4)?.parentElement);
    expect(page.getByRole('listitem').elements()).toHaveLength(5);
  });

  test('are a quotation, a break between scenes, and an image by its alternative text', async () => {
    await show();
    const quotation = document.querySelector('blockquote');
    expect([...(quotation?.children ?? [])].map(({ textContent }) => textContent)).toEqual([
      'The dark is kind.',
      'It asks nothing.',
    ]);
    await expect.element(page.getByRole('separator')).toBeVisible();
    await expect.element(page.getByRole('img', { name: 'A lit window' })).toBeVisible();
  });

  test.each([
    ['heading', 1, 'bring'],
    ['list item', 4, 'of these'],
    ['item of an inner list', 6, 'sugar'],
    ['quotation', 9, 'nothing.'],
    ['image', 13, 'window'],
  ])('light the words of a %s, and can be heard from a word', async (_, number, word) => {
    const tapped = await show((number - 1) * 10 + 7);
    await expect.poll(lit).toEqual([word]);
    expect(document.querySelector('[aria-current="true"]')).toBe(element(number));
    await tapOn(element(number), word);
    expect(tapped).toMatchObject([{ paragraph: `p${number}`, word: { text: word, index: 2 } }]);
  });
});

test('a list in the middle of a long chapter stays one list, although the text is rendered in parts', async () => {
  const long = aStory({ chapters: [Array<number>(80).fill(10)] });
  const items = (long.texts.of(0)?.blocks ?? []).map((block, i): Block => {
    return i >= 20 && i < 50 ? { ...block, kind: 'list-item' } : block;
  });
  await render(TranscriptView, {
    open: openStory({ ...long, texts: knownTexts([{ blocks: items }]) }),
    position: undefined,
    isSpeaking: false,
    follower: new VoiceFollower(),
  });
  await expect.poll(() => document.querySelectorAll('[data-paragraph]').length).toBe(80);
  expect([...document.querySelectorAll('ul')].map(({ children }) => children.length)).toEqual([30]);
});

test('no row of a table is set in, as paragraphs of a book are', async () => {
  const cells = whole.texts.of(0)?.blocks.slice(0, 3) ?? [];
  const table = cells.map((block, i): Block => (i === 0 ? block : { ...block, role: 'row' }));
  await render(TranscriptView, {
    open: openStory({ ...whole, texts: knownTexts([{ blocks: table }]) }),
    position: undefined,
    isSpeaking: false,
    follower: new VoiceFollower(),
  });
  await expect.poll(() => element(3)).not.toBeNull();
  for (const number of [2, 3]) {
    const row = element(number);
    expect(row && getComputedStyle(row).textIndent).toBe('0px');
  }
});
