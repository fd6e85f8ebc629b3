/** Whether the page could be reloaded without the listener losing anything. */
import { maySoundByItself, type PlayerState } from '#lib/core/playback/state.ts';
import type { Readable } from '#lib/core/signal.ts';

/** After so much time without a touch, a key or a scroll, the listener is considered idle. */
export const quietMs = 20_000;

export interface QuietPorts {
  readonly state: Readable<PlayerState>;
  nowMs(): number;
  isHidden(): boolean;
  /** The page is scrolled down. A reload would lose that position: only the place of the voice is stored. */
  isScrolled(): boolean;
  /** Calls whenever the listener does something on the page. */
  onTouched(listener: () => void): void;
}

export class Quiet {
  readonly #ports: QuietPorts;
  #touchedMs: number | undefined;
  #wasHeard = false;

  constructor(ports: QuietPorts) {
    this.#ports = ports;
    ports.onTouched(() => {
      this.#touchedMs = ports.nowMs();
    });
    ports.state.subscribe((state) => {
      if (state.status === 'playing') this.#wasHeard = true;
      // A pause from the lock screen counts as a touch as well.
      if (this.#wasHeard) this.#touchedMs = ports.nowMs();
    });
  }

  isQuiet(): boolean {
    const { state, nowMs, isHidden, isScrolled } = this.#ports;
    if (maySoundByItself(state.current)) return false;
    if (this.#touchedMs === undefined) return true;
    // A story that was heard is on the lock screen, and can be continued from there.
    if (isHidden()) return !this.#wasHeard && !isScrolled();
    return nowMs() - this.#touchedMs >= quietMs && (this.#wasHeard || !isScrolled());
  }
}
