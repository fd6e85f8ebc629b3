/** What the player's rules are to know of sound that could not be had or was refused, and where it may go on after it. */
import { isNetworkProblem } from '#lib/core/network-problem.ts';
import type { Locator } from '#lib/core/playback/locator.ts';
import { placeAt, positionIn, type OpenStory } from '#lib/core/playback/open-story.ts';
import { nextParagraph } from '#lib/core/playback/paragraph-steps.ts';
import type { PlayerEvent } from '#lib/core/playback/transition.ts';
import type { LostTracks } from './stretch-queue.ts';

type Failed = Extract<PlayerEvent, { type: 'failed' }>;

/** What is missing or damaged where it is published stays so: there must be a way past it, or the end. */
export function asLost(open: OpenStory, at: Locator, { first, behind, error }: LostTracks): Failed {
  const { timeline } = open;
  if (isNetworkProblem(error.kind)) return { type: 'failed', at, error };
  if (behind < timeline.trackCount)
    return { type: 'failed', at, error: { ...error, behind: placeAt(open, timeline.startOf(behind)) } };
  // A story of which there is nothing has not been heard to its end.
  const isOver = first.trackIndex > 0;
  return { type: 'failed', at, error, ...(isOver && { end: placeAt(open, timeline.durationSeconds) }) };
}

/** The browser refuses the sound of this place. Where it is the device's fault, no other place is better. */
export function asRefused(
  open: OpenStory,
  at: Locator,
  kind: 'unplayable' | 'no-device',
  detail: string,
): Failed {
  const next = kind === 'unplayable' && nextParagraph(open.timeline, positionIn(open, at));
  const behind = typeof next === 'number' && { behind: placeAt(open, next) };
  return { type: 'failed', at, error: { kind, detail, ...behind } };
}
