/** Builds what leaves pauses out. This code is loaded when the listener wants that, or opens its sheet. */
import { sampleRate } from '#lib/core/mp3/track-format.ts';
import type { OpenStory } from '#lib/core/playback/open-story.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { isWholeTrack } from '#lib/core/published/track.ts';
import type { Readable } from '#lib/core/signal.ts';
import type { Settings } from '#lib/core/settings/settings.ts';
import { pausesInStory } from '#lib/core/sound/pause-map.ts';
import { readSavedTime, withSavedTime } from '#lib/core/sound/saved-time.ts';
import { wait } from '#lib/offline/waiting.ts';
import type { Player } from '#lib/player/player.ts';
import type { ResourceSource } from '#lib/player/resource-source.ts';
import type { KeyValueStore } from '#lib/storage/key-value-store.ts';
import { channelBetweenTabs, StoredRecord } from '#lib/storage/stored-record.ts';
import type { Pauses } from './app.ts';
import { FindPauses } from './find-pauses.ts';
import { keepSavedTime } from './keep-saved-time.ts';
import { nextTask } from './next-task.ts';
import { whenIdle } from './when-idle.ts';

export interface PauseParts {
  readonly player: Player;
  readonly store: KeyValueStore;
  readonly source: ResourceSource;
  readonly settings: Readable<Settings>;
  /** All of the story is on the device. */
  isDownloaded(id: PublicationId): boolean;
  onHide(listener: () => void): void;
}

export type LeavesPausesOut = Pauses & Pick<FindPauses, 'shorten'>;

export function createPauses(parts: PauseParts): LeavesPausesOut {
  const { player, store, source, settings, isDownloaded, onHide } = parts;
  const tabs = channelBetweenTabs();
  const pauses = new FindPauses({
    store,
    tabs,
    source,
    level: () => settings.current.skipSilence,
    decode,
    pause: nextTask,
    wait,
    idle: () => new Promise((resolve) => whenIdle(resolve)),
  });
  const saved = new StoredRecord({ store, tabs, key: 'v1/saved-by-pauses', read: readSavedTime });
  keepSavedTime(
    player,
    ({ story }, seconds) =>
      void saved.change((before) => withSavedTime(before, story.publication.id, seconds)),
    onHide,
  );
  const lookAt = (open: OpenStory) => {
    const { publication } = open.story;
    if (isDownloaded(publication.id)) void pauses.lookAt({ publication, timeline: open.timeline });
  };
  player.open.subscribe((open) => {
    if (open && settings.current.skipSilence !== 'off') lookAt(open);
  });
  return {
    saved: saved.current,
    canSkip: ({ story }) => story.publication.clips.every(isWholeTrack),
    lookAt,
    isDownloaded: ({ story }) => isDownloaded(story.publication.id),
    changed: ({ story }) => pauses.of(story.publication.id),
    known: ({ story: { publication }, timeline }) =>
      pausesInStory(pauses.of(publication.id).current, publication, timeline),
    shorten: (open, part, content) => pauses.shorten(open, part, content),
  };
}

/** It plays nothing, so that no gesture is needed. Not on the page's thread. */
async function decode(bytes: ArrayBuffer): Promise<Float32Array> {
  const context = new OfflineAudioContext(1, 1, sampleRate);
  return (await context.decodeAudioData(bytes)).getChannelData(0);
}
