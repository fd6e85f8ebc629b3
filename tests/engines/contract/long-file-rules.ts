/**
 * The player over the real backend, where clips of a book are parts of long files: of WAV files, which every engine
 * decodes, and of an audiobook in AAC, which not every system does.
 */
import { ok } from '#lib/core/result.ts';
import { wait } from '#lib/offline/waiting.ts';
import { joinedTracks } from '#lib/player/joined-tracks.ts';
import { PlaybackBuffer } from '#lib/player/playback-buffer.ts';
import { PlaybackClock } from '#lib/player/playback-clock.ts';
import { Player } from '#lib/player/player.ts';
import { wholeFile } from '#lib/player/whole-file.ts';
import { aFile, aStory } from '../../support/a-publication.ts';
import { aWav } from '../../support/a-wav.ts';
import { noRetries } from '../../support/some-retries.ts';
import {
  atLeast,
  atMost,
  countPlaying,
  equals,
  listenTo,
  passesAt,
  playing,
  until,
  type Rules,
  type Subject,
} from './subject.ts';

/** Clips of eight seconds, one every 57 seconds of ten minutes, and two of another file, which begin after a minute. */
const clipSeconds = 8;
const inBook = 10;
const inOther = 2;
const fileSeconds = 600;
const startInFile = (index: number) =>
  index < inBook ? 20 + index * 57 : 60 + (index - inBook) * clipSeconds;

interface LongFile {
  readonly mediaType: string;
  readonly read: () => Promise<Blob> | Blob;
}

function storyOf({ mediaType }: LongFile) {
  const book = { ...aFile('book', mediaType, 1), durationSeconds: fileSeconds };
  const other = { ...book, href: 'other' };
  return aStory({
    chapters: [Array.from({ length: inBook + inOther }, () => clipSeconds)],
    partOf: (index) => ({ resource: index < inBook ? book : other, startSeconds: startInFile(index) }),
  });
}

/** Plays from so many seconds after a clip's start, and waits for the sound. */
async function aPlayerAt({ backend }: Subject, file: LongFile, clip: number, seconds = 0) {
  const blob = await file.read();
  Blob.prototype.arrayBuffer = () => Promise.reject(new Error('a file is read into memory'));
  const source = { read: () => Promise.resolve(ok(blob)) };
  const soundMakers = () => [joinedTracks, wholeFile];
  const clock = new PlaybackClock(() => performance.now());
  const buffer = new PlaybackBuffer({ source, retries: noRetries, soundMakers, savesData: () => false });
  const player = new Player(backend, buffer, clock, wait);
  player.load(storyOf(file));
  player.seek(clip * clipSeconds + seconds);
  player.play();
  const hears = (index: number) =>
    until(
      `clip ${index} is heard`,
      () => player.state.current.status === 'playing' && player.here()?.paragraph === `p${index + 1}`,
      () => JSON.stringify(player.state.current),
    );
  await hears(clip);
  return { player, hears };
}

/** The element plays that part of its file, at most `seconds` after the clip's start. */
function expectInFile({ elements }: Subject, clip: number, seconds: number): void {
  const { currentTime } = playing(elements);
  atLeast(currentTime, startInFile(clip) - 0.1);
  atMost(currentTime, startInFile(clip) + seconds);
}

const rulesFor = (file: LongFile): Rules => ({
  'plays a clip from where it lies in a long file': async (subject) => {
    const { player } = await aPlayerAt(subject, file, 4, 3);
    expectInFile(subject, 4, clipSeconds);
    atLeast(playing(subject.elements).currentTime, startInFile(4) + 2.9);
    const from = player.position();
    await until('the position goes on', () => player.position() > from + 0.5);
  },

  'moves between clips that share a file, and loads it once': async (subject) => {
    const { player, hears } = await aPlayerAt(subject, file, 1);
    const element = playing(subject.elements);
    const { src } = element;
    for (const clip of [8, 0, 5]) {
      player.seek(clip * clipSeconds + 1);
      await hears(clip);
      expectInFile(subject, clip, clipSeconds);
    }
    equals(playing(subject.elements) === element && element.src === src, true, 'the same sound plays');
  },

  'plays what lies between two clips, at the end of the first': async (subject) => {
    const { player } = await aPlayerAt(subject, file, 2, clipSeconds - 0.5);
    await until('the clip is over', () => playing(subject.elements).currentTime > startInFile(2) + 8.5);
    equals(player.here()?.paragraph, 'p3', 'the place');
    equals(player.state.current.status, 'playing', 'the state');
    atMost(player.position(), 3 * clipSeconds);
  },

  'hands over to the next file where the last clip of the first one ends': async (subject) => {
    const { hears } = await aPlayerAt(subject, file, inBook - 1, clipSeconds - 1);
    await hears(inBook);
    expectInFile(subject, inBook, clipSeconds);
    equals(countPlaying(subject.elements), 1, 'elements that play');
  },

  'ends with the last clip, though its file goes on': async (subject) => {
    const { player } = await aPlayerAt(subject, file, inBook + inOther - 1, clipSeconds - 1);
    await until('it has ended', () => player.state.current.status === 'ended');
    equals(countPlaying(subject.elements), 0, 'elements that play');
  },

  'plays the middle of a long file at the rate that was set': async (subject) => {
    const { backend } = subject;
    backend.setRate(2);
    await aPlayerAt(subject, file, 5);
    await passesAt(2, backend);
    equals(playing(subject.elements).preservesPitch, true, 'the pitch is kept');
  },

  'falls silent at a time in the middle of a long file': async ({ backend, elements }) => {
    const blob = await file.read();
    const heard = listenTo(backend);
    backend.start({ blob, mediaType: file.mediaType, durationSeconds: fileSeconds }, 400);
    await heard.says('playing');
    backend.stopAt(402);
    await heard.says('reached');
    equals(countPlaying(elements), 0, 'elements that play');
    atLeast(backend.currentTime, 401.9);
    atMost(backend.currentTime, 402.5);
  },
});

const audiobook: LongFile = {
  mediaType: 'audio/mp4',
  read: async () => (await fetch('ten-minutes.m4b')).blob(),
};

export const longFileRules = rulesFor({ mediaType: 'audio/wav', read: () => aWav(fileSeconds) });
export const audiobookRules = Object.fromEntries(
  Object.entries(rulesFor(audiobook)).map(([rule, obey]) => [`${rule} (an audiobook in AAC)`, obey]),
);
