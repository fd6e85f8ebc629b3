/**
 * The parts of howler 2.2.4 that it does not document and that we rely on, each for a reason given where it is used.
 * Howler is pinned to that version in package.json.
 */
import 'howler';

declare module 'howler' {
  interface HowlerGlobal {
    _canPlayEvent: string;
    /** By format, whether this browser plays it. */
    readonly _codecs: Record<string, boolean>;
    _html5AudioPool: HTMLAudioElement[];
    readonly _howls: readonly Howl[];
  }

  interface Howl {
    _rate: number;
    _volume: number;
    /** A `play()` of the element is under way. */
    _playLock: boolean;
    _sounds: HowlSound[];
    /** Takes the sound out of an element that is let go. */
    _clearSound(element: HTMLAudioElement): void;
  }

  interface HowlSound {
    readonly _id: number;
    readonly _node: HTMLAudioElement;
    _rate: number;
    _volume: number;
    _seek: number;
  }
}
