/**
 * Keeps the listener's place: at every paragraph, pause and end, when the page is hidden, and every five seconds
 * (issue 3, part 8; reference rule 24). A story that was only opened leaves the kept place alone.
 */
import type { Locator } from '#lib/core/playback/locator.ts';
import type { Player } from '#lib/player/player.ts';

const longestGapMs = 5000;

export interface PlaceKeeperPorts {
  readonly player: Player;
  /** Where places are kept. */
  save(locator: Locator, isFinished: boolean): void;
  nowMs(): number;
  /** Calls when the page is hidden or left. */
  onHide(listener: () => void): void;
}

export function keepPlaces({ player, save, nowMs, onHide }: PlaceKeeperPorts): void {
  let heard: Locator['publication'] | undefined;
  let kept: { readonly paragraph: Locator['paragraph']; readonly atMs: number } | undefined;

  const keep = (isFinished = false) => {
    const at = player.here();
    if (!at || at.publication !== heard) return;
    kept = { paragraph: at.paragraph, atMs: nowMs() };
    save(at, isFinished);
  };

  player.state.subscribe((state) => {
    if (state.status === 'playing') heard = state.at.publication;
    if (state.status !== 'empty' && state.status !== 'waiting') keep(state.status === 'ended');
  });
  player.heartbeat.subscribe(() => {
    if (kept?.paragraph !== player.here()?.paragraph || nowMs() - (kept?.atMs ?? 0) >= longestGapMs) keep();
  });
  onHide(() => {
    keep(player.state.current.status === 'ended');
  });
}
