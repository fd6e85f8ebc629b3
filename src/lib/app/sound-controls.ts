/** The parts of the interface between the screens and the app that concern how the voice sounds. */
import type { OpenStory } from '#lib/core/playback/open-story.ts';
import type { Readable } from '#lib/core/signal.ts';
import type { PausesInStory } from '#lib/core/sound/pause-map.ts';
import type { SavedTime } from '#lib/core/sound/saved-time.ts';
import type { TapResult } from '#lib/core/sound/tap-along.ts';

/** Clicks that the listener taps along with, to measure how late sound is heard. */
export interface Clicks {
  /** Called inside a tap; pauses the voice. `onEnd` is called when all were played, with false if they could not be. */
  start(onEnd: (isHeard: boolean) => void): void;
  /** `atMs`: the `timeStamp` of the tap's event. */
  tap(atMs: number): void;
  /** What the taps tell so far. */
  result(): TapResult;
  stop(): void;
}

/** The pauses that can be left out of stories. */
export interface Pauses {
  /** What was saved so far. */
  readonly saved: Readable<SavedTime>;
  /** The sound of the story is such that parts of it can be left out. */
  canSkip(open: OpenStory): boolean;
  /** All of the story is on the device, so that all of its pauses can be found. */
  isDownloaded(open: OpenStory): boolean;
  /** Looks for the pauses of a story that is on the device, in idle moments. */
  lookAt(open: OpenStory): void;
  known(open: OpenStory): PausesInStory;
  /** Changes as more is known. */
  changed(open: OpenStory): Readable<unknown>;
}
