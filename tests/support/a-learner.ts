/** A listener who repeats parts of a story, and a player whose sound goes on with the clock. */
import type { RepeatStatus } from '#lib/app/app.ts';
import { Repeater } from '#lib/app/repeater.ts';
import { SleepTimer } from '#lib/app/sleep-timer.ts';
import type { SleepStatus } from '#lib/core/playback/sleep-timer.ts';
import { Signal } from '#lib/core/signal.ts';
import { aPlayer, place, twelveParagraphs } from './a-player.ts';
import { listening } from './listening.ts';

export async function aLearner(at = place('p1'), { rate = 1, story = twelveParagraphs } = {}) {
  const heard = aPlayer();
  const { player, backend, playing, time } = heard;
  const { clock, listen, sound, play } = listening(heard);
  const sleepStatus = new Signal<SleepStatus | undefined>(undefined);
  const sleep = new SleepTimer({
    player,
    status: sleepStatus,
    fades: () => true,
    nowMs: () => clock.nowMs,
    onTouched: () => undefined,
    stop: (_, silence) => {
      silence();
    },
  });
  const status = new Signal<RepeatStatus | undefined>(undefined);
  let left = 0;
  const repeater = new Repeater({ player, sleep: sleepStatus, status, onLeft: () => left++ });
  player.setRate(rate);
  await playing(at, story);

  /** Each time the sound began: where, and whether it could be heard. Later than the first. */
  const begun: { readonly position: number; readonly isSilent: boolean }[] = [];
  player.state.subscribe((state) => {
    if (state.status === 'playing')
      begun.push({ position: player.position(), isSilent: backend.volume === 0 });
  });
  return {
    player,
    backend,
    repeater,
    sleep,
    status,
    begun,
    time,
    listen,
    sound,
    play,
    left: () => left,
    repeatParagraph: () => {
      repeater.do({ type: 'repeat-paragraph', position: player.position() });
    },
    pauseAfterSentences: (pause: 'as-long' | 'until-tap' | 'none') => {
      repeater.do({ type: 'pause-after-sentences', pause });
    },
  };
}
