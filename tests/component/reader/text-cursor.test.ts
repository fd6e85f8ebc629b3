import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { openStory } from '#lib/core/playback/open-story.ts';
import { TextCursor } from '#lib/ui/reader/text-cursor.ts';
import { twelveParagraphs } from '../../support/a-player.ts';

let played: string[];
let said: string[];
let stop: () => void;
let text: HTMLElement;
const open = openStory(twelveParagraphs);

beforeEach(() => {
  played = [];
  said = [];
  document.body.innerHTML = '<button>before</button><article></article>';
  text = document.querySelector('article') ?? document.body;
  for (const { blocks } of twelveParagraphs.texts.loaded.values())
    for (const block of blocks) {
      const paragraph = document.createElement('p');
      paragraph.dataset.paragraph = block.id;
      paragraph.textContent = block.text;
      text.append(paragraph);
    }
  text.tabIndex = 0;
  stop = new TextCursor(text, {
    open: () => open,
    play: (id, clip) => played.push(`${id}, ${clip}`),
    say: (words) => said.push(words),
  }).start();
});
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

const chosen = () => document.querySelector<HTMLElement>('[data-chosen]')?.dataset.paragraph;

async function tabIntoText() {
  document.querySelector('button')?.focus();
  await userEvent.tab();
}

test('the text is one stop of the Tab key, and begins at the paragraph that is heard', async () => {
  text.querySelector('[data-paragraph="p3"]')?.setAttribute('aria-current', 'true');
  await tabIntoText();
  expect(document.activeElement).toBe(text);
  expect(chosen()).toBe('p3');
  expect(said).toHaveLength(1);
});

test('arrows go by paragraph, and Enter plays from there', async () => {
  await tabIntoText();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{Enter}');
  expect(chosen()).toBe('p2');
  expect(played).toEqual(['p2, 0']);
});

test('arrows go by word, over the end of a paragraph and back', async () => {
  await tabIntoText();
  const words = open.blocks.of('p1' as never)?.clips.length ?? 0;
  await userEvent.keyboard('{ArrowRight}{Enter}');
  expect(played.at(-1)).toBe(words > 1 ? 'p1, 1' : 'p2, 0');
  await userEvent.keyboard('{ArrowDown}{ArrowLeft}{Enter}');
  expect(played.at(-1)).toBe(words > 1 ? `p1, ${words - 1}` : 'p1, 0');
});

test('the mark goes with the focus and is back where it was', async () => {
  await tabIntoText();
  await userEvent.keyboard('{ArrowDown}');
  document.querySelector('button')?.focus();
  expect(chosen()).toBeUndefined();
  await userEvent.tab();
  expect(chosen()).toBe('p2');
});
