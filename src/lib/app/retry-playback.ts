/** After a network failure, loads the sound again once the network is back. It plays only after a tap. */
import { isNetworkProblem } from '#lib/core/network-problem.ts';
import { positionIn } from '#lib/core/playback/open-story.ts';
import type { Player } from '#lib/player/player.ts';
import type { Buffered, PlaybackBuffer } from '#lib/player/playback-buffer.ts';
import type { Retries } from './app.ts';

export function getReadyAgain(player: Player, buffer: PlaybackBuffer, retries: Retries): void {
  let stop: () => void = () => undefined;
  player.state.subscribe((state) => {
    stop();
    if (state.status === 'failed' && isNetworkProblem(state.error.kind))
      stop = retries.start(() => bufferAgain(player, buffer));
  });
}

/** The failure stays on the page until then. Resolves with false if the network is still the reason. */
async function bufferAgain(player: Player, buffer: PlaybackBuffer): Promise<boolean> {
  const open = player.open.current;
  const failed = player.state.current;
  if (!open || failed.status !== 'failed') return true;
  const position = positionIn(open, failed.at);
  const isReady = buffer.isBuffered(position) || isNetworkBack(await buffer.buffer(position));
  // If the listener has already tried again, there is nothing left to do.
  if (isReady && player.state.current === failed) player.load(open.story, failed.at);
  return isReady;
}

/** The tracks have arrived, or fail for another reason. */
function isNetworkBack(buffered: Buffered): boolean {
  if (buffered.status === 'lost') return !buffered.clips.some(({ kind }) => isNetworkProblem(kind));
  return buffered.status === 'buffered';
}
