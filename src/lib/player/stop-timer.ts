/**
 * Notices when a sound reaches a given time. `timeupdate` comes up to 250 ms late, so during the last second the time is
 * read in each animation frame, and a timer runs for what is left. A hidden page has no frames and has the timer alone.
 */
import type { PlaybackClock } from './playback-clock.ts';

/** For this long before that time, it is read in each frame: long enough for the clock to become even. */
const nearMs = 1000;
/** A timer cannot wait less than this. */
const shortestTimerMs = 1;

export interface StopPorts {
  /** The element's time, and what makes it even. */
  time(): number;
  readonly clock: PlaybackClock;
  isPlaying(): boolean;
  /** False where the page is hidden. */
  isSeen(): boolean;
  /** Each calls `look` once, unless the function that it returned was called first. */
  onFrame(look: () => void): () => void;
  onTimer(ms: number, look: () => void): () => void;
  onReached(): void;
}

export class StopTimer {
  readonly #ports: StopPorts;
  #at: number | undefined;
  #rate = 1;
  #stopWaiting: () => void = () => undefined;

  constructor(ports: StopPorts) {
    this.#ports = ports;
  }

  /** Seconds into the sound; undefined cancels. */
  set(at: number | undefined): void {
    this.#at = at;
    this.restart();
  }

  setRate(rate: number): void {
    this.#rate = rate;
    this.restart();
  }

  /** The sound began or continued: what was known about its time no longer holds. */
  restart(): void {
    this.#ports.clock.reset();
    this.look();
  }

  /** Call it also when anything else shows that time has passed. */
  readonly look = (): void => {
    this.#stopWaiting();
    const { clock, time, isPlaying, isSeen, onReached } = this.#ports;
    if (this.#at === undefined || !isPlaying()) return;
    const leftMs = ((this.#at - clock.read(time(), this.#rate)) / this.#rate) * 1000;
    if (leftMs < shortestTimerMs) {
      this.#at = undefined;
      onReached();
    } else this.#waitFor(leftMs, isSeen());
  };

  #waitFor(leftMs: number, isSeen: boolean): void {
    const { onFrame, onTimer } = this.#ports;
    const isNear = leftMs <= nearMs;
    const stopTimer = onTimer(isNear || !isSeen ? leftMs : leftMs - nearMs, this.look);
    const stopFrame = isNear && isSeen ? onFrame(this.look) : undefined;
    this.#stopWaiting = () => {
      stopTimer();
      stopFrame?.();
    };
  }
}
