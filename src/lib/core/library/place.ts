import type { Locator } from '../playback/locator.ts';
import type { BeforeSleep } from '../playback/sleep-places.ts';

/** Where a listener is in a story, as it is stored. */
export interface Place {
  readonly locator: Locator;
  /** Grows with every write on this device. Of two copies the one with the higher sequence counts. */
  readonly sequence: number;
  /** Milliseconds since the epoch, for words like "last night". */
  readonly savedAtMs: number;
  /** The story was heard to its end, and not begun again since. */
  readonly isFinished: boolean;
  /** The sleep timer stopped the voice there, and the listener has not gone on since. */
  readonly sleep?: BeforeSleep;
}
