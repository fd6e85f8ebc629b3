/** The parts of the interface between the screens and the app that concern how the voice sounds. */
import type { TextPlace } from '#lib/core/playback/reading-place.ts';
import type { PlayerState } from '#lib/core/playback/state.ts';
import type { BlockId } from '#lib/core/publication/ids.ts';
import type { Story } from '#lib/core/publication/story.ts';
import type { DeviceVoice } from '#lib/core/read-aloud/device-voices.ts';
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

/** Stories without sound, read by a voice of the device. */
export interface ReadingAloud {
  /** The browser can ask the device for a voice. */
  readonly isOffered: boolean;
  /** *empty* until it begins. */
  readonly state: Readable<PlayerState>;
  /** The word that is said, or the sentence where the words are not known; undefined before the first and after the last. */
  readonly said: Readable<TextPlace | undefined>;
  /** Undefined where the code for it cannot be loaded; the next call tries again. */
  controls(): Promise<ReadAloudControls | undefined>;
}

export interface ReadAloudControls {
  /** Of the device. Some browsers learn of them late. */
  readonly voices: Readable<readonly DeviceVoice[]>;
  /** In a tap. From the sentence at `offset` of that block, or from the beginning. */
  begin(story: Story, from?: { readonly id: BlockId; readonly offset?: number }): void;
  /** From the sentence at which it was paused. */
  play(): void;
  pause(): void;
  previousParagraph(): void;
  nextParagraph(): void;
  /** The page of the story is left. */
  stop(): void;
}
