/** Why the voice is silent, where the listener did not pause it. */
import type { PauseCause, PlayerState } from '#lib/core/playback/state.ts';
import { words } from './catalogue/player.ts';

const pauseWords: Partial<Record<PauseCause, () => string>> = {
  elsewhere: words.pausedForOtherWindow,
  interruption: words.pausedByDevice,
  'autoplay-blocked': words.pausedByBrowser,
  'sleep-timer': words.pausedBySleepTimer,
  practice: words.pausedForYourTurn,
};

/** Empty where there is nothing to say. */
export function whySilent(state: PlayerState): string {
  return (state.status === 'paused' && pauseWords[state.cause]?.()) || '';
}
