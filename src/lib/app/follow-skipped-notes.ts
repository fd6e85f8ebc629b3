/** Where the listener chooses whether footnotes are heard, an own book that is open is opened again, at its place. */
import type { Locator } from '#lib/core/playback/locator.ts';
import { isSoundWanted } from '#lib/core/playback/state.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Story } from '#lib/core/publication/story.ts';
import type { StoryProblem } from '#lib/core/publication/story-problem.ts';
import type { Result } from '#lib/core/result.ts';
import type { Settings } from '#lib/core/settings/settings.ts';
import type { Readable } from '#lib/core/signal.ts';
import type { Player } from '#lib/player/player.ts';

type Open = (id: PublicationId, at: Locator | undefined) => Promise<Result<Story, StoryProblem>>;

export function followSkippedNotes(
  player: Pick<Player, 'open' | 'state' | 'here' | 'load' | 'play'>,
  settings: Readable<Settings>,
  open: Open,
): void {
  const isOtherwise = () => {
    const sound = player.open.current?.story.publication.noteSound;
    return sound !== undefined && (sound === 'skipped') !== settings.current.skipsNotes;
  };
  const look = async () => {
    const before = player.open.current;
    if (!before || !isOtherwise()) return;
    const again = await open(before.story.publication.id, player.here());
    // Another book was opened meanwhile, or the listener has changed their mind.
    if (!again.ok || player.open.current !== before || !isOtherwise()) return;
    const isHeard = isSoundWanted(player.state.current);
    player.load(again.value, player.here());
    if (isHeard) player.play();
  };
  settings.subscribe(() => void look());
}
