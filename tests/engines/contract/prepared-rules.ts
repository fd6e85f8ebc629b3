/** What is loaded before it is to be heard, and moved meanwhile. */
import {
  atLeast,
  countPlaying,
  equals,
  expectSilence,
  listenTo,
  until,
  untilReadyAt,
  type Rules,
} from './subject.ts';

export const preparedRules: Rules = {
  'prepares a sound in silence, and plays it later': async ({ backend, long, elements }) => {
    const heard = listenTo(backend);
    backend.prepare(long, 3);
    await untilReadyAt(3, backend, elements);
    expectSilence(heard, elements);
    backend.resume(3);
    await heard.says('playing');
    atLeast(backend.currentTime, 2.9);
    await until('time goes on', () => backend.currentTime > 3.2);
  },

  'prepares a sound in place of the one that plays, which falls silent at once': async ({
    backend,
    short,
    long,
    elements,
  }) => {
    const heard = listenTo(backend);
    backend.start(short, 0);
    await heard.says('playing');
    heard.forget();
    backend.prepare(long, 6);
    equals(countPlaying(elements), 0, 'elements that play');
    await untilReadyAt(6, backend, elements);
    expectSilence(heard, elements);
    backend.resume(6);
    await heard.says('playing');
    await until('time goes on', () => backend.currentTime > 6.2);
  },

  'moves what it prepared, and what was paused, without a sound': async ({ backend, long, elements }) => {
    const heard = listenTo(backend);
    backend.prepare(long, 1);
    backend.moveTo(4);
    await untilReadyAt(4, backend, elements);
    backend.moveTo(2);
    await untilReadyAt(2, backend, elements);
    expectSilence(heard, elements);
    backend.resume(2);
    await heard.says('playing');
    backend.pause();
    heard.forget();
    backend.moveTo(5);
    await untilReadyAt(5, backend, elements);
    expectSilence(heard, elements);
    backend.resume(5);
    await heard.says('playing');
    await until('time goes on', () => backend.currentTime > 5.2);
  },

  'moves what plays, which goes on there': async ({ backend, long }) => {
    const heard = listenTo(backend);
    backend.start(long, 0);
    await heard.says('playing');
    heard.forget();
    backend.moveTo(6);
    await heard.says('playing');
    await until('time goes on', () => backend.currentTime > 6.2);
    equals(heard.includes('stopped'), false, 'the move stops the sound');
  },
};
