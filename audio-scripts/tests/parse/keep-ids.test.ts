import { expect, test } from 'vitest';
import { keepIds } from '../../narrator/parse/keep-ids.ts';
import { lockedParagraphs } from '../support/locked-paragraphs.ts';

const before = lockedParagraphs({
  one: 'The kitchen smelled of burnt toast, and nobody had moved.',
  two: 'He looked into his coffee for a long time.',
  three: 'She scraped the toast over the sink.',
});

function idsOf(...texts: readonly string[]): readonly (string | undefined)[] {
  return keepIds(
    texts.map((text) => ({ text, fixedId: undefined })),
    before,
  ).map((match) => match?.id);
}

const [one, two, three] = before.map(({ text }) => text) as [string, string, string];

test('unchanged paragraphs keep their ids', () => {
  expect(idsOf(one, two, three)).toEqual(['one', 'two', 'three']);
});

test('a paragraph keeps its id when some of its words change', () => {
  expect(idsOf(one, two, 'She scraped the black toast clean, over the sink.')).toEqual([
    'one',
    'two',
    'three',
  ]);
});

test('a paragraph keeps its id when all of its words change between the same neighbours', () => {
  expect(idsOf(one, 'Silence.', three)).toEqual(['one', 'two', 'three']);
});

test('the first and the last paragraph keep their ids when all of their words change', () => {
  expect(idsOf('Morning.', two, 'Evening.')).toEqual(['one', 'two', 'three']);
});

test('a paragraph put in between is new, and its neighbours stay who they were', () => {
  expect(idsOf(one, 'Rain began.', two, three)).toEqual(['one', undefined, 'two', 'three']);
});

test('a paragraph that is taken out takes its id along', () => {
  expect(idsOf(one, three)).toEqual(['one', 'three']);
});

test('a paragraph that moves takes its id along', () => {
  expect(idsOf(three, one, two)).toEqual(['three', 'one', 'two']);
});

test('of two like paragraphs the one that is more alike keeps the id', () => {
  expect(idsOf(one, 'He looked into his tea for a short time.', two, three)).toEqual([
    'one',
    undefined,
    'two',
    'three',
  ]);
});

test('the same text twice is two paragraphs, each with its own id', () => {
  const refrain = lockedParagraphs({ a: 'Again.', b: 'Again.' });
  const again = { text: 'Again.', fixedId: undefined };
  expect(keepIds([again, again], refrain).map((match) => match?.id)).toEqual(['a', 'b']);
});

test('an id that the author fixed is nobody else’s, even with the words that had it', () => {
  const drafts = [
    { text: two, fixedId: undefined },
    { text: 'Something else.', fixedId: 'two' },
  ];
  expect(keepIds(drafts, before).map((match) => match?.id)).toEqual(['one', 'two']);
});
