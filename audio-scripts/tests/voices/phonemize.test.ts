import { describe, expect, test } from 'vitest';
import { splitWords } from '#lib/core/transcript/words.ts';
import { toBreaths } from '../../narrator/voices/kokoro/breaths.ts';
import { withEnding } from '../../narrator/voices/kokoro/endings.ts';
import { fromIpa, fromPhones } from '../../narrator/voices/kokoro/kokoro-alphabet.ts';
import { Lexicon } from '../../narrator/voices/kokoro/lexicon.ts';
import { phonemize } from '../../narrator/voices/kokoro/phonemize.ts';
import { phonesOfIpa } from '../../narrator/voices/flite/flite-alphabet.ts';
import type { Pronunciation } from '../../narrator/cast/voice-engine.ts';

/** A few words, enough to exercise each rule. */
const lexicon = new Lexicon(
  {
    ...{ the: 'ði', a: 'A', I: 'ˈI', to: 'tu', A: 'ˈA', B: 'bˈi', F: 'ˈɛf', apple: 'ˈæpᵊl', house: 'hˈWs' },
    ...{
      stop: 'stˈɑp',
      hope: 'hˈOp',
      hit: 'hˈɪt',
      hiss: 'hˈɪs',
      his: 'hˈɪz',
      day: 'dˈA',
      box: 'bˈɑks',
      cry: 'kɹˈI',
      Ann: 'ˈæn',
    },
    ...{ door: 'dˈɔɹ', frame: 'fɹˈAm', it: 'ɪt', every: 'ˈɛvɹi', yesterday: 'jˈɛstəɹdˌA', happy: 'hˈæpi' },
    read: { DEFAULT: 'ɹˈid', VBD: 'ɹˈɛd', VBN: 'ɹˈɛd' },
    wind: { DEFAULT: 'wˈɪnd', VERB: 'wˈInd' },
    used: { DEFAULT: 'jˈuzd', VBD: 'jˈust' },
    by: { DEFAULT: 'bI', None: 'bˈI' },
    could: { DEFAULT: 'kʊd', None: 'kˈʊd' },
  },
  { ship: 'ʃˈɪp' },
  'us',
);
const soundOut = (words: readonly string[]) => Promise.resolve(words.map(() => ['k', 'ae', 't']));

async function read(text: string, pronunciations: readonly Pronunciation[] = []) {
  const { words, guesses } = await phonemize(
    { text, words: splitWords(text, 'en'), pronunciations },
    lexicon,
    soundOut,
  );
  return {
    line: words.map(({ phonemes, marksAfter }) => phonemes + marksAfter).join(''),
    guesses: guesses.map(({ range }) => text.slice(range.from, range.to)),
  };
}

describe('a line of phonemes', () => {
  test.each([
    ['the apple, the house.', 'ði ˈæpᵊl, ðə hˈWs.'],
    ['I could stop. I could.', 'ˌI kʊd stˈɑp. ˌI kˈʊd.'],
    ['a house', 'ɐ hˈWs,'],
    ['to Ann, to a house, to.', 'tʊ ˈæn, tʊ ɐ hˈWs, tu.'],
    ['STOP! Stop?', 'stˈɑp! stˈɑp?'],
    ['ABBA', 'ˌAbˌibˌiˈA,'],
    ['Wind it every day', 'wˈInd ɪt ˈɛvɹi dˈA,'],
    ['the wind', 'ðə wˈɪnd,'],
    ['I read it yesterday.', 'ˌI ɹˈɛd ɪt jˈɛstəɹdˌA.'],
    ['I read it every day.', 'ˌI ɹˈid ɪt ˈɛvɹi dˈA.'],
    ['I used to read.', 'ˌI jˈust tə ɹˈid.'],
    ['by Ann; I stop by.', 'bI ˈæn; ˌI stˈɑp bˈI.'],
    ['stop—the house…', 'stˈɑp — ðə hˈWs…'],
  ])('%s', async (text, line) => {
    expect(await read(text)).toEqual({ line, guesses: [] });
  });

  test.each([
    ['hoped', 'hˈOpt,'],
    ['stopped', 'stˈɑpt,'],
    ['hits', 'hˈɪts,'],
    ['hitting', 'hˈɪɾɪŋ,'],
    ['boxes', 'bˈɑksᵻz,'],
    ['cries', 'kɹˈIz,'],
    ['days', 'dˈAz,'],
    ['Ann’s', 'ˈænz,'],
    ['unhappiest', 'ˌʌnhˈæpiᵻst,'],
    ['ships', 'ʃˈɪps,'],
  ])('builds %s from what it knows', async (text, line) => {
    expect(await read(text)).toEqual({ line, guesses: [] });
  });

  test.each([
    ['Stopped, she hit Hopy and Mr. Cryer.', ['she', 'Hopy', 'and', 'Mr', 'Cryer']],
    ['“Hitting,” it hit Hopy: “Stopped.”', ['Hopy']],
    ['The Anns, Ann’s and Toby’s', ['and']],
  ])('a name is not built by an ending: %s', async (text, guesses) => {
    expect((await read(text)).guesses).toEqual(guesses);
  });

  test.each([
    ['Hisss', 'hˈɪs,'],
    ['stoppin’ it', 'stˈɑpɪn ɪt,'],
    ['Toby’s', 'tˈObiz,'],
  ])('%s', async (text, line) => {
    expect(await read(text)).toEqual({ line, guesses: [] });
  });

  test('lists the words it had to guess', async () => {
    expect(await read('The doorframe of Xyzzy, Ann.')).toEqual({
      line: 'ðə dˈɔɹfɹˌAm kˈæt kˈæt, ˈæn.',
      guesses: ['doorframe', 'of', 'Xyzzy'],
    });
  });

  test('prefers the author’s pronunciation to everything else', async () => {
    expect(await read('the read house', [{ from: 4, to: 8, ipa: 'ˈaɪzæk' }])).toEqual({
      line: 'ði ˈIzæk hˈWs,',
      guesses: [],
    });
  });

  test.each([
    ['Mr. Ann stop.', '. ', 1],
    ['Stop. Stop.', '. ', 1],
    ['It hit 3.5 it', '. ', 0],
  ])('%s ends in the middle only where a sentence does', async (text, mark, count) => {
    const { line } = await read(text);
    expect(line.split(mark).length - 1).toBe(text.startsWith('Mr') ? 0 : count);
  });
});

describe('an ending', () => {
  const known = new Map(
    Object.entries({ car: 'kˈɑː', care: 'kˈɛː', tap: 'tˈap', tape: 'tˈAp', mac: 'mˈak', gas: 'ɡˈas' }),
  );
  test.each([
    ['caring', 'kˈɛːɹɪŋ'],
    ['taping', 'tˈApɪŋ'],
    ['overtape', 'ˌQvətˈAp'],
    ['macy', undefined],
    ['gass', undefined],
    ['tapes', 'tˈAps'],
  ])('%s in Britain', (word, sound) => {
    expect(withEnding(word, (base) => known.get(base), 'gb')).toBe(sound);
  });
});

describe('a dot', () => {
  const sentences = async (text: string) => (await read(text)).line.split(/[.!?] (?=\S)/).length;

  test.each([
    'It hit Mr. Ann, Mrs. Ann and Gen. Ann.',
    'St. Ann hit Mt. Ann.',
    'C.S. Ann and J. R. R. Ann stop.',
    'It hit 6 ft. 2 in. a day.',
    'Stop at no. 5, p. 7.',
    'Ann Jr. stop.',
  ])('ends no sentence in: %s', async (text) => {
    expect(await sentences(text)).toBe(1);
  });

  test.each([
    'It hit plan B. The house.',
    'It hit Mr. T. He stop.',
    'It hit Main St. The house.',
    'It hit 5 km. Ann stop.',
    'It hit the U.S. He stop.',
    '“It hit J.” Ann stop.',
    'At 9 p.m. The house.',
  ])('ends one in: %s', async (text) => {
    expect(await sentences(text)).toBe(2);
  });
});

describe('capitals', () => {
  test.each([
    ['HIT IT TO ANN', 'hˈɪt ɪt tʊ ˈæn,'],
    ['A BAF', 'ɐ bˌiˌAˈɛf,'],
  ])('%s', async (text, line) => {
    expect((await read(text)).line).toBe(line);
  });
});

describe('an author’s IPA', () => {
  test.each([
    ['ˈbɪləbəl', 'ˈbɪləbəl'],
    ['/tʃaɪld/', 'ʧIld'],
    ['ɡoʊ', 'ɡO'],
    ['bɝd', 'bɜɹd'],
    ['ˈbeleɪ', 'ˈbɛlA'],
  ])('%s becomes what Kokoro reads', (ipa, phonemes) => {
    expect(fromIpa(ipa, 'us')).toEqual({ phonemes });
  });

  test.each(['bøse', 'ʘ', ''])('%s has no counterpart', (ipa) => {
    expect(fromIpa(ipa, 'us')).toHaveProperty('unknown');
    expect(phonesOfIpa(ipa)).toHaveProperty('unknown');
  });

  test('becomes flite’s phones with the stress after its vowel', () => {
    expect(phonesOfIpa('ˈbɪləbəl')).toEqual({ phones: ['b', 'ih1', 'l', 'ax', 'b', 'ax', 'l'] });
    expect(phonesOfIpa('tʃaɪld')).toEqual({ phones: ['ch', 'ay0', 'l', 'd'] });
  });

  test('letter-to-sound phones get one stress, on the first full vowel', () => {
    expect(fromPhones(['ax', 'b', 'er', 'd', 'iy', 'n'])).toBe('əbˈɜɹdin');
  });
});

describe('a long utterance', () => {
  const word = { phonemes: 'wˈɜɹd', marksAfter: ' ' };
  const end = { phonemes: 'wˈɜɹd', marksAfter: '. ' };
  const sentence = (words: number) => [...Array.from({ length: words - 1 }, () => word), end];

  test('is one breath while it fits', () => {
    const [breath, ...rest] = toBreaths(sentence(5));
    expect(rest).toEqual([]);
    expect(breath?.phonemes).toBe('wˈɜɹd wˈɜɹd wˈɜɹd wˈɜɹd wˈɜɹd.');
    expect(breath?.words.map(([from, to]) => breath.phonemes.slice(from, to))).toEqual(
      Array(5).fill('wˈɜɹd'),
    );
  });

  test('is split after the last sentence that fits, and no word is lost', () => {
    const breaths = toBreaths([...sentence(30), ...sentence(30), ...sentence(30)]);
    expect(breaths.map(({ words }) => words.length)).toEqual([60, 30]);
    expect(breaths.every(({ phonemes }) => phonemes.length < 500)).toBe(true);
  });

  test('without any punctuation is split between words', () => {
    const breaths = toBreaths(Array.from({ length: 200 }, () => word));
    expect(breaths.flatMap(({ words }) => words)).toHaveLength(200);
    expect(breaths.every(({ phonemes }) => phonemes.length < 500)).toBe(true);
  });
});
