/** Tracks of a published story, joined into one MP3. */
import { findFrameProblem } from '#lib/core/mp3/check-frames.ts';
import { joinTracks } from '#lib/core/mp3/join.ts';
import { codecDelaySeconds } from '#lib/core/mp3/track-format.ts';
import { TimeMap } from '#lib/core/playback/time-map.ts';
import { isWholeTrack } from '#lib/core/published/track.ts';
import type { SoundMaker } from './sound-maker.ts';

const mediaType = 'audio/mpeg';

export const joinedTracks: SoundMaker = {
  joinsParts: true,

  partOf({ clips }, clipIndex) {
    const clip = clips[clipIndex];
    if (!clip || !isWholeTrack(clip)) return undefined;
    return { resource: clip.resource, firstClip: clipIndex, lastClip: clipIndex };
  },

  async findProblem(content) {
    const bytes = content instanceof Blob ? await content.arrayBuffer() : content;
    return findFrameProblem(new Uint8Array(bytes));
  },

  make(_, timeline, parts) {
    // In whole milliseconds, as the timeline: a sum of fractions would miss its own borders.
    let ms = 0;
    const clips = parts.map(({ firstClip, leftOut = [] }) => {
      // All sound comes one codec delay later than its frame, whether the element plays from 0 or from a seek.
      const time = ms / 1000 + codecDelaySeconds;
      const left = leftOut.reduce((sum, { seconds }) => sum + seconds, 0);
      ms += Math.round((timeline.durationOf(firstClip) - left) * 1000);
      return { index: firstClip, time, leftOut };
    });
    const blob = new Blob([...joinTracks(parts.map(({ content }) => content))], { type: mediaType });
    return {
      sound: { blob, mediaType, durationSeconds: ms / 1000 },
      timeMap: new TimeMap(timeline, clips),
    };
  },
};
