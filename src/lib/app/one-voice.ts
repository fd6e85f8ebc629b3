/**
 * Of all windows and tabs of the app only one is heard. The one that starts takes the voice, by stealing a lock; the one
 * that loses the lock pauses. Where the browser has no locks, nobody pauses.
 */
import type { Place } from '#lib/core/library/place.ts';
import type { Locator } from '#lib/core/playback/locator.ts';
import { isSounding, maySoundByItself, type PlayerState } from '#lib/core/playback/state.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { Signal } from '#lib/core/signal.ts';
import type { Player } from '#lib/player/player.ts';
import type { LeftBehind, OneVoice } from './app.ts';
import { VoiceLock, type WindowLocks } from './voice-lock.ts';

export interface OneVoicePorts {
  readonly player: Player;
  readonly locks: WindowLocks;
  /** The place that another window has saved since this one last did. */
  newerElsewhere(id: PublicationId): Place | undefined;
  /** Calls when the page is left; it may come back. */
  onLeave(listener: () => void): void;
}

export function keepOneVoice({ player, locks, newerElsewhere, onLeave }: OneVoicePorts): OneVoice {
  const lock = new VoiceLock(locks, () => {
    player.pause('elsewhere');
  });
  const leftBehind = new Signal<LeftBehind | null>(null);
  let before: PlayerState = player.state.current;
  /** Where the voice of this window stopped. */
  let stoppedAt: Locator | undefined;
  let jumps = 0;
  player.jump.subscribe(() => jumps++);

  /** Play continues where the story was heard last, not where this window was left. */
  const goToNewest = (id: PublicationId) => {
    const newer = newerElsewhere(id);
    if (!newer || newer.isFinished) return;
    const left = { position: player.position() };
    player.playFrom(newer.locator);
    leftBehind.set(left);
  };

  player.state.subscribe((state) => {
    const wasHeard = isSounding(before.status);
    const isResumed = before.status === 'paused' && before.at === stoppedAt && isAsked(state);
    before = state;
    if (isSounding(state.status) || (state.status === 'loading' && state.isStarting)) lock.take();
    else if (!maySoundByItself(state)) lock.release();
    if (isResumed) {
      const jumpsBefore = jumps;
      // A jump is reported after the state that it leads to. It is the listener's choice, and stays.
      queueMicrotask(() => {
        if (jumps === jumpsBefore) goToNewest(state.at.publication);
      });
    } else if (state.status === 'paused' && (wasHeard || state.cause === 'elsewhere')) stoppedAt = state.at;
  });
  onLeave(() => {
    lock.release();
  });
  return { leftBehind };
}

/** Sound was asked for and is being read. */
function isAsked(state: PlayerState): state is Extract<PlayerState, { status: 'loading' }> {
  return state.status === 'loading' && state.playWhenReady && !state.isStarting;
}
