/**
 * Saves the listener's place: at every paragraph, pause and end, when the page is hidden, and every five seconds. A
 * story that was only opened leaves the stored place alone, and so does a silent page whose place has not moved, or whose
 * place is older than another tab's.
 */
import type { Locator } from '#lib/core/playback/locator.ts';
import { isSounding, type PlayerState } from '#lib/core/playback/state.ts';
import type { Player } from '#lib/player/player.ts';

const longestGapMs = 5000;

export interface PlaceKeeperPorts {
  readonly player: Player;
  /** Where places are stored. */
  save(locator: Locator, isFinished: boolean): void;
  /** Of the story's stored place, whichever tab wrote it; 0 where there is none. */
  sequenceOf(id: Locator['publication']): number;
  nowMs(): number;
  /** Calls when the page is hidden or left. */
  onHide(listener: () => void): void;
}

interface Saved {
  readonly at: Locator;
  readonly sequence: number;
  readonly atMs: number;
}

export function keepPlaces({ player, save, sequenceOf, nowMs, onHide }: PlaceKeeperPorts): void {
  let heard: Locator['publication'] | undefined;
  let saved: Saved | undefined;
  let before: PlayerState['status'] = 'empty';

  const keep = (isFinished = false) => {
    const at = player.here();
    if (!at || at.publication !== heard) return;
    save(at, isFinished);
    saved = { at, sequence: sequenceOf(at.publication), atMs: nowMs() };
  };
  /** In silence only the listener moves the place. Writing an unchanged one would make an old place the newest. */
  const keepIfMoved = () => {
    const at = player.here();
    if (!at || !saved || isSamePlace(at, saved.at) || sequenceOf(at.publication) > saved.sequence) return;
    keep();
  };

  player.open.subscribe((open) => {
    if (open?.story.publication.id !== heard) heard = undefined;
  });
  player.state.subscribe((state) => {
    if (state.status === 'playing') heard = state.at.publication;
    if (state.status === 'playing' || state.status === 'ended' || (isStop(state) && isSounding(before)))
      keep(state.status === 'ended');
    else if (state.status === 'loading' || isStop(state)) keepIfMoved();
    before = state.status;
  });
  player.heartbeat.subscribe(() => {
    if (saved?.at.paragraph !== player.here()?.paragraph || nowMs() - (saved?.atMs ?? 0) >= longestGapMs)
      keep();
  });
  onHide(() => {
    if (player.state.current.status === 'playing') keep();
    else keepIfMoved();
  });
}

function isSamePlace(one: Locator, other: Locator): boolean {
  return (
    one.publication === other.publication &&
    one.paragraph === other.paragraph &&
    one.seconds === other.seconds
  );
}

function isStop({ status }: PlayerState): boolean {
  return status === 'paused' || status === 'failed';
}
