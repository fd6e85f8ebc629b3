import { beforeEach, describe, expect, test } from 'vitest';
import { ReadAloud } from '#lib/app/read-aloud.ts';
import type { Locator } from '#lib/core/playback/locator.ts';
import type { TextPlace } from '#lib/core/playback/reading-place.ts';
import type { PlayerState } from '#lib/core/playback/state.ts';
import type { BlockId } from '#lib/core/publication/ids.ts';
import { err } from '#lib/core/result.ts';
import { Signal } from '#lib/core/signal.ts';
import { ChapterTexts } from '#lib/core/transcript/chapter-texts.ts';
import { SettingsStore } from '#lib/storage/settings-store.ts';
import { aPlayer } from '../../support/a-player.ts';
import { aTextOnlyStory } from '../../support/a-publication.ts';
import { FakeLocks } from '../../support/fake-locks.ts';
import { anna, FakeSpeech } from '../../support/fake-speech.ts';

const story = aTextOnlyStory([
  ['The lamp was lit. Nobody came.', '* * *', '“Who is there?” she asked. It was late. She waited.'],
  ['In the morning it was out.'],
]);
const id = (name: string) => name as BlockId;

let locks: FakeLocks;
beforeEach(() => {
  locks = new FakeLocks();
});

function aReader() {
  const speech = new FakeSpeech();
  const state = new Signal<PlayerState>({ status: 'empty' });
  const said = new Signal<TextPlace | undefined>(undefined);
  const settings = new SettingsStore(undefined);
  const saved: { readonly paragraph: string | undefined; readonly isFinished: boolean }[] = [];
  const heard = aPlayer();
  const reader = new ReadAloud({
    speech,
    state,
    said,
    settings: settings.current,
    player: heard.player,
    locks,
    savePlace: ({ paragraph }: Locator, isFinished) => {
      saved.push({ paragraph, isFinished });
    },
  });
  const status = () => (state.current.status === 'paused' ? state.current.cause : state.current.status);
  const lit = () => {
    const { current } = said;
    const block = story.texts.of(current?.chapterIndex ?? 0)?.blocks.find((one) => one.id === current?.id);
    return block?.text.slice(current?.from, current?.to);
  };
  return { speech, state, settings, saved, reader, heard, status, lit };
}

async function told() {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}

test('a story is read sentence by sentence to its end, with what is said lit', async () => {
  const { reader, speech, status, lit, saved } = aReader();
  reader.begin(story);
  expect(speech.texts).toEqual(['The lamp was lit.']);
  expect(status()).toBe('loading');
  speech.start();
  expect(status()).toBe('playing');
  expect(lit()).toBe('The lamp was lit.');
  speech.word(4);
  expect(lit()).toBe('lamp');
  await speech.finish();
  expect(lit()).toBe('Nobody came.');
  for (let left = 0; left < 5; left++) await speech.finish();
  expect(speech.texts.slice(2)).toEqual([
    '“Who is there?”',
    'she asked.',
    'It was late.',
    'She waited.',
    'In the morning it was out.',
  ]);
  await speech.finish();
  expect(status()).toBe('ended');
  expect(lit()).toBeUndefined();
  expect(saved).toEqual([
    { paragraph: 'p1', isFinished: false },
    { paragraph: 'p3', isFinished: false },
    { paragraph: 'p4', isFinished: false },
    { paragraph: 'p4', isFinished: true },
  ]);
});

test('it begins at the sentence that was tapped', () => {
  const { reader, speech } = aReader();
  reader.begin(story, { id: id('p3'), offset: 33 });
  expect(speech.texts).toEqual(['It was late.']);
});

test('Pause is silent at once, and Play repeats the sentence', async () => {
  const { reader, speech, status, lit } = aReader();
  reader.begin(story);
  await speech.finish();
  speech.start();
  speech.word(7);
  reader.pause();
  expect(speech.isSpeaking).toBe(false);
  expect(status()).toBe('listener');
  expect(lit()).toBe('came');
  reader.play();
  expect(speech.texts.at(-1)).toBe('Nobody came.');
});

test('the keys for paragraphs pass what has no words, also between chapters, and a silent voice stays silent', async () => {
  const { reader, speech, status, lit } = aReader();
  reader.begin(story);
  reader.nextParagraph();
  await told();
  expect(speech.texts.at(-1)).toBe('“Who is there?”');
  await speech.finish();
  reader.previousParagraph();
  await told();
  expect(speech.texts.at(-1)).toBe('“Who is there?”');
  reader.nextParagraph();
  await told();
  expect(speech.texts.at(-1)).toBe('In the morning it was out.');
  reader.pause();
  const { length } = speech.said;
  reader.previousParagraph();
  await told();
  reader.previousParagraph();
  await told();
  expect(lit()).toBe('The lamp was lit.');
  expect(status()).toBe('listener');
  expect(speech.said).toHaveLength(length);
});

test.each([
  ['next', 'p4', 'In the morning it was out.'],
  ['previous', 'p1', 'The lamp was lit.'],
] as const)('where there is no %s paragraph, the voice goes on with this one', async (way, at, sentence) => {
  const { reader, speech, status } = aReader();
  reader.begin(story, { id: id(at) });
  speech.start();
  if (way === 'next') reader.nextParagraph();
  else reader.previousParagraph();
  await told();
  expect(speech.texts.at(-1)).toBe(sentence);
  await speech.finish();
  expect([status(), speech.texts.at(-1)]).toEqual(
    way === 'next' ? ['ended', sentence] : ['playing', 'Nobody came.'],
  );
});

test('after the end it begins again', async () => {
  const { reader, speech, status } = aReader();
  reader.begin(story, { id: id('p4') });
  await speech.finish();
  expect(status()).toBe('ended');
  reader.play();
  expect(speech.texts.at(-1)).toBe('The lamp was lit.');
});

test('another speed or voice is heard from the sentence that is said', () => {
  const { reader, speech, settings } = aReader();
  const ben = { ...anna, uri: 'ben', name: 'Ben', isDefault: false };
  speech.voices.set([anna, ben]);
  reader.begin(story);
  settings.change({ readAloudRate: 1.5 });
  settings.change({ readingVoices: { en: 'ben' } });
  expect(speech.said.map(({ text, voice, rate }) => [text, voice?.name, rate])).toEqual([
    ['The lamp was lit.', 'Anna', 1],
    ['The lamp was lit.', 'Anna', 1.5],
    ['The lamp was lit.', 'Ben', 1.5],
  ]);
});

describe('of all voices only one is heard', () => {
  test('the player is silent while the device reads, and the device while the player plays', async () => {
    const { reader, speech, status, heard } = aReader();
    await heard.playing();
    reader.begin(story);
    expect(heard.player.state.current).toMatchObject({ status: 'paused', cause: 'listener' });
    speech.start();
    heard.player.play();
    expect(status()).toBe('listener');
    expect(speech.isSpeaking).toBe(false);
  });

  test('another window that reads silences this one, which says so', async () => {
    const [one, other] = [aReader(), aReader()];
    one.reader.begin(story);
    one.speech.start();
    other.reader.begin(story);
    other.speech.start();
    await told();
    expect(one.status()).toBe('elsewhere');
    expect(one.speech.isSpeaking).toBe(false);
    expect(other.status()).toBe('playing');
  });
});

describe('a voice that fails', () => {
  test('of the network is followed by one of the device', () => {
    const { reader, speech, status } = aReader();
    const cloud = { ...anna, uri: 'cloud', name: 'Cloud', needsNetwork: true };
    speech.voices.set([cloud, { ...anna, language: 'en-GB' }]);
    reader.begin(story);
    expect(speech.said.at(-1)?.voice?.name).toBe('Anna');
    speech.voices.set([cloud]);
    reader.begin(story);
    expect(speech.said.at(-1)?.voice?.name).toBe('Cloud');
    speech.voices.set([cloud, anna]);
    speech.fail('failed');
    expect(speech.said.at(-1)?.voice?.name).toBe('Anna');
    expect(status()).toBe('loading');
  });

  test('of the device is said to be silent, and Play tries again', () => {
    const { reader, speech, state } = aReader();
    reader.begin(story);
    speech.fail('failed');
    expect(state.current).toMatchObject({ status: 'failed', error: { kind: 'silent' } });
    reader.play();
    expect(speech.said).toHaveLength(2);
  });

  test('because it wants a tap, or another app speaks, waits for Play', () => {
    const { reader, speech, status } = aReader();
    reader.begin(story);
    speech.fail('blocked');
    expect(status()).toBe('autoplay-blocked');
    reader.play();
    speech.fail('stopped');
    expect(status()).toBe('interruption');
  });
});

test('a device without a voice for the language says so, and reads nothing', () => {
  const { reader, speech, state } = aReader();
  speech.voices.set([{ ...anna, language: 'fr-FR' }]);
  reader.begin(story);
  expect(speech.said).toEqual([]);
  expect(state.current).toMatchObject({ status: 'failed', error: { detail: 'no-voice' } });
});

test('a sentence in a language without a voice is said by the voice of the book', async () => {
  const { reader, speech } = aReader();
  const text = story.texts.of(1)?.blocks[0];
  if (!text) throw new Error('the second chapter has text');
  const french = { from: 0, to: text.text.length, style: 'language', language: 'fr' } as const;
  const texts = new ChapterTexts(
    () => Promise.reject(new Error('all is known')),
    [{ blocks: [{ ...text, styles: [french] }] }],
  );
  reader.begin({ ...story, texts });
  expect(speech.said).toMatchObject([{ language: 'fr', voice: anna }]);
  speech.voices.set([anna, { ...anna, uri: 'zoe', language: 'fr-FR' }]);
  reader.begin({ ...story, texts });
  await told();
  expect(speech.said.at(-1)?.voice?.uri).toBe('zoe');
});

test('where the list of voices is empty, the device is asked all the same', () => {
  const { reader, speech } = aReader();
  speech.voices.set([]);
  reader.begin(story);
  expect(speech.said).toMatchObject([{ voice: undefined, language: 'en-US' }]);
});

test('a chapter that cannot be read stops the voice, and the story does not count as finished', async () => {
  const { reader, speech, state, saved } = aReader();
  const first = story.texts.of(0);
  const texts = new ChapterTexts(
    () => Promise.resolve(err({ kind: 'unreachable', detail: 'offline' })),
    first ? [first] : [],
  );
  reader.begin({ ...story, texts }, { id: id('p3'), offset: 45 });
  await speech.finish();
  await told();
  expect(state.current).toMatchObject({ status: 'failed', error: { kind: 'unreachable' } });
  expect(saved.some(({ isFinished }) => isFinished)).toBe(false);
});

test('nothing more is said of a story whose page was left', async () => {
  const { reader, speech, status } = aReader();
  reader.begin(story);
  reader.stop();
  expect(status()).toBe('empty');
  expect(speech.isSpeaking).toBe(false);
  reader.play();
  await told();
  expect(speech.said).toHaveLength(1);
});
