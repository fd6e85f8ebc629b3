import type { PlayerState } from '#lib/core/playback/state.ts';
import { transition, type PlayerEvent } from '#lib/core/playback/transition.ts';

/** The state after all these events, and every effect on the way. */
export function after(start: PlayerState, ...events: PlayerEvent[]) {
  let state = start;
  const effects: string[] = [];
  for (const event of events) {
    const [next, asked] = transition(state, event);
    state = next;
    effects.push(...asked.map((effect) => effect.type));
  }
  return { state, effects };
}
