import type { Locator } from '../playback/locator.ts';

/** Where a listener is in a story, as it is kept. */
export interface Place {
  readonly locator: Locator;
  /** Grows with every writing on this device; of two copies the one with the higher sequence is right. */
  readonly sequence: number;
  /** Milliseconds since the epoch, for the words "last night". */
  readonly savedAtMs: number;
  /** The story was heard to its end. */
  readonly isFinished: boolean;
}
