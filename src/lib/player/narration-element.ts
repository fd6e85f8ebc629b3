/**
 * The media elements that narration is played on, and Howler's settings that make them usable. Two elements serve
 * for ever: WebKit lifts its rule against sound without a gesture per element, so they are made inside the first
 * gesture and never thrown away (reference a12, b5, rule 7).
 */
import { Howler } from 'howler';

const elementCount = 2;

/** Before the first Howl (reference rule 5). */
export function configureHowler(): void {
  // WebKitGTK never fires `canplaythrough` for a blob: URL, and Howler would wait for it for ever (a1).
  Howler._canPlayEvent = 'canplay';
  // Otherwise Howler opens an AudioContext and, at the first tap, may unload everything (a13).
  Howler.usingWebAudio = false;
  Howler.autoUnlock = false;
  // Howler counts the pool's size as the elements it makes by itself; ours are the only ones.
  Howler.html5PoolSize = elementCount;
}

/** Fills Howler's pool. `onPlayRejected` is told why a `play()` failed, which Howler swallows (a9). */
export function fillPool(onPlayRejected: (element: HTMLAudioElement, reason: unknown) => void): void {
  for (let i = 0; i < elementCount; i++) Howler._html5AudioPool.push(makeElement(onPlayRejected));
}

function makeElement(onPlayRejected: (element: HTMLAudioElement, reason: unknown) => void): HTMLAudioElement {
  const element = new Audio();
  // The prefixed name is what Safari knew before 17.2 (a17).
  Object.assign(element, { preservesPitch: true, webkitPreservesPitch: true });
  const play = element.play.bind(element);
  element.play = () => {
    const playing = play();
    playing.catch((reason: unknown) => onPlayRejected(element, reason));
    return playing;
  };
  // Howler takes an element back into its pool only if it carries this mark.
  Object.assign(element, { _unlocked: true });
  element.load();
  return element;
}
