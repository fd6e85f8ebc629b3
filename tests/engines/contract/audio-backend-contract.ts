/**
 * What every `AudioBackend` does in every engine. Each rule is given a backend that was primed in a gesture, and
 * throws where it is broken. It runs in the page, under no test runner.
 */
import type { AudioBackend, BackendEvent } from '#lib/player/audio-backend.ts';

export interface Sound {
  readonly blob: Blob;
  readonly seconds: number;
}

export interface Subject {
  readonly backend: AudioBackend;
  /** Eight seconds, and one. */
  readonly long: Sound;
  readonly short: Sound;
  /** Media elements that were ever told to play. */
  readonly elements: ReadonlySet<HTMLMediaElement>;
}

type EventType = BackendEvent['type'];

export const contract: Readonly<Record<string, (subject: Subject) => Promise<void>>> = {
  'plays from a place, and time goes on': async ({ backend, long }) => {
    const heard = listenTo(backend);
    const from = performance.now();
    backend.start(long.blob, long.seconds, 5);
    await heard.says('playing');
    atLeast(backend.currentTime, 4.9);
    await heard.says('progressed');
    await until('time goes on', () => backend.currentTime > 5.2);
    atMost(backend.currentTime, 5.5 + (performance.now() - from) / 1000);
  },

  'pauses at once, and plays on from where it is told': async ({ backend, long, elements }) => {
    const heard = listenTo(backend);
    backend.start(long.blob, long.seconds, 0);
    await heard.says('playing');
    backend.pause();
    equals([...elements].filter((element) => !element.paused).length, 0, 'elements that play');
    heard.forget();
    backend.resume(3);
    await heard.says('playing');
    atLeast(backend.currentTime, 2.9);
    await until('time goes on', () => backend.currentTime > 3.2);
  },

  'stays silent about a pause of its own, and tells of one from outside': async ({
    backend,
    long,
    elements,
  }) => {
    const heard = listenTo(backend);
    backend.start(long.blob, long.seconds, 0);
    await heard.says('playing');
    const element = playing(elements);
    const paused = new Promise((resolve) => {
      element.addEventListener('pause', resolve, { once: true });
    });
    backend.pause();
    await paused;
    equals(heard.includes('stopped'), false, 'a pause of its own is told');
    heard.forget();
    backend.resume(3);
    await heard.says('playing');
    element.pause();
    await heard.says('stopped');
  },

  'survives a pause and a start before the first sound': async ({ backend, long }) => {
    const heard = listenTo(backend);
    backend.start(long.blob, long.seconds, 0);
    backend.pause();
    backend.resume(2);
    await heard.says('playing');
    backend.pause();
    backend.resume(2);
    await until('time goes on', () => backend.currentTime > 2.2);
  },

  'moves within what it plays without a pause': async ({ backend, long }) => {
    const heard = listenTo(backend);
    backend.start(long.blob, long.seconds, 0);
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
    backend.start(short.blob, short.seconds, 0);
    await heard.says('ended');
    heard.forget();
    backend.start(long.blob, long.seconds, 0);
    await heard.says('playing');
    equals(playing(elements).preservesPitch, true, 'the pitch is kept');
    await passesAt(2, backend);
  },

  'changes the rate while it plays': async ({ backend, long }) => {
    const heard = listenTo(backend);
    backend.start(long.blob, long.seconds, 0);
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
    backend.start(short.blob, short.seconds, 0);
    await heard.says('ended');
    atLeast(endedAt, short.seconds - 0.2);
    equals(heard.count('ended'), 1, 'the end is told');
    equals(heard.includes('stopped'), false, 'the end counts as a stop');
  },

  'starts the next resource from within the end of the one before': async ({ backend, short, long }) => {
    let begunAt: number | undefined;
    const heard = listenTo(backend, (type) => {
      if (type === 'playing' && heard.includes('ended')) begunAt ??= backend.currentTime;
      if (type === 'ended') backend.start(long.blob, long.seconds, 0);
    });
    backend.start(short.blob, short.seconds, 0.5);
    await until('the next resource is heard', () => begunAt !== undefined);
    atMost(begunAt ?? 0, 1);
    await until('its time goes on', () => backend.currentTime > 0.3);
  },

  'hands over ten times, from two elements at most': async ({ backend, long, elements }) => {
    const heard = listenTo(backend);
    for (let i = 0; i < 10; i++) {
      heard.forget();
      backend.start(long.blob, long.seconds, i % 4);
      await heard.says('playing');
      equals([...elements].filter((element) => !element.paused).length, 1, 'elements that play');
    }
    atMost(elements.size, 2);
  },

  'says once that a resource cannot be played, and plays the next': async ({ backend, long }) => {
    const heard = listenTo(backend);
    backend.start(new Blob([new Uint8Array(5000)], { type: 'audio/mpeg' }), 10, 0);
    await heard.says('failed');
    backend.start(long.blob, long.seconds, 2);
    await heard.says('playing');
    atLeast(backend.currentTime, 1.9);
    equals(heard.count('failed'), 1, 'the failure is told');
  },
};

/** A backend that was not primed in a gesture, and then is told to go on in one. */
export const gestureRules: typeof contract = {
  'is blocked without a gesture': async ({ backend, long }) => {
    const heard = listenTo(backend);
    backend.start(long.blob, long.seconds, 0);
    await heard.says('blocked');
    equals(heard.includes('playing'), false, 'it plays');
  },

  'plays after a gesture': ({ backend }) => until('time goes on', () => backend.currentTime > 1.2),
};

function listenTo(backend: AudioBackend, react: (type: EventType) => void = () => undefined) {
  let heard: EventType[] = [];
  backend.listen(({ type }) => {
    heard.push(type);
    react(type);
  });
  return {
    includes: (type: EventType) => heard.includes(type),
    count: (type: EventType) => heard.filter((one) => one === type).length,
    says: (type: EventType) =>
      until(
        `it says ${type}`,
        () => heard.includes(type),
        () => heard.join(', '),
      ),
    forget: () => {
      heard = [];
    },
  };
}

/** Polls: what is waited for is a time that moves, or an event that may have come already. */
function until(what: string, holds: () => boolean, seen: () => string = () => ''): Promise<void> {
  const latestMs = performance.now() + 60_000;
  return new Promise((resolve, reject) => {
    const look = () => {
      if (holds()) resolve();
      else if (performance.now() > latestMs) reject(new Error(`not in a minute: ${what} ${seen()}`));
      else setTimeout(look, 10);
    };
    look();
  });
}

/** Waits for half a second of sound at this rate: on a busy machine the sound stands still at times. */
function passesAt(rate: number, backend: AudioBackend): Promise<void> {
  let [at, atMs] = [backend.currentTime, performance.now()];
  return until(`half a second of sound passes at ${rate}`, () => {
    const passed = backend.currentTime - at;
    if (passed < 0.5) return false;
    const pace = (passed * 1000) / (performance.now() - atMs);
    if (backend.currentTime > 6) backend.resume(0);
    [at, atMs] = [backend.currentTime, performance.now()];
    return Math.abs(pace / rate - 1) < 0.25;
  });
}

function playing(elements: ReadonlySet<HTMLMediaElement>): HTMLMediaElement {
  const found = [...elements].find((element) => !element.paused);
  if (!found) throw new Error('no element plays');
  return found;
}

function atLeast(value: number, least: number): void {
  if (value < least) throw new Error(`${value} is less than ${least}`);
}

function atMost(value: number, most: number): void {
  if (value > most) throw new Error(`${value} is more than ${most}`);
}

function equals(value: unknown, expected: unknown, what: string): void {
  if (value !== expected) throw new Error(`${what}: ${String(value)}, not ${String(expected)}`);
}
