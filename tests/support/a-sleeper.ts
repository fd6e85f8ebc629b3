/** A listener with a sleep timer, and a player whose sound goes on with the clock. */
import { SleepTimer } from '#lib/app/sleep-timer.ts';
import type { BeforeSleep } from '#lib/core/playback/sleep-places.ts';
import { secondsUntilStop, type SleepStatus } from '#lib/core/playback/sleep-timer.ts';
import { Signal } from '#lib/core/signal.ts';
import { aPlayer, place } from './a-player.ts';
import { aStory } from './a-publication.ts';
import { listening } from './listening.ts';

/** Two chapters of twenty paragraphs of half a minute: p1 at 0, p2 at 30 … */
export const story = aStory({ chapters: [Array<number>(20).fill(30), Array<number>(20).fill(30)] });
export const other = aStory({ id: 'other', chapters: [Array<number>(40).fill(30)] });

export async function aListener(at = place('p1'), rate = 1) {
  const { player, backend, playing } = aPlayer();
  const { clock, listen, sound, play } = listening({ player, backend });
  let isFadeWanted = true;
  const status = new Signal<SleepStatus | undefined>(undefined);
  let touch: () => void = () => undefined;
  const stops: BeforeSleep[] = [];
  const timer = new SleepTimer({
    player,
    status,
    fades: () => isFadeWanted,
    nowMs: () => clock.nowMs,
    onTouched: (listener) => (touch = listener),
    stop: (sleep, silence) => {
      stops.push(sleep);
      silence();
    },
  });

  const left = () =>
    status.current && secondsUntilStop(status.current, player.position(), player.rate.current);

  player.setRate(rate);
  await playing(at, story);
  return {
    player,
    backend,
    timer,
    status,
    listen,
    play,
    sound,
    left,
    pass: (seconds: number) => (clock.nowMs += seconds * 1000),
    stops,
    touch: () => {
      touch();
    },
    wantNoFade: () => (isFadeWanted = false),
  };
}
