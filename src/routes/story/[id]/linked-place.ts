/** A place that an address names: `?paragraph=<id>&word=<n>`, words counted from 0. */
import type { Locator } from '#lib/core/playback/locator.ts';
import type { Story } from '#lib/core/publication/story.ts';

/** Undefined where the address names none, or none of this story. */
export function linkedPlace(
  { publication, transcripts }: Story,
  params: URLSearchParams,
): Locator | undefined {
  const wanted = params.get('paragraph');
  const track = publication.tracks.find(({ paragraph }) => paragraph === wanted);
  if (!track) return undefined;
  const at: Locator = { publication: publication.id, paragraph: track.paragraph, seconds: 0 };
  const paragraph = transcripts
    .flatMap(({ paragraphs }) => paragraphs)
    .find(({ id }) => id === track.paragraph);
  const index = Number(params.get('word') ?? NaN);
  const word = paragraph?.words[index];
  if (!word) return at;
  return {
    ...at,
    word: { text: paragraph.text.slice(word.from, word.to), index },
    seconds: word.startSeconds,
  };
}
