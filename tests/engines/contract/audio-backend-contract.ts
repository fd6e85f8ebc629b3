/**
 * What every `AudioBackend` does in every engine. Each rule is given a backend that was primed in a gesture, and
 * throws where it is broken. It runs in the page, under no test runner.
 */
import { harmRules } from './harm-rules.ts';
import { preparedRules } from './prepared-rules.ts';
import { stopRules } from './stop-rules.ts';
import {
  atLeast,
  atMost,
  countPlaying,
  equals,
  happens,
  listenTo,
  passesAt,
  playing,
  until,
  type Rules,
} from './subject.ts';

export const contract: Rules = {
  'plays from a place, and time goes on': async ({ backend, long }) => {
    const heard = listenTo(backend);
    const from = performance.now();
    backend.start(long, 5);
    await heard.says('playing');
    atLeast(backend.currentTime, 4.9);
    await heard.says('progressed');
    await until('time goes on', () => backend.currentTime > 5.2);
    atMost(backend.currentTime, 5.5 + (performance.now() - from) / 1000);
  },

  'pauses at once, and plays on from where it is asked to': async ({ backend, long, elements }) => {
    const heard = listenTo(backend);
    backend.start(long, 0);
    await heard.says('playing');
    backend.pause();
    equals(countPlaying(elements), 0, 'elements that play');
    heard.forget();
    backend.resume(3);
    await heard.says('playing');
    atLeast(backend.currentTime, 2.9);
    await until('time goes on', () => backend.currentTime > 3.2);
  },

  'stays silent about a pause of its own, and reports one from outside': async ({
    backend,
    long,
    elements,
  }) => {
    const heard = listenTo(backend);
    backend.start(long, 0);
    await heard.says('playing');
    const element = playing(elements);
    const paused = happens(element, 'pause');
    backend.pause();
    await paused;
    equals(heard.includes('stopped'), false, 'a pause of its own is reported');
    heard.forget();
    backend.resume(3);
    await heard.says('playing');
    element.pause();
    await heard.says('stopped');
  },

  'survives a pause and a start before the first sound': async ({ backend, long }) => {
    const heard = listenTo(backend);
    backend.start(long, 0);
    backend.pause();
    backend.resume(2);
    await heard.says('playing');
    backend.pause();
    backend.resume(2);
    await until('time goes on', () => backend.currentTime > 2.2);
  },

  'moves within what it plays without a pause': async ({ backend, long }) => {
    const heard = listenTo(backend);
    backend.start(long, 0);
    await heard.says('playing');
    heard.forget();
    backend.resume(6);
    await heard.says('playing');
    atLeast(backend.currentTime, 5.9);
    await until('time goes on', () => backend.currentTime > 6.2);
    equals(heard.includes('stopped'), false, 'the move stops the sound');
  },

  'plays at the rate that was set, also after a hand-over, and keeps the pitch': async ({
    backend,
    short,
    long,
    elements,
  }) => {
    const heard = listenTo(backend);
    backend.setRate(2);
    backend.start(short, 0);
    await heard.says('ended');
    heard.forget();
    backend.start(long, 0);
    await heard.says('playing');
    equals(playing(elements).preservesPitch, true, 'the pitch is kept');
    await passesAt(2, backend);
  },

  'changes the rate while it plays': async ({ backend, long }) => {
    const heard = listenTo(backend);
    backend.start(long, 0);
    await heard.says('playing');
    heard.forget();
    backend.setRate(3);
    await passesAt(3, backend);
    equals(heard.includes('stopped'), false, 'the change stops the sound');
  },

  'says when the resource is over, once, and not before': async ({ backend, short }) => {
    let endedAt = -1;
    const heard = listenTo(backend, (type) => {
      if (type === 'ended') endedAt = backend.currentTime;
    });
    backend.start(short, 0);
    await heard.says('ended');
    atLeast(endedAt, short.durationSeconds - 0.2);
    equals(heard.count('ended'), 1, 'reports of the end');
    equals(heard.includes('stopped'), false, 'the end counts as a stop');
  },

  'starts the next resource from within the end of the one before': async ({ backend, short, long }) => {
    let begunAt: number | undefined;
    const heard = listenTo(backend, (type) => {
      if (type === 'playing' && heard.includes('ended')) begunAt ??= backend.currentTime;
      if (type === 'ended') backend.start(long, 0);
    });
    backend.start(short, 0.5);
    await until('the next resource is heard', () => begunAt !== undefined);
    atMost(begunAt ?? 0, 1);
    await until('its time goes on', () => backend.currentTime > 0.3);
  },

  'hands over ten times, from two elements at most': async ({ backend, long, elements }) => {
    const heard = listenTo(backend);
    for (let i = 0; i < 10; i++) {
      heard.forget();
      backend.start(long, i % 4);
      await heard.says('playing');
      equals(countPlaying(elements), 1, 'elements that play');
    }
    atMost(elements.size, 2);
  },

  'says that a resource of an unknown type cannot be played': async ({ backend }) => {
    const heard = listenTo(backend);
    backend.start({ blob: new Blob(['no sound']), mediaType: 'audio/x-unknown', durationSeconds: 10 }, 0);
    await heard.says('failed');
    equals(heard.count('failed'), 1, 'reports of the failure');
  },

  'says once that a resource cannot be played, and plays the next': async ({ backend, long }) => {
    const heard = listenTo(backend);
    const noSound = { blob: new Blob([new Uint8Array(5000)]), mediaType: 'audio/mpeg', durationSeconds: 10 };
    backend.start(noSound, 0);
    await heard.says('failed');
    backend.start(long, 2);
    await heard.says('playing');
    atLeast(backend.currentTime, 1.9);
    equals(heard.count('failed'), 1, 'reports of the failure');
  },

  ...preparedRules,
  ...harmRules,
  ...stopRules,
};

/** A backend that was not primed in a gesture, and then is asked to continue in one. */
export const gestureRules: Rules = {
  'is blocked without a gesture': async ({ backend, long }) => {
    const heard = listenTo(backend);
    backend.start(long, 0);
    await heard.says('blocked');
    equals(heard.includes('playing'), false, 'it plays');
  },

  'plays after a gesture': ({ backend }) => until('time goes on', () => backend.currentTime > 1.2),
};
