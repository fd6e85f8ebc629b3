/**
 * Plays one resource as it is, however long: an audiobook in one file, or in one file for each chapter. The browser
 * reads only what it plays, and nothing here reads the file.
 */
import { TimeMap } from '#lib/core/playback/time-map.ts';
import type { PlacedClip } from '#lib/core/publication/publication.ts';
import type { SoundMaker } from './sound-maker.ts';

/** Clips may be given a little too long; one that begins earlier than that is a jump back. */
const overlapSeconds = 0.05;
/** Where less than this is left of the file after its last clip, it is played to its end. */
const sameEndSeconds = 0.1;

export const wholeFile: SoundMaker = {
  joinsParts: false,

  partOf({ clips }, clipIndex) {
    const clip = clips[clipIndex];
    if (!clip) return undefined;
    let first = clipIndex;
    while (continues(clips[first - 1], clips[first])) first--;
    let last = clipIndex;
    while (continues(clips[last], clips[last + 1])) last++;
    return { resource: clip.resource, firstClip: first, lastClip: last };
  },

  findProblem: () => Promise.resolve(undefined),

  make({ clips }, timeline, [part]) {
    if (!part) throw new Error('there is no part');
    const { resource, content, firstClip, lastClip } = part;
    // What the content is may depend on what the browser plays.
    const mediaType = (content instanceof Blob && content.type) || resource.mediaType;
    const played = clips.slice(firstClip, lastClip + 1);
    const end = played.at(-1)?.endSeconds ?? 0;
    const { durationSeconds = end } = resource;
    const isWhole = resource.durationSeconds !== undefined && durationSeconds - end < sameEndSeconds;
    return {
      sound: {
        blob: content instanceof Blob ? content : new Blob([content], { type: mediaType }),
        mediaType,
        durationSeconds,
      },
      timeMap: new TimeMap(
        timeline,
        played.map(({ index, startSeconds }) => ({ index, time: startSeconds })),
      ),
      ...(!isWhole && { endsAt: end }),
    };
  },
};

function continues(one: PlacedClip | undefined, next: PlacedClip | undefined): boolean {
  return (
    one !== undefined &&
    next?.resource.href === one.resource.href &&
    next.startSeconds >= one.endSeconds - overlapSeconds
  );
}
