/** After a network failure, lets the player try again once the network may be back. It plays only after a tap. */
import { isNetworkProblem } from '#lib/core/network-problem.ts';
import type { Player } from '#lib/player/player.ts';
import type { Retries } from './app.ts';

export function retryPlayback(player: Player, retries: Retries): void {
  let stop: () => void = () => undefined;
  player.state.subscribe((state) => {
    stop();
    if (state.status === 'failed' && isNetworkProblem(state.error.kind))
      stop = retries.start(() => {
        player.retry();
        // It goes on until the state says that the voice is there, or why it will not come.
        return Promise.resolve(false);
      });
  });
}
