/** Lets the sound of a player run with the clock, until it falls silent. */
import { expect, vi } from 'vitest';
import type { aPlayer } from './a-player.ts';

export function listening({ player, backend }: Pick<ReturnType<typeof aPlayer>, 'player' | 'backend'>) {
  const clock = { nowMs: 0 };

  /** Lets so many seconds of the clock pass, or fewer if the voice falls silent; returns how many. */
  async function listen(seconds: number) {
    const begunMs = clock.nowMs;
    const end = clock.nowMs + seconds * 1000;
    while (clock.nowMs < end && player.state.current.status === 'playing') {
      const stepMs = Math.min(250, end - clock.nowMs);
      const time = backend.currentTime + (stepMs / 1000) * backend.rate;
      const stop = Math.min(backend.stopsAt ?? Infinity, backend.durationSeconds);
      clock.nowMs += time < stop ? stepMs : ((stop - backend.currentTime) / backend.rate) * 1000;
      if (time < stop) backend.says('progressed', time);
      else backend.says(stop === backend.stopsAt ? 'reached' : 'ended', stop);
      await sound();
    }
    return (clock.nowMs - begunMs) / 1000;
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

  return { clock, listen, sound, play };
}
