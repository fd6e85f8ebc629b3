/** Notes which parts of a story are really played: from where the voice starts until it stops or is moved. */
import type { Span } from '#lib/core/library/heard.ts';
import type { OpenStory } from '#lib/core/playback/open-story.ts';
import type { Player } from '#lib/player/player.ts';

/** A longer part is stored before it is over. */
const longestSeconds = 10;

/** `add` gets each part, in seconds on the story's timeline. `onHide` calls when the page is hidden or left. */
export function keepHeard(
  player: Pick<Player, 'state' | 'heartbeat' | 'open' | 'position'>,
  add: (open: OpenStory, span: Span) => void,
  onHide: (listener: () => void) => void,
): void {
  let part: { readonly open: OpenStory; readonly from: number; to: number } | undefined;

  const store = () => {
    if (part && part.to > part.from) add(part.open, [part.from, part.to]);
  };
  const begin = () => {
    const open = player.open.current;
    const from = player.position();
    part = open && player.state.current.status === 'playing' ? { open, from, to: from } : undefined;
  };
  const restart = () => {
    store();
    begin();
  };

  player.state.subscribe(({ status }) => {
    // No heartbeat comes while the last words are on their way to a loudspeaker.
    if (part && status === 'ended') part.to = part.open.timeline.durationSeconds;
    restart();
  });
  player.heartbeat.subscribe(() => {
    const now = player.position();
    // While the page is hidden, browsers may call less often.
    if (!part || now < part.to || now - part.to > longestSeconds) {
      restart();
      return;
    }
    part.to = now;
    const { timeline } = part.open;
    if (now - part.from > longestSeconds || timeline.chapterAt(now) !== timeline.chapterAt(part.from))
      restart();
  });
  onHide(restart);
  begin();
}
