/** Leaves pauses out of what is played, where the listener wants it; the code for it is loaded then. */
import type { Settings } from '#lib/core/settings/settings.ts';
import type { Readable } from '#lib/core/signal.ts';
import { shorteningMs } from '#lib/core/timeouts.ts';
import { within, type Wait } from '#lib/offline/waiting.ts';
import type { Player } from '#lib/player/player.ts';
import type { PrefetchPorts } from '#lib/player/prefetch.ts';
import type { LeavesPausesOut } from './create-pauses.ts';

export function shortenWith(
  settings: Readable<Settings>,
  load: () => Promise<Pick<LeavesPausesOut, 'shorten'> | undefined>,
  waitFor: Wait,
): NonNullable<PrefetchPorts['shorten']> {
  return async (open, part, content) => {
    if (settings.current.skipSilence === 'off') return { content };
    const shortened = load().then((pauses) => pauses?.shorten(open, part, content));
    return (await within(shortened, shorteningMs, waitFor)) ?? { content };
  };
}

/** A change is heard at once, not only in the next stretch. */
export function followSkipSilence(player: Pick<Player, 'remakeSound'>, settings: Readable<Settings>): void {
  let level = settings.current.skipSilence;
  settings.subscribe(({ skipSilence }) => {
    if (skipSilence === level) return;
    level = skipSilence;
    player.remakeSound();
  });
}
