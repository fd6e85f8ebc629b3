import type { PlayerState } from '#lib/core/playback/state.ts';

/** The listener wants sound, whether it is heard yet or not: the button offers a pause. */
export function isAskedToPlay(state: PlayerState): boolean {
  return (
    state.status === 'playing' ||
    state.status === 'waiting' ||
    (state.status === 'loading' && state.playWhenReady)
  );
}
