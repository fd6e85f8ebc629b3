/** Enters the places that the listener leaves into the history: where a jump began, and where the voice was paused. */
import type { HistoryEntry } from '#lib/core/library/history.ts';
import { isSounding, type PlayerState } from '#lib/core/playback/state.ts';
import type { Player } from '#lib/player/player.ts';

/** A shorter jump leads to what is still in the ear. */
const longJumpSeconds = 10;

export function keepHistory(
  player: Pick<Player, 'state' | 'jump'>,
  enter: (entry: HistoryEntry) => void,
  nowMs: () => number,
): void {
  let before: PlayerState['status'] = 'empty';
  player.state.subscribe((state) => {
    if (state.status === 'paused' && state.cause !== 'practice' && isSounding(before))
      enter({ at: state.at, how: 'pause', atMs: nowMs() });
    before = state.status;
  });
  player.jump.subscribe((jump) => {
    if (jump && Math.abs(jump.bySeconds) > longJumpSeconds)
      enter({ at: jump.from, how: 'jump', atMs: nowMs() });
  });
}
