/** What the rules of the contract are given, and how they see that one holds. They throw where it does not. */
import type { AudioBackend, BackendEvent, Sound } from '#lib/player/audio-backend.ts';

export interface Subject {
  readonly backend: AudioBackend;
  /** Eight seconds, and one. */
  readonly long: Sound;
  readonly short: Sound;
  /** Media elements that were ever asked to load or to play. */
  readonly elements: ReadonlySet<HTMLMediaElement>;
}

export type Rules = Readonly<Record<string, (subject: Subject) => Promise<void>>>;

type EventType = BackendEvent['type'];

export function listenTo(backend: AudioBackend, react: (type: EventType) => void = () => undefined) {
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
export function until(what: string, holds: () => boolean, seen: () => string = () => ''): Promise<void> {
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

/** Six seconds of sound pass at this rate on average: what a busy machine sees late is a small part of them. */
export async function passesAt(rate: number, backend: AudioBackend): Promise<void> {
  const begun = backend.currentTime;
  await until('time goes on', () => backend.currentTime > begun + 0.1);
  const [at, atMs] = [backend.currentTime, performance.now()];
  await until('six seconds of sound pass', () => backend.currentTime > at + 6);
  const average = ((backend.currentTime - at) * 1000) / (performance.now() - atMs);
  atLeast(average, rate * 0.75);
  atMost(average, rate * 1.25);
}

/** What a move or a load leads to is there: the sound, at its place. */
export function untilReadyAt(
  at: number,
  backend: AudioBackend,
  elements: Subject['elements'],
): Promise<void> {
  return until(
    `a sound is loaded and stands at ${at}`,
    () =>
      [...elements].some(
        ({ readyState, seeking, currentTime }) =>
          readyState >= HTMLMediaElement.HAVE_FUTURE_DATA &&
          !seeking &&
          currentTime === backend.currentTime &&
          Math.abs(currentTime - at) < 0.1,
      ),
    () =>
      `(the backend is at ${backend.currentTime}; ${elements.size} elements${[...elements]
        .map(({ readyState, currentTime }) => `, one at ${currentTime} with readyState ${readyState}`)
        .join('')})`,
  );
}

export function happens(element: HTMLMediaElement, type: string): Promise<unknown> {
  return new Promise((resolve) => {
    element.addEventListener(type, resolve, { once: true });
  });
}

export function expectSilence(heard: ReturnType<typeof listenTo>, elements: Subject['elements']): void {
  equals(countPlaying(elements), 0, 'elements that play');
  equals(heard.includes('playing'), false, 'a sound is reported');
}

export function expectAudible({ muted, volume, playbackRate }: HTMLMediaElement, rate: number): void {
  equals(muted, false, 'it is muted');
  equals(volume, 1, 'its volume');
  equals(playbackRate, rate, 'its rate');
}

export function countPlaying(elements: Subject['elements']): number {
  return [...elements].filter(({ paused }) => !paused).length;
}

export function playing(elements: Subject['elements']): HTMLMediaElement {
  const found = [...elements].find((element) => !element.paused);
  if (!found) throw new Error('no element plays');
  return found;
}

export function atLeast(value: number, least: number): void {
  if (value < least) throw new Error(`${value} is less than ${least}`);
}

export function atMost(value: number, most: number): void {
  if (value > most) throw new Error(`${value} is more than ${most}`);
}

export function equals(value: unknown, expected: unknown, what: string): void {
  if (value !== expected) throw new Error(`${what}: ${String(value)}, not ${String(expected)}`);
}
