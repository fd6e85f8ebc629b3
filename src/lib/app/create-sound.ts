/** Builds what plays sound and what the system shows. This code is loaded while the first story is being opened. */
import type { AudioBackend } from '#lib/player/audio-backend.ts';
import { HowlerBackend } from '#lib/player/howler-backend.ts';
import { joinedTracks } from '#lib/player/joined-tracks.ts';
import { connectMediaSession } from '#lib/player/media-session.ts';
import type { Player } from '#lib/player/player.ts';
import { wholeFile } from '#lib/player/whole-file.ts';
import type { SoundMaker } from '#lib/player/sound-maker.ts';
import { Artwork } from './artwork.ts';
import { browserPart } from './browser-part.ts';
import type { BookSource } from './book-source.ts';

/** The first that can play a clip does. */
export const soundMakers: readonly SoundMaker[] = [joinedTracks, wholeFile];

/** Used before the player has opened a story. */
export function createSound(player: Player, source: BookSource): AudioBackend {
  const artwork = new Artwork({ open: player.open, source });
  connectMediaSession(player, {
    session: browserPart(() => navigator.mediaSession),
    isIos: isIos(),
    artworkOf: (open) => artwork.of(open),
  });
  return new HowlerBackend();
}

/** iPads call themselves Macintosh, but no Macintosh has a touch screen. */
function isIos(): boolean {
  const { userAgent, maxTouchPoints } = navigator;
  return /iP(hone|ad|od)/.test(userAgent) || (userAgent.includes('Macintosh') && maxTouchPoints > 1);
}
