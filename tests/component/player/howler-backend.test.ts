import { Howler } from 'howler';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findFrameProblem } from '#lib/core/mp3/check-frames.ts';
import { joinTracks } from '#lib/core/mp3/join.ts';
import {
  codecDelaySeconds,
  frameBytes,
  frameSamples,
  frameSeconds,
  sampleRate,
} from '#lib/core/mp3/track-format.ts';
import type { BackendEvent, Sound } from '#lib/player/audio-backend.ts';
import { HowlerBackend } from '#lib/player/howler-backend.ts';
import { encodeTone } from '../../support/tone-track.ts';

async function joined(...tones: readonly (readonly [seconds: number, hertz: number])[]): Promise<Sound> {
  const tracks = await Promise.all(tones.map(([seconds, hertz]) => encodeTone(seconds, hertz)));
  const frames = tracks.reduce((sum, track) => sum + track.byteLength / frameBytes, 0);
  return {
    blob: new Blob([...joinTracks(tracks)]),
    mediaType: 'audio/mpeg',
    durationSeconds: frames * frameSeconds,
  };
}

let long: Sound;
let short: Sound;
let open: HowlerBackend | undefined;

beforeAll(async () => {
  long = await joined([4, 300], [4, 500]);
  short = await joined([1, 300]);
});

afterEach(() => {
  open?.pause();
});

/** A backend, and a way to wait for its events. */
function aBackend() {
  const backend = (open = new HowlerBackend());
  const heard: BackendEvent['type'][] = [];
  backend.listen((event) => heard.push(event.type));
  const says = (type: BackendEvent['type']) => expect.poll(() => heard, { interval: 5 }).toContain(type);
  return { backend, heard, says };
}

function elementInUse(): HTMLAudioElement {
  const element = Howler._howls.at(-1)?._sounds[0]?._node;
  if (!element) throw new Error('nothing is loaded');
  return element;
}

describe('joined tracks', () => {
  test('are what the encoder of the narrator makes', async () => {
    expect(findFrameProblem(new Uint8Array(await encodeTone(1, 300)))).toBeUndefined();
  });

  test('decode to the sample, with nothing cut off', async () => {
    const frames = Math.round(long.durationSeconds / frameSeconds);
    const decoded = await new OfflineAudioContext(1, 1, sampleRate).decodeAudioData(
      await long.blob.arrayBuffer(),
    );
    expect(decoded.length).toBe(frames * frameSamples);
  });
});

/** Only what is specific to Howler. What every backend does in every engine is in tests/engines/contract. */
describe('the Howler backend', () => {
  test('plays what was prepared in the caller’s own turn, and without another seek', async () => {
    const { backend, heard, says } = aBackend();
    backend.prepare(long, 5);
    const element = elementInUse();
    await expect.poll(() => element.readyState).toBe(HTMLMediaElement.HAVE_ENOUGH_DATA);
    expect(heard).toEqual([]);
    expect(element).toMatchObject({ paused: true, currentTime: 5 });
    const seeks: string[] = [];
    element.addEventListener('seeking', ({ type }) => seeks.push(type));
    backend.resume(5);
    expect(element.paused).toBe(false);
    await says('progressed');
    expect(seeks).toEqual([]);
  });

  test('asks for sound in the caller’s own turn while it still loads, and begins at the place', async () => {
    const { backend, says } = aBackend();
    backend.prepare(long, 2);
    backend.resume(5);
    expect(elementInUse().paused).toBe(false);
    await says('playing');
    expect(backend.currentTime).toBeGreaterThanOrEqual(4.9);
  });

  test('does not seek over the silence before the first paragraph when it is asked to play while it loads', async () => {
    const { backend, says } = aBackend();
    const seeks: string[] = [];
    backend.prepare(long, codecDelaySeconds);
    elementInUse().addEventListener('seeking', ({ type }) => seeks.push(type));
    backend.resume(codecDelaySeconds);
    await says('playing');
    expect(seeks).toEqual([]);
  });

  test('moves what is prepared without a sound', async () => {
    const { backend, heard } = aBackend();
    backend.prepare(long, 2);
    backend.moveTo(6);
    const element = elementInUse();
    await expect.poll(() => element.readyState).toBe(HTMLMediaElement.HAVE_ENOUGH_DATA);
    expect(element).toMatchObject({ paused: true, currentTime: 6 });
    backend.moveTo(3);
    await expect.poll(() => element.seeking).toBe(false);
    expect(element).toMatchObject({ paused: true, currentTime: 3 });
    expect(heard).toEqual([]);
  });

  test('stays where it was moved to before it could play', async () => {
    const { backend } = aBackend();
    backend.prepare(long, 6);
    const element = elementInUse();
    element.addEventListener('loadedmetadata', () => {
      backend.moveTo(2);
    });
    const canPlay = new Promise((resolve) => element.addEventListener('canplaythrough', resolve));
    await canPlay;
    await expect.poll(() => element.seeking).toBe(false);
    expect([element.currentTime, backend.currentTime]).toEqual([2, 2]);
  });

  test('keeps one resource of those that were prepared and never heard', () => {
    const { backend } = aBackend();
    const before = Howler._howls.length;
    for (let i = 0; i < 5; i++) backend.prepare(long, i);
    expect(Howler._howls.length - before).toBe(1);
  });

  test('serves ten resources with two elements and at most two Howls', async () => {
    const { backend, heard, says } = aBackend();
    const before = Howler._howls.length;
    const played = new Set<EventTarget>();
    const remember = (event: Event) => event.target && played.add(event.target);
    const original = HTMLMediaElement.prototype.load;
    HTMLMediaElement.prototype.load = function (this: HTMLMediaElement) {
      this.addEventListener('playing', remember);
      original.call(this);
    };
    for (let i = 0; i < 10; i++) {
      heard.length = 0;
      backend.start(long, i % 4);
      await says('playing');
      expect(Howler._howls.length - before).toBeLessThanOrEqual(2);
    }
    HTMLMediaElement.prototype.load = original;
    expect(played.size).toBe(2);
  });

  test('names a resource that is no sound, once', async () => {
    const { backend, heard, says } = aBackend();
    const noSound = { blob: new Blob([new Uint8Array(5000)]), mediaType: 'audio/mpeg', durationSeconds: 10 };
    backend.start(noSound, 0);
    const howlerReported = new Promise((resolve) => Howler._howls.at(-1)?.once('loaderror', resolve));
    await says('failed');
    // Howler calls each listener in a turn of its own, this one after the one above.
    await howlerReported;
    await new Promise((resolve) => setTimeout(resolve));
    expect(heard.filter((type) => type === 'failed')).toHaveLength(1);
  });

  test('may play from each of its elements long after one tap, also where WebKit allows it per element', async () => {
    const { tap, end } = permissionPerElement();
    // Elements of other tests play without permission.
    Howler._html5AudioPool = [];
    try {
      const { backend, heard, says } = aBackend();
      backend.prepare(long, 3);
      tap(() => {
        backend.prime();
      });
      for (const sound of [short, long, short]) {
        backend.start(sound, 0);
        await says('playing');
        heard.length = 0;
      }
      const standsStill = elementInUse();
      backend.giveUpElement();
      backend.resume(0);
      await says('playing');
      expect(elementInUse()).not.toBe(standsStill);
    } finally {
      end();
    }
  });

  test('opens no AudioContext', async () => {
    const { backend, says } = aBackend();
    backend.start(short, 0);
    await says('playing');
    expect(Howler.ctx).toBeFalsy();
  });
});

/** What WebKit does (HTMLMediaElement.cpp): an element may play once it was loaded, unmuted or played in a gesture. */
function permissionPerElement() {
  const { prototype } = HTMLMediaElement;
  const { load, play } = prototype;
  const muted = Object.getOwnPropertyDescriptor(prototype, 'muted') ?? {};
  const allowed = new WeakSet<HTMLMediaElement>();
  let isInGesture = false;
  const note = (element: HTMLMediaElement) => {
    if (isInGesture) allowed.add(element);
  };
  prototype.load = function (this: HTMLMediaElement) {
    note(this);
    load.call(this);
  };
  prototype.play = function (this: HTMLMediaElement) {
    note(this);
    return allowed.has(this) ? play.call(this) : Promise.reject(new DOMException('', 'NotAllowedError'));
  };
  Object.defineProperty(prototype, 'muted', {
    ...muted,
    set(this: HTMLMediaElement, to: boolean) {
      if (to !== this.muted) note(this);
      muted.set?.call(this, to);
    },
  });
  return {
    tap: (act: () => void) => {
      isInGesture = true;
      act();
      isInGesture = false;
    },
    end: () => {
      Object.assign(prototype, { load, play });
      Object.defineProperty(prototype, 'muted', muted);
    },
  };
}
