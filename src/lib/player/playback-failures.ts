/** What a failure of the sound means for the listener: the reason, and where the voice can continue. */
import { isNetworkProblem } from '#lib/core/network-problem.ts';
import type { Locator } from '#lib/core/playback/locator.ts';
import { placeAt, positionIn, type OpenStory } from '#lib/core/playback/open-story.ts';
import { paragraphNumberAt } from '#lib/core/playback/paragraph-number.ts';
import { nextParagraph } from '#lib/core/playback/controls.ts';
import type { PlaybackFailure } from '#lib/core/playback/state.ts';
import type { PlayerEvent } from '#lib/core/playback/transition.ts';
import type { LostClips } from '#lib/core/playback/resource-failure.ts';

/**
 * None of these neighbouring clips, from the one at `at` on, could be read. If they are missing or damaged where they are
 * published, trying again does not help, so there must be a way to skip them.
 */
export function asLost(
  open: OpenStory,
  at: Locator,
  clips: readonly [LostClips, ...LostClips[]],
): Extract<PlayerEvent, { type: 'lost' }> {
  const { timeline } = open;
  const [first] = clips;
  // Once the network is back, the others may be readable, too.
  const { kind, firstClip, detail } = clips.find((clip) => isNetworkProblem(clip.kind)) ?? first;
  const number = paragraphNumberAt(open.blocks, timeline.startOf(firstClip));
  const error = { kind, detail: number === undefined ? detail : `paragraph ${number}: ${detail}` };
  const lost = { type: 'lost', at, error, first } as const;
  if (isNetworkProblem(kind)) return lost;
  const next = (clips.at(-1) ?? first).lastClip + 1;
  if (next < timeline.clipCount)
    return { ...lost, error: { ...error, skipTo: placeAt(open, timeline.startOf(next)) } };
  // If nothing of a story could be read, it has not been heard to its end.
  const isOver = first.firstClip > 0;
  return { ...lost, ...(isOver && { end: placeAt(open, timeline.durationSeconds) }) };
}

/** The browser refuses the sound of this place. Skipping does not help if no sound device could be opened. */
export function asRefused(
  open: OpenStory,
  at: Locator,
  kind: 'unplayable' | 'no-device',
  detail: string,
): PlaybackFailure {
  const next = kind === 'unplayable' && nextParagraph(open.blocks, positionIn(open, at));
  const skip = typeof next === 'number' && { skipTo: placeAt(open, next) };
  return { kind, detail, ...skip };
}
