import { describe, expect, test } from 'vitest';
import { excerptOf } from '#lib/core/search/excerpt.ts';
import { findInStory } from '#lib/core/search/find-in-story.ts';
import { searchWords } from '#lib/core/search/search-words.ts';
import { aTextOnlyStory } from '../../../support/a-publication.ts';

/** The sentences that are found, with what was found in brackets. */
async function find(typed: string, ...paragraphs: readonly string[]): Promise<readonly string[]> {
  const words = searchWords(typed);
  if (!words) return [];
  const story = aTextOnlyStory([paragraphs]);
  let sentences: readonly string[] = [];
  for await (const { hits } of findInStory(story, words, () => Promise.resolve()))
    sentences = hits.map((hit) =>
      excerptOf(hit)
        .map(({ text, isFound }) => (isFound ? `[${text}]` : text))
        .join(''),
    );
  return sentences;
}

describe('what counts as the same', () => {
  test.each([
    ['large and small letters', 'HOUSE', 'The house.', 'The [house].'],
    ['letters with and without accents', 'cafe noel', 'Un café Noël.', 'Un [café Noël].'],
    ['an accent that is a character of its own', 'cafe', 'Un cafe\u0301.', 'Un [cafe\u0301].'],
    ['ß and ss', 'strasse', 'Die Straße.', 'Die [Straße].'],
    ['ss and a capital ß', 'GROẞE', 'Die grosse Stadt.', 'Die [grosse] Stadt.'],
    ['a ligature and its letters', 'fire', 'A ﬁre.', 'A [ﬁre].'],
    ['letters that are joined', 'oeuvre', 'Une Œuvre.', 'Une [Œuvre].'],
    ['straight and curly apostrophes', "don't", 'I don’t know.', 'I [don’t] know.'],
    ['quotation marks of any kind, or none', 'she said "no"', 'She said, “No.”', '[She said, “No].”'],
    ['every letter i of Turkish', 'istanbul isik', 'İSTANBUL IŞIK.', '[İSTANBUL IŞIK].'],
    ['the two forms of sigma', 'ΟΔΟΣ', 'Η οδός.', 'Η [οδός].'],
    ['Arabic with and without vowel signs', 'محمد', 'قال مُحَمَّد نعم.', 'قال [مُحَمَّد] نعم.'],
    ['hyphens and spaces', 'well known', 'A well-known voice.', 'A [well-known] voice.'],
    ['a hyphen that nobody sees', 'lighthouse', 'The light\u00adhouse.', 'The [light\u00adhouse].'],
  ])('%s', async (_, typed, text, found) => {
    expect(await find(typed, text)).toEqual([found]);
  });

  test('letters that only look alike in Japanese and Hindi stay different', async () => {
    expect(await find('か', 'がくせい')).toEqual([]);
    expect(await find('कि', 'कु')).toEqual([]);
  });

  test('a language without spaces is found anywhere, as whole words', async () => {
    expect(await find('猫', '犬と猫が好き。猫だ。')).toEqual(['犬と[猫]が好き。', '[猫]だ。']);
    expect(await find('แมว', 'ฉันชอบแมวมาก')).toEqual(['ฉันชอบ[แมว]มาก']);
  });
});

test('a phrase comes first, then all the words, and whole words before parts of words', async () => {
  const found = await find(
    'the art',
    'Start the day.',
    'Artful is the word.',
    'The artist came.',
    'Art is the answer.',
    'Heart of the art.',
  );
  expect(found).toEqual([
    'Heart of [the art].',
    '[The art]ist came.',
    '[Art] is [the] answer.',
    '[Art]ful is [the] word.',
    'St[art] [the] day.',
  ]);
});

test('words that are in one paragraph and not in one sentence are found last', async () => {
  expect(await find('rain window', 'Rain fell. She closed the window.', 'The rain at the window.')).toEqual([
    'The [rain] at the [window].',
    'She closed the [window].',
  ]);
});

test('a hit is a sentence, even where it has the word twice, or a title with a full stop', async () => {
  expect(await find('smith', 'Good day. Mr. Smith met another Smith! “Mrs. Smith?” he said.')).toEqual([
    'Mr. [Smith] met another [Smith]!',
    '“Mrs. [Smith]?” he said.',
  ]);
});

test('a long sentence is cut at spaces around what was found', async () => {
  const long = `${'before '.repeat(60)}here ${'after '.repeat(60)}`.trim();
  const [found = ''] = await find('here', long);
  expect(found).toMatch(/^…(before ){8,12}\[here\]( after){20,30}…$/);
});

test('nothing is found for what has neither letters nor digits, nor across two paragraphs', async () => {
  expect(await find(' ?! ', 'Who?! Me.')).toEqual([]);
  expect(await find('one two', 'This is one.', 'Two is this.')).toEqual([]);
});
