/**
 * Turns resources of a publication into the one sound that a media element plays. Whoever implements it knows
 * containers and codecs; nothing else in the player does.
 */
import type { LostClips } from '#lib/core/playback/resource-failure.ts';
import type { LeftOut } from '#lib/core/sound/pauses.ts';
import type { TimeMap } from '#lib/core/playback/time-map.ts';
import type { Timeline } from '#lib/core/playback/timeline.ts';
import type { Publication } from '#lib/core/publication/publication.ts';
import type { Resource } from '#lib/core/publication/resource.ts';
import type { Sound } from './audio-backend.ts';

export interface SoundMaker {
  /** Whether parts that follow each other can be made into one sound. */
  readonly joinsParts: boolean;
  /** The part that a clip belongs to; undefined where this maker cannot play it. */
  partOf(publication: Publication, clipIndex: number): SoundPart | undefined;
  /** What keeps the content of a resource from being played, in words; undefined where nothing does. */
  findProblem(content: Content): Promise<string | undefined>;
  /** At once and without copying bytes. `parts`: at least one, in playing order; more than one only where parts are joined. */
  make(publication: Publication, timeline: Timeline, parts: readonly LoadedPart[]): MadeSound;
}

/** Consecutive clips of one resource, which plays without a jump between them. */
export interface SoundPart {
  readonly resource: Resource;
  readonly firstClip: number;
  readonly lastClip: number;
}

/** The content of a resource as its source returns it. A Blob need not be in memory. */
export type Content = Blob | ArrayBuffer;

export interface PartContent {
  readonly content: Content;
  /** What `content` lacks of the resource, where pauses were left out. */
  readonly leftOut?: readonly LeftOut[];
}

export interface LoadedPart extends SoundPart, PartContent {}

export interface MadeSound {
  readonly sound: Sound;
  readonly timeMap: TimeMap;
  /** Seconds into the sound at which its last clip ends, where the sound goes on after it. */
  readonly endsAt?: number;
}

/** Clips that a media element plays as one sound, and what was left out between them. */
export interface Stretch extends MadeSound {
  readonly missed: readonly LostClips[];
}
