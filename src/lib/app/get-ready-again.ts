/** Loads a voice that the network did not bring, once the network is back; it plays only after a tap. */
import { isNetworkProblem } from '#lib/core/network-problem.ts';
import { positionIn } from '#lib/core/playback/open-story.ts';
import type { Player } from '#lib/player/player.ts';
import type { Gathered, StretchQueue } from '#lib/player/stretch-queue.ts';
import type { Retries } from './app.ts';

export function getReadyAgain(player: Player, queue: StretchQueue, retries: Retries): void {
  let stop: () => void = () => undefined;
  player.state.subscribe((state) => {
    stop();
    if (state.status === 'failed' && isNetworkProblem(state.error.kind))
      stop = retries.start(() => gatherAgain(player, queue));
  });
}

/** The failure stays on the page until then. Resolves with false where the network is still the reason. */
async function gatherAgain(player: Player, queue: StretchQueue): Promise<boolean> {
  const open = player.open.current;
  const failed = player.state.current;
  if (!open || failed.status !== 'failed') return true;
  const position = positionIn(open, failed.at);
  const isReady = queue.isAtHand(position) || isNetworkBack(await queue.gather(position));
  // Where the listener was quicker, there is nothing left to do.
  if (isReady && player.state.current === failed) player.load(open.story, failed.at);
  return isReady;
}

/** The tracks have come, or there is another reason why they cannot be had. */
function isNetworkBack(gathered: Gathered): boolean {
  if (gathered.status === 'lost') return !gathered.tracks.some(({ kind }) => isNetworkProblem(kind));
  return gathered.status === 'gathered';
}
