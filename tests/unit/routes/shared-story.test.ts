import { expect, test } from 'vitest';
import { sharedStory } from '../../../src/routes/share/shared-story.ts';

const site = new URL('https://example.org/lamplight/');
const story = 'https://example.org/lamplight/story/the-wake-up-call/';

test.each<[string, Record<string, string>, string]>([
  ['the link itself', { url: story }, ''],
  ['a link without its last slash', { url: story.slice(0, -1) }, ''],
  ['a link to a word', { url: `${story}?paragraph=board-2&word=4` }, '?paragraph=board-2&word=4'],
  ['a link in a text', { text: `Listen to this: ${story}.` }, ''],
  ['a link in brackets', { text: `(${story}?paragraph=board-2)` }, '?paragraph=board-2'],
  ['a link in a title', { title: story, text: 'Good night' }, ''],
  ['the second of two links', { text: `https://example.com/ and ${story}` }, ''],
])('%s opens the story', (_, shared, query) => {
  const opened = sharedStory(new URLSearchParams(shared), site);
  expect(opened).toBe(`/lamplight/story/the-wake-up-call/${query}`);
});

test.each<[string, Record<string, string>]>([
  ['nothing', {}],
  ['a text without a link', { text: 'The Wake-Up Call' }],
  ['the library', { url: 'https://example.org/lamplight/' }],
  ['another site with the same path', { url: 'https://example.com/lamplight/story/the-wake-up-call/' }],
  ['another folder of the same site', { url: 'https://example.org/story/the-wake-up-call/' }],
  ['a page below a story', { url: `${story}more/` }],
  ['a file of a story', { url: 'https://example.org/lamplight/stories/the-wake-up-call/manifest.json' }],
  ['an id that no story can have', { url: 'https://example.org/lamplight/story/../' }],
  ['a broken link', { url: 'https://[example/' }],
])('%s opens no story', (_, shared) => {
  expect(sharedStory(new URLSearchParams(shared), site)).toBeUndefined();
});
