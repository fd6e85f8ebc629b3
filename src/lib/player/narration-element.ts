/**
 * The media elements that narration is played on, and the settings of Howler that make them usable. The same two
 * elements are used for as long as they work, because WebKit allows sound without a gesture per element.
 */
import { Howl, Howler } from 'howler';

const elementCount = 2;
/** After a seek, an element reports its time truncated to whole microseconds. */
export const sameTimeSeconds = 0.001;

/**
 * WebKitGTK with PulseAudio has three faults that the player must avoid. An element that was loaded some seconds before
 * its first `play()` is heard that many seconds late, and its time stands still until then; one that has played before,
 * or is loaded in the same turn, is heard at once. An element whose time is set before it knows what it plays may stand
 * still there for ever (12 of 75 starts on a busy machine); neither another seek nor a pause helps it. And the page may
 * stop for ever when the source is taken from an element that has just begun to load it (7 of 64 starts that were tapped
 * at once): its loading thread waits for the page while the page waits for that thread. So such an element is released
 * later.
 */
export const isWebKitGtk = (): boolean =>
  /Linux.*AppleWebKit/.test(navigator.userAgent) && !/Chrome|Android/.test(navigator.userAgent);

type OnPlayRejected = (element: HTMLAudioElement, reason: unknown) => void;

/** Before the first Howl. */
export function configureHowler(): void {
  // WebKitGTK never fires `canplaythrough` for a blob: URL, and Howler would wait for it for ever.
  Howler._canPlayEvent = 'canplay';
  // Otherwise Howler opens an AudioContext and, at the first tap, may unload everything.
  Howler.usingWebAudio = false;
  Howler.autoUnlock = false;
  // Howler counts the pool's size as the elements it makes by itself; ours are the only ones.
  Howler.html5PoolSize = elementCount;
  // Howler uses a data: URL for this, which the page's Content-Security-Policy forbids.
  Howl.prototype._clearSound = (element) => {
    element.removeAttribute('src');
    element.load();
  };
}

/** Fills Howler's pool. `onPlayRejected` is called with the reason why a `play()` failed, which Howler swallows. */
export function fillPool(onPlayRejected: OnPlayRejected): void {
  for (let i = 0; i < elementCount; i++) Howler._html5AudioPool.push(makeElement(onPlayRejected));
}

/** Call inside a gesture: from then on, the elements that are not in use may play without one. */
export function unlockPool(unlocked: WeakSet<HTMLAudioElement>): void {
  for (const element of Howler._html5AudioPool) {
    if (unlocked.has(element)) continue;
    unlocked.add(element);
    element.load();
  }
}

/**
 * The same for an element that holds a sound, which `load()` would take from it. In WebKit a change of `muted` counts as
 * well: https://github.com/WebKit/WebKit/blob/main/Source/WebCore/html/HTMLMediaElement.cpp (setMutedInternal).
 */
export function unlockLoaded(element: HTMLAudioElement, unlocked: WeakSet<HTMLAudioElement>): void {
  if (unlocked.has(element) || !element.paused) return;
  unlocked.add(element);
  element.muted = !element.muted;
  element.muted = !element.muted;
}

/** Howler takes the last of its pool: what plays next may begin when the gesture is long over. */
export function unlockedFirst(unlocked: WeakSet<HTMLAudioElement>): void {
  Howler._html5AudioPool.sort((one, other) => Number(unlocked.has(one)) - Number(unlocked.has(other)));
}

/** Replaces an element in the pool that no longer works. */
export function replaceInPool(broken: HTMLAudioElement, onPlayRejected: OnPlayRejected): void {
  const at = Howler._html5AudioPool.indexOf(broken);
  if (at >= 0) Howler._html5AudioPool[at] = makeElement(onPlayRejected);
}

function makeElement(onPlayRejected: OnPlayRejected): HTMLAudioElement {
  const element = new Audio();
  // The prefixed name is what Safari knew before 17.2.
  Object.assign(element, { preservesPitch: true, webkitPreservesPitch: true });
  const play = element.play.bind(element);
  element.play = () => {
    const playing = play();
    playing.catch((reason: unknown) => onPlayRejected(element, reason));
    return playing;
  };
  skipNeedlessSeeks(element);
  // Howler takes an element back into its pool only if it carries this mark.
  Object.assign(element, { _unlocked: true });
  return element;
}

/** Howler sets the time before each `play()`, and an element seeks even if it is at that time already. */
function skipNeedlessSeeks(element: HTMLAudioElement): void {
  const time = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'currentTime');
  if (!time) return;
  Object.defineProperty(element, 'currentTime', {
    configurable: true,
    get: () => time.get?.call(element) as number,
    set: (at: number) => {
      if (!element.paused || Math.abs(element.currentTime - at) > sameTimeSeconds)
        time.set?.call(element, at);
    },
  });
}
