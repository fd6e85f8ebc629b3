/** The events for sound that could not be had or was refused: why, and where the voice may continue after it. */
import { isNetworkProblem } from '#lib/core/network-problem.ts';
import type { Locator } from '#lib/core/playback/locator.ts';
import { placeAt, positionIn, type OpenStory } from '#lib/core/playback/open-story.ts';
import { nextParagraph } from '#lib/core/playback/paragraph-steps.ts';
import type { PlayerEvent } from '#lib/core/playback/transition.ts';
import type { LostTracks } from './stretch-queue.ts';

type Failed = Extract<PlayerEvent, { type: 'failed' }>;

/** Trying again will not bring what is missing or damaged where it is published: there must be a way to skip it. */
export function asLost(open: OpenStory, at: Locator, { first, nextTrack, error }: LostTracks): Failed {
  const { timeline } = open;
  if (isNetworkProblem(error.kind)) return { type: 'failed', at, error };
  if (nextTrack < timeline.trackCount)
    return { type: 'failed', at, error: { ...error, skipTo: placeAt(open, timeline.startOf(nextTrack)) } };
  // Where no track of a story could be had, it was not heard to its end.
  const isOver = first.trackIndex > 0;
  return { type: 'failed', at, error, ...(isOver && { end: placeAt(open, timeline.durationSeconds) }) };
}

/** The browser refuses the sound of this place. Where no device could be opened, skipping would not help. */
export function asRefused(
  open: OpenStory,
  at: Locator,
  kind: 'unplayable' | 'no-device',
  detail: string,
): Failed {
  const next = kind === 'unplayable' && nextParagraph(open.timeline, positionIn(open, at));
  const skip = typeof next === 'number' && { skipTo: placeAt(open, next) };
  return { type: 'failed', at, error: { kind, detail, ...skip } };
}
