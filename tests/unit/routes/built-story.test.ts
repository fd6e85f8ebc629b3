import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { readBuiltStory } from '../../../src/routes/story/[id]/built/read-built-story.ts';
import { textOfBeginning } from '../../../src/routes/story/[id]/built/text-of-beginning.ts';

const id = 'the-wake-up-call';
const story = readBuiltStory(id);
if (!story) throw new Error('the published story cannot be read');
const { publication, texts } = story;
const readFile = (href: string) => readFileSync(`static/stories/${id}/${href}`, 'utf8');

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

test('a page holds the whole text of a story of some minutes', () => {
  expect(texts.loaded.size).toBe(publication.chapters.length);
  expect(texts.problems).toEqual([]);
  const paragraphs = [...texts.loaded.values()].flatMap(({ blocks }) =>
    blocks.filter(({ kind }) => kind === 'paragraph'),
  );
  expect(paragraphs.map((block) => block.id)).toEqual(publication.clips.map(({ block }) => block));
});

test('of a long book a page holds the beginning, up to the end of a paragraph', () => {
  const [first, second, ...more] = textOfBeginning(publication, readFile, 400);
  const whole = texts.of(0)?.blocks ?? [];
  expect(first?.blocks).toEqual(whole);
  expect(more).toEqual([]);
  expect(second?.blocks).toEqual(texts.of(1)?.blocks.slice(0, second?.blocks.length));
  expect(second?.blocks.length).toBeLessThan(texts.of(1)?.blocks.length ?? 0);
});

test('a page holds the text up to a chapter that cannot be read', () => {
  const broken = publication.chapters[1]?.transcript?.href;
  const read = textOfBeginning(publication, (href) => (href === broken ? 'no transcript' : readFile(href)));
  expect(read).toHaveLength(1);
});

test.each(['-', 'no-such-story'])('no text is read for %s', (name) => {
  expect(readBuiltStory(name)).toBeUndefined();
});

test.each([
  ['https://example.org', 'https://example.org'],
  ['https://example.org/', 'https://example.org'],
  ['', undefined],
])('with SITE_ORIGIN=%s, addresses begin with %s', async (given, wanted) => {
  vi.stubEnv('SITE_ORIGIN', given);
  const { siteOrigin } = await import('../../../src/routes/built/site-origin.ts');
  expect(siteOrigin).toBe(wanted);
});
