/** Counts the time that is saved because pauses are left out. */
import type { OpenStory } from '#lib/core/playback/open-story.ts';
import type { Player } from '#lib/player/player.ts';

/** Less than this is kept until more has come, or the voice stops. */
const worthStoring = 10;
/** Between two heartbeats, also where the page is hidden. */
const longestStep = 10;

/** `add` gets what was saved, in seconds of the clock. `onHide` calls when the page is hidden or left. */
export function keepSavedTime(
  player: Pick<Player, 'state' | 'heartbeat' | 'open' | 'rate' | 'position' | 'leftOutBetween'>,
  add: (open: OpenStory, seconds: number) => void,
  onHide: (listener: () => void) => void,
): void {
  let last: number | undefined;
  let saved: { readonly open: OpenStory; seconds: number } | undefined;

  const store = () => {
    if (saved && saved.seconds > 0) add(saved.open, saved.seconds);
    saved = undefined;
  };
  player.state.subscribe(({ status }) => {
    if (status === 'playing') last = player.position();
    else {
      last = undefined;
      store();
    }
  });
  player.heartbeat.subscribe(() => {
    const open = player.open.current;
    const now = player.position();
    if (open && last !== undefined && now > last && now - last < longestStep) {
      if (saved?.open !== open) store();
      saved ??= { open, seconds: 0 };
      saved.seconds += player.leftOutBetween(last, now) / player.rate.current;
      if (saved.seconds >= worthStoring) store();
    }
    last = now;
  });
  onHide(store);
}
