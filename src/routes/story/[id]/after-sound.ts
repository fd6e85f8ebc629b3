import type { PlayerState } from '#lib/core/playback/state.ts';

/** A page that does not change for so long after a tap still feels immediate. */
const longestSilenceMs = 150;

/**
 * What a tap changes on the page is drawn once the voice is heard, or has had its time: on a slow phone, drawing in
 * between would delay the voice by as long as it takes. Made for an effect; returns what undoes it.
 */
export function afterSound(state: PlayerState, draw: () => void): (() => void) | undefined {
  if (state.status !== 'loading') {
    draw();
    return undefined;
  }
  const timer = setTimeout(draw, longestSilenceMs);
  return () => {
    clearTimeout(timer);
  };
}
