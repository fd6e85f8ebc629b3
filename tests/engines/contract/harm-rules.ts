/** What becomes of a sound whose element was harmed from outside. */
import {
  atLeast,
  countPlaying,
  equals,
  expectAudible,
  happens,
  listenTo,
  playing,
  until,
  type Rules,
  type Subject,
} from './subject.ts';

/** What an extension or another script on the page can do to an element that plays. */
const harms = {
  'the source is removed': (element) => {
    element.removeAttribute('src');
    element.load();
  },
  'the element is loaded again': (element) => {
    element.load();
  },
  muted: (element) => {
    element.muted = true;
  },
  'volume 0': (element) => {
    element.volume = 0;
  },
  'rate 0': (element) => {
    element.playbackRate = 0;
  },
} satisfies Record<string, (element: HTMLMediaElement) => void>;

export const harmRules: Rules = {
  'plays the same sound in another element once one is given up': async ({ backend, long, elements }) => {
    const heard = listenTo(backend);
    backend.start(long, 0);
    await heard.says('playing');
    const broken = playing(elements);
    const paused = happens(broken, 'pause');
    backend.giveUpElement();
    equals(countPlaying(elements), 0, 'elements that play');
    await paused;
    equals(heard.includes('stopped'), false, 'the silence is reported');
    heard.forget();
    backend.resume(4);
    await heard.says('playing');
    equals(playing(elements) === broken, false, 'the broken element plays');
    atLeast(backend.currentTime, 3.9);
    await until('time goes on', () => backend.currentTime > 4.2);
  },

  ...Object.fromEntries(
    Object.entries(harms).map(([name, harm]) => [
      `says once that its sound was taken away, and plays again where it is asked to: ${name}`,
      async ({ backend, long, elements }: Subject) => {
        const heard = listenTo(backend);
        backend.setRate(1.5);
        backend.start(long, 0);
        await heard.says('playing');
        harm(playing(elements));
        await heard.says('silenced');
        equals(countPlaying(elements), 0, 'elements that play');
        backend.resume(3);
        await until('time goes on', () => backend.currentTime > 3.2);
        equals(heard.count('silenced'), 1, 'reports of the harm');
        equals(heard.includes('failed'), false, 'the harm counts as a failure');
        expectAudible(playing(elements), 1.5);
      },
    ]),
  ),

  'plays as it should after it was muted and its speed set to 0 in a pause': async ({
    backend,
    long,
    elements,
  }) => {
    const heard = listenTo(backend);
    backend.setRate(1.5);
    backend.start(long, 0);
    await heard.says('playing');
    const element = playing(elements);
    backend.pause();
    const changed = Promise.all([happens(element, 'volumechange'), happens(element, 'ratechange')]);
    for (const name of ['muted', 'volume 0', 'rate 0'] as const) harms[name](element);
    await changed;
    backend.resume(3);
    await until('time goes on', () => backend.currentTime > 3.2);
    equals(heard.includes('silenced'), false, 'what nobody could hear is reported');
    expectAudible(playing(elements), 1.5);
  },
};
