/** A sound that falls silent at a time it was given. */
import {
  atLeast,
  atMost,
  countPlaying,
  equals,
  happens,
  listenTo,
  playing,
  until,
  untilReadyAt,
  type Rules,
  type Subject,
} from './subject.ts';

/** An MP3 frame of what is played, at any rate: 576 samples at 24 kHz. */
const frameSeconds = 0.024;
/** A machine that is busy wakes a page late; a page that waited for `timeupdate` would be 125 ms late in the middle. */
const busySeconds = 0.05;
const stops = [2, 2.6, 3.3, 4.1, 5];

/** By how much the sound ran past each of the times, the middle of them. */
async function stopsLate({ backend, long, elements }: Subject, rate: number): Promise<number> {
  const late: number[] = [];
  const heard = listenTo(backend);
  backend.setRate(rate);
  backend.prepare(long, 0);
  for (const at of stops) {
    const from = at - 0.5 * rate;
    backend.moveTo(from);
    await untilReadyAt(from, backend, elements);
    heard.forget();
    backend.resume(from);
    backend.stopAt(at);
    await heard.says('reached');
    equals(countPlaying(elements), 0, 'elements that play');
    late.push(backend.currentTime - at);
    equals(heard.includes('stopped'), false, 'the stop is reported as one from outside');
  }
  return late.sort((a, b) => a - b)[Math.floor(late.length / 2)] ?? NaN;
}

export const stopRules: Rules = {
  ...Object.fromEntries(
    [0.5, 1, 2, 3].map((rate) => [
      `falls silent at the time it was given, to a frame of sound, at rate ${rate}`,
      async (subject: Subject) => {
        const late = await stopsLate(subject, rate);
        atLeast(late, -frameSeconds * Math.max(rate, 1));
        atMost(late, (frameSeconds + busySeconds) * rate);
      },
    ]),
  ),

  'falls silent at that time on a page that shows no frames': async (subject) => {
    window.requestAnimationFrame = () => 0;
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    const late = await stopsLate(subject, 1);
    atLeast(late, -frameSeconds);
    atMost(late, frameSeconds + busySeconds);
  },

  'falls silent at that time after its rate was changed': async ({ backend, long, elements }) => {
    const heard = listenTo(backend);
    backend.start(long, 0);
    backend.stopAt(4);
    await until('time goes on', () => backend.currentTime > 1);
    backend.setRate(3);
    await until('time goes on', () => backend.currentTime > 2.5);
    backend.setRate(0.5);
    await heard.says('reached');
    equals(countPlaying(elements), 0, 'elements that play');
    atLeast(backend.currentTime, 4 - frameSeconds);
    atMost(backend.currentTime, 4.2);
  },

  'is not stopped once it was paused, moved or followed by another sound': async ({
    backend,
    long,
    elements,
  }) => {
    const heard = listenTo(backend);
    const isHeardTo = async (seconds: number) => {
      await until('time goes on', () => backend.currentTime > seconds);
      equals(heard.includes('reached'), false, 'it is stopped');
    };
    backend.start(long, 0);
    await isHeardTo(0.2);
    backend.stopAt(1.5);
    backend.stopAt(undefined);
    await isHeardTo(1.7);
    backend.stopAt(2.5);
    const paused = happens(playing(elements), 'pause');
    backend.pause();
    await paused;
    backend.resume(backend.currentTime);
    await isHeardTo(2.7);
    backend.stopAt(4.5);
    backend.moveTo(4);
    await isHeardTo(4.8);
    backend.stopAt(5.8);
    backend.start(long, 5);
    await isHeardTo(6.1);
  },

  'goes on from where it was stopped': async ({ backend, long, elements }) => {
    const heard = listenTo(backend);
    backend.start(long, 0);
    backend.stopAt(1);
    await heard.says('reached');
    backend.moveTo(1);
    await untilReadyAt(1, backend, elements);
    backend.resume(1);
    await until('time goes on', () => backend.currentTime > 1.5);
    equals(heard.count('reached'), 1, 'reports of the stop');
  },

  'plays at the volume that was set, also after a hand-over, and says nothing of it': async ({
    backend,
    short,
    long,
    elements,
  }) => {
    const heard = listenTo(backend);
    // WebKitGTK says 0.5000012.
    const volume = () => Number(playing(elements).volume.toFixed(3));
    backend.setVolume(0.5);
    backend.start(short, 0);
    await heard.says('playing');
    equals(volume(), 0.5, 'its volume');
    backend.start(long, 0);
    await until('time goes on', () => backend.currentTime > 0.5);
    equals(volume(), 0.5, 'its volume after a hand-over');
    backend.setVolume(0);
    await until('time goes on', () => backend.currentTime > 1);
    equals(volume(), 0, 'its volume while it plays');
    equals(playing(elements).muted, true, 'muted at 0');
    backend.setVolume(1);
    equals(volume(), 1, 'its volume at the end');
    equals(playing(elements).muted, false, 'muted at the end');
    equals(heard.includes('silenced'), false, 'its own volume counts as harm');
  },
};
