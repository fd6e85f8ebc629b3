/**
 * Saves the listener's place: at every paragraph, pause and end, when the page is hidden, and every five seconds. A
 * story that was only opened leaves the stored place alone, and so does a silent page whose place has not moved, or whose
 * place is older than another tab's.
 */
import { Finished } from '#lib/core/library/finished.ts';
import type { Place } from '#lib/core/library/place.ts';
import type { Locator } from '#lib/core/playback/locator.ts';
import type { BeforeSleep } from '#lib/core/playback/sleep-places.ts';
import { isSounding, type PlayerState } from '#lib/core/playback/state.ts';
import type { Player } from '#lib/player/player.ts';

const longestGapMs = 5000;

export interface PlaceKeeperPorts {
  readonly player: Player;
  /** Where places are stored. */
  save(locator: Locator, isFinished: boolean, sleep: BeforeSleep | undefined): void;
  /** The story's stored place, whichever tab wrote it. */
  stored(id: Locator['publication']): Place | undefined;
  nowMs(): number;
  /** Calls when the page is hidden or left. */
  onHide(listener: () => void): void;
}

interface Saved {
  readonly at: Locator;
  readonly sequence: number;
  readonly atMs: number;
}

export interface PlaceKeeper {
  /** Saves the place where the sleep timer stops the voice, with what is to be offered there. */
  readonly stopForSleep: (sleep: BeforeSleep, silence: () => void) => void;
}

export function keepPlaces({ player, save, stored, nowMs, onHide }: PlaceKeeperPorts): PlaceKeeper {
  let heard: Locator['publication'] | undefined;
  let saved: Saved | undefined;
  let before: PlayerState['status'] = 'empty';
  let finished = new Finished();
  let beforeSleep: BeforeSleep | undefined;

  const keep = () => {
    const at = player.here();
    if (!at || at.publication !== heard) return;
    const wasFinished = stored(heard)?.isFinished ?? false;
    const isAtEnd = player.state.current.status === 'ended';
    if (isAtEnd) finished.end(duration(), wasFinished);
    save(at, isAtEnd || finished.isStill(wasFinished), beforeSleep);
    saved = { at, sequence: sequenceOf(heard), atMs: nowMs() };
  };
  /** In silence only the listener moves the place. Writing an unchanged one would make an old place the newest. */
  const keepIfMoved = () => {
    const at = player.here();
    if (!at || !saved || isSamePlace(at, saved.at) || sequenceOf(at.publication) > saved.sequence) return;
    keep();
  };

  const duration = () => player.open.current?.timeline.durationSeconds ?? 0;
  const sequenceOf = (id: Locator['publication']) => stored(id)?.sequence ?? 0;
  const hear = () => {
    finished.hear(player.position(), duration());
  };

  player.open.subscribe((open) => {
    if (open?.story.publication.id === heard) return;
    heard = undefined;
    finished = new Finished();
  });
  player.state.subscribe((state) => {
    if (state.status === 'playing') {
      heard = state.at.publication;
      hear();
    }
    const isStopped = isStop(state) && isSounding(before) && !mayBeElsewhere(state);
    if (state.status === 'playing' || state.status === 'ended' || isStopped) keep();
    else if (state.status === 'loading' || isStop(state)) keepIfMoved();
    before = state.status;
  });
  player.heartbeat.subscribe(() => {
    hear();
    if (saved?.at.paragraph !== player.here()?.paragraph || nowMs() - (saved?.atMs ?? 0) >= longestGapMs)
      keep();
  });
  onHide(() => {
    if (player.state.current.status === 'playing') keep();
    else keepIfMoved();
  });
  return {
    stopForSleep: (sleep, silence) => {
      beforeSleep = sleep;
      silence();
      // The end of the story has been saved already.
      if (player.state.current.status === 'ended') keep();
      beforeSleep = undefined;
    },
  };
}

function isSamePlace(one: Locator, other: Locator): boolean {
  return (
    one.publication === other.publication &&
    one.paragraph === other.paragraph &&
    one.seconds === other.seconds
  );
}

/** It may have stopped for another window, whose place must not be overwritten. */
function mayBeElsewhere(state: PlayerState): boolean {
  return state.status === 'paused' && (state.cause === 'elsewhere' || state.cause === 'interruption');
}

function isStop({ status }: PlayerState): boolean {
  return status === 'paused' || status === 'failed';
}
