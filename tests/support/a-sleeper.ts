/** A listener with a sleep timer, and a player whose sound goes on with the clock. */
import { expect, vi } from 'vitest';
import { SleepTimer } from '#lib/app/sleep-timer.ts';
import type { BeforeSleep } from '#lib/core/playback/sleep-places.ts';
import { secondsUntilStop, type SleepStatus } from '#lib/core/playback/sleep-timer.ts';
import { Signal } from '#lib/core/signal.ts';
import { aPlayer, place } from './a-player.ts';
import { aStory } from './a-publication.ts';

/** Two chapters of twenty paragraphs of half a minute: p1 at 0, p2 at 30 … */
export const story = aStory({ chapters: [Array<number>(20).fill(30), Array<number>(20).fill(30)] });
export const other = aStory({ id: 'other', chapters: [Array<number>(40).fill(30)] });

export async function aListener(at = place('p1'), rate = 1) {
  const { player, backend, playing } = aPlayer();
  let nowMs = 0;
  let isFadeWanted = true;
  const status = new Signal<SleepStatus | undefined>(undefined);
  let touch: () => void = () => undefined;
  const stops: BeforeSleep[] = [];
  const timer = new SleepTimer({
    player,
    status,
    fades: () => isFadeWanted,
    nowMs: () => nowMs,
    onTouched: (listener) => (touch = listener),
    stop: (sleep, silence) => {
      stops.push(sleep);
      silence();
    },
  });

  /** Lets so many seconds of the clock pass, or fewer if the voice falls silent; returns how many. */
  async function listen(seconds: number) {
    const begunMs = nowMs;
    const end = nowMs + seconds * 1000;
    while (nowMs < end && player.state.current.status === 'playing') {
      const stepMs = Math.min(250, end - nowMs);
      const time = backend.currentTime + (stepMs / 1000) * backend.rate;
      const stop = Math.min(backend.stopsAt ?? Infinity, backend.durationSeconds);
      nowMs += time < stop ? stepMs : ((stop - backend.currentTime) / backend.rate) * 1000;
      if (time < stop) backend.says('progressed', time);
      else backend.says(stop === backend.stopsAt ? 'reached' : 'ended', stop);
      await sound();
    }
    return (nowMs - begunMs) / 1000;
  }
  /** A sound that was asked for begins. */
  async function sound() {
    const isStarting = () => player.state.current.status !== 'loading' || player.state.current.isStarting;
    if (!isStarting()) await vi.waitFor(() => expect(isStarting()).toBe(true), { interval: 1 });
    if (player.state.current.status === 'loading') backend.says('playing');
  }
  async function play() {
    player.play();
    await sound();
  }
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
    pass: (seconds: number) => (nowMs += seconds * 1000),
    stops,
    touch: () => {
      touch();
    },
    wantNoFade: () => (isFadeWanted = false),
  };
}
