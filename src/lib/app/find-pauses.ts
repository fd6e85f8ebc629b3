/**
 * Knows the pauses of stories. They are found in the sound of each track once, when it is first played with pauses left
 * out, or in idle moments where the story is on the device, and are stored. One track is in memory at a time.
 */
import { inParts, type Pause } from '#lib/core/in-parts.ts';
import { leaveOutFrames } from '#lib/core/mp3/leave-out-frames.ts';
import { frameBytes, frameSamples } from '#lib/core/mp3/track-format.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Readable } from '#lib/core/signal.ts';
import type { PauseLevel } from '#lib/core/sound/pause-level.ts';
import {
  asFrames,
  asNumbers,
  endsChapter,
  readPauseMap,
  trackKey,
  type PauseMap,
} from '#lib/core/sound/pause-map.ts';
import { asSeconds, leftOutFrames } from '#lib/core/sound/pauses.ts';
import { findSilence } from '#lib/core/sound/silence.ts';
import { storeTimeoutMs } from '#lib/core/timeouts.ts';
import { within, type Wait } from '#lib/offline/waiting.ts';
import type { PrefetchedStory } from '#lib/player/prefetch.ts';
import type { ResourceSource } from '#lib/player/resource-source.ts';
import type { Content, PartContent, SoundPart } from '#lib/player/sound-maker.ts';
import type { KeyValueStore } from '#lib/storage/key-value-store.ts';
import { StoredRecord, type RecordTabs } from '#lib/storage/stored-record.ts';
import { StoryRecords } from './story-records.ts';

/** Every change writes the story's whole record. */
const tracksAtOnce = 20;

export interface PausePorts {
  readonly store: KeyValueStore;
  readonly tabs: RecordTabs | undefined;
  readonly source: ResourceSource;
  level(): PauseLevel;
  /** Mono at the sample rate of the tracks; rejects where the browser cannot decode it. Takes `bytes` away. */
  decode(bytes: ArrayBuffer): Promise<Float32Array>;
  /** Lets other work go first. */
  readonly pause: Pause;
  readonly wait: Wait;
  /** Resolves when the page has nothing to do. */
  readonly idle: Pause;
}

export class FindPauses {
  readonly #ports: PausePorts;
  readonly #maps: StoryRecords<PauseMap>;
  #looking = new AbortController();
  #last: Promise<unknown> = Promise.resolve();

  constructor(ports: PausePorts) {
    this.#ports = ports;
    const { store, tabs } = ports;
    this.#maps = new StoryRecords(
      (id) => new StoredRecord({ store, tabs, key: `v1/pauses/${id}`, read: readPauseMap }),
    );
  }

  of(id: PublicationId): Readable<PauseMap> {
    return this.#maps.of(id).current;
  }

  /** Never rejects: where the pauses cannot be found, all of them stay. */
  async shorten(open: PrefetchedStory, part: SoundPart, content: Content): Promise<PartContent> {
    const level = this.#ports.level();
    const key = trackKey(part.resource.sha256);
    if (level === 'off' || key === undefined) return { content };
    const { publication, timeline } = open;
    const map = this.#maps.of(publication.id);
    // A store that hangs must not delay the voice: the pauses are found again.
    await within(map.whenRead, storeTimeoutMs, this.#ports.wait);
    const bytes = content instanceof Blob ? await content.arrayBuffer() : content;
    const known = map.current.current[key] ?? (await this.#find(bytes));
    if (!known) return { content };
    if (!map.current.current[key]) void map.change((before) => ({ ...before, [key]: known }));
    const frames = leftOutFrames(
      asFrames(known),
      bytes.byteLength / frameBytes,
      level,
      endsChapter(timeline, part.lastClip),
    );
    if (frames.length === 0) return { content };
    return { content: leaveOutFrames(new Uint8Array(bytes), frames).buffer, leftOut: asSeconds(frames) };
  }

  /** Looks at all tracks of a story that is on the device, until another story is asked for. */
  async lookAt({ publication }: PrefetchedStory): Promise<void> {
    this.#looking.abort();
    const { signal } = (this.#looking = new AbortController());
    const map = this.#maps.of(publication.id);
    await map.whenRead;
    let found: Record<string, readonly number[]> = {};
    const store = async () => {
      const some = found;
      found = {};
      if (Object.keys(some).length > 0) await map.change((before) => ({ ...before, ...some }));
    };
    for (const { resource } of publication.clips) {
      const key = trackKey(resource.sha256);
      if (key === undefined || map.current.current[key] || found[key]) continue;
      await this.#ports.idle();
      if (signal.aborted) break;
      const read = await this.#ports.source
        .read(publication, resource, signal, () => undefined)
        .catch(() => undefined);
      if (!read?.ok) break;
      const content = read.value;
      const numbers = await this.#find(content instanceof Blob ? await content.arrayBuffer() : content);
      if (numbers) found[key] = numbers;
      if (Object.keys(found).length >= tracksAtOnce) await store();
    }
    await store();
  }

  /** One after the other, so that one track is in memory. */
  #find(bytes: ArrayBuffer): Promise<readonly number[] | undefined> {
    const finding = this.#last.then(() => this.#findNow(bytes)).catch(() => undefined);
    this.#last = finding;
    return finding;
  }

  async #findNow(bytes: ArrayBuffer): Promise<readonly number[]> {
    const samples = await this.#ports.decode(bytes.slice(0));
    const length = (bytes.byteLength / frameBytes) * frameSamples;
    return asNumbers(await inParts(findSilence(withStart(samples, length)), this.#ports.pause));
  }
}

/** Some decoders cut off the codec's delay at the start; the rest of the length is there. */
function withStart(samples: Float32Array, length: number): Float32Array {
  if (samples.length >= length) return samples.subarray(0, length);
  const whole = new Float32Array(length);
  whole.set(samples, length - samples.length);
  return whole;
}
