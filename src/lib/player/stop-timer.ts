/**
 * Notices the moment at which a sound reaches a time of its resource. `timeupdate` comes up to 250 ms late; here the
 * time is looked at in each animation frame shortly before, and a timer runs for what is then left. A hidden page has
 * no frames: the timer alone must do.
 */
import type { PlaybackClock } from './playback-clock.ts';

/** How long before the moment frames are looked at: long enough for the clock to become even. */
const nearMs = 1000;
/** A timer for less than this would fire no earlier than now. */
const shortestTimerMs = 1;

export interface StopPorts {
  /** The element's time, and what may be made of it. */
  time(): number;
  readonly clock: PlaybackClock;
  isPlaying(): boolean;
  /** False where the page is hidden. */
  isSeen(): boolean;
  /** Each calls once, unless what it returned was called before. */
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

  /** Seconds into what plays; undefined calls it off. */
  set(at: number | undefined): void {
    this.#at = at;
    this.restart();
  }

  setRate(rate: number): void {
    this.#rate = rate;
    this.restart();
  }

  /** The sound began, or went on after it stood still: what was known of its time holds no longer. */
  restart(): void {
    this.#ports.clock.reset();
    this.look();
  }

  /** Also where something else tells that time has passed. */
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
