/**
 * Counts how long the voice is heard, in real time: an hour of a story at double speed is half an hour. The player's
 * heartbeat drives it, which goes on in a hidden page. What a clock says between two beats counts only as far as the story
 * has moved on, so that neither a phone that was asleep nor a clock that was set is counted.
 */
import { dayOf } from '#lib/core/library/listening-summary.ts';
import type { HeardTime } from '#lib/core/library/listening.ts';
import type { Player } from '#lib/player/player.ts';

/** So much may be lost where the page is killed. */
const longestUnstoredSeconds = 10;
/** The story's time and the clock's differ a little between two beats, and where silence is skipped. */
const slackSeconds = 1;

export interface ListeningPorts {
  readonly player: Pick<Player, 'state' | 'heartbeat' | 'open' | 'position' | 'rate'>;
  /** Gets each part of the time, and the story that was heard in it. */
  add(heard: HeardTime): void;
  nowMs(): number;
  /** Of a clock that never goes back, such as `performance.now`. */
  steadyMs(): number;
  /** Calls when the page is hidden or left. */
  onHide(listener: () => void): void;
}

interface Beat {
  readonly story: HeardTime['story'];
  readonly steadyMs: number;
  readonly position: number;
}

export function keepListening({ player, add, nowMs, steadyMs, onHide }: ListeningPorts): void {
  let last: Beat | undefined;
  let unstored: Pick<HeardTime, 'story' | 'day' | 'seconds'> | undefined;

  const store = () => {
    if (unstored) add({ ...unstored, untilMs: nowMs() });
    unstored = undefined;
  };
  const count = () => {
    if (!last) return;
    const { story } = last;
    const passed = (steadyMs() - last.steadyMs) / 1000;
    const moved = Math.max(player.position() - last.position, 0) / player.rate.current;
    const seconds = Math.min(passed, moved + slackSeconds);
    const day = dayOf(new Date(nowMs()));
    if (unstored && (unstored.day !== day || unstored.story.id !== story.id)) store();
    unstored = { story, day, seconds: (unstored?.seconds ?? 0) + seconds };
    if (unstored.seconds >= longestUnstoredSeconds) store();
  };
  const begin = () => {
    const story = player.open.current?.story.publication;
    const isHeard = player.state.current.status === 'playing';
    last = story && isHeard ? { story, steadyMs: steadyMs(), position: player.position() } : undefined;
  };
  const beat = () => {
    count();
    begin();
    if (!last) store();
  };

  player.state.subscribe(beat);
  player.heartbeat.subscribe(beat);
  onHide(() => {
    beat();
    store();
  });
  begin();
}
