/** Builds what plays sound and what the system shows. This code is loaded while the first story is being opened. */
import type { AudioBackend } from '#lib/player/audio-backend.ts';
import { HowlerBackend } from '#lib/player/howler-backend.ts';
import { joinedTracks } from '#lib/player/joined-tracks.ts';
import { connectMediaSession } from '#lib/player/media-session.ts';
import type { Player } from '#lib/player/player.ts';
import type { Readable } from '#lib/core/signal.ts';
import type { Settings } from '#lib/core/settings/settings.ts';
import { wholeFile } from '#lib/player/whole-file.ts';
import type { SoundMaker } from '#lib/player/sound-maker.ts';
import { Artwork } from './artwork.ts';
import { browserPart } from './browser-part.ts';
import type { BookSource } from './book-source.ts';
import { watchInterruptions } from './interruptions.ts';
import { keepScreenOn } from './wake-lock.ts';

/** The first that can play a clip does. */
export const soundMakers: readonly SoundMaker[] = [joinedTracks, wholeFile];

/** Used before the player has opened a story. */
export function createSound(player: Player, source: BookSource, settings: Readable<Settings>): AudioBackend {
  const artwork = new Artwork({ open: player.open, source });
  connectMediaSession(player, {
    session: browserPart(() => navigator.mediaSession),
    isIos: isIos(),
    trackSkip: () => settings.current.trackSkip,
    artworkOf: (open) => artwork.of(open),
  });
  keepScreenOn({
    wakeLock: browserPart(() => navigator.wakeLock),
    state: player.state,
    settings,
    isSeen: () => document.visibilityState === 'visible',
    onSeen: (listener) => {
      document.addEventListener('visibilitychange', listener);
    },
  });
  void watchInterruptions({ player, settings, countDevices, onDevices, onLeave, onReturn });
  return new HowlerBackend();
}

/** iPads call themselves Macintosh, but no Macintosh has a touch screen. */
function isIos(): boolean {
  const { userAgent, maxTouchPoints } = navigator;
  return /iP(hone|ad|od)/.test(userAgent) || (userAgent.includes('Macintosh') && maxTouchPoints > 1);
}

/** Browsers tell little of the devices without a microphone's permission; some tell nothing. */
async function countDevices(): Promise<number> {
  const all = await browserPart(() => navigator.mediaDevices)
    ?.enumerateDevices()
    .catch(() => []);
  return (all ?? []).filter(({ kind }) => kind === 'audiooutput').length;
}

function onDevices(listener: () => void): void {
  browserPart(() => navigator.mediaDevices)?.addEventListener('devicechange', listener);
}

/** A page that the browser keeps as it was, to show it again on the way back. */
function onLeave(listener: () => void): void {
  addEventListener('pagehide', ({ persisted }) => {
    if (persisted) listener();
  });
}

/** Safari also tells when a call is over: https://www.w3.org/TR/audio-session/#audio-session-states */
function onReturn(listener: () => void): void {
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) listener();
  });
  const { audioSession } = navigator as { audioSession?: EventTarget & { readonly state?: string } };
  audioSession?.addEventListener('statechange', () => {
    if (audioSession.state === 'active') listener();
  });
}
