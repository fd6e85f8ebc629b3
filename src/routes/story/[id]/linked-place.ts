/** The place in an address: `?paragraph=<id>&word=<n>`, with words counted from 0. */
import { locatorOfClip } from '#lib/core/playback/locate.ts';
import type { Locator } from '#lib/core/playback/locator.ts';
import type { OpenStory } from '#lib/core/playback/open-story.ts';
import { asId, type BlockId, type PublicationId } from '#lib/core/publication/ids.ts';

/** The start of the paragraph, while nothing is known of the story yet; undefined where the address names none. */
export function linkedParagraph(publication: PublicationId, params: URLSearchParams): Locator | undefined {
  const paragraph = asId<BlockId>(params.get('paragraph') ?? '');
  return paragraph && { publication, paragraph, seconds: 0 };
}

/** Undefined if the address has none, or none of this story. */
export function linkedPlace({ story, blocks }: OpenStory, params: URLSearchParams): Locator | undefined {
  const wanted = asId<BlockId>(params.get('paragraph') ?? '');
  const place = wanted && blocks.of(wanted);
  const clip = Number(params.get('word') ?? NaN);
  return place && locatorOfClip(story.publication.id, blocks, place, clip);
}
