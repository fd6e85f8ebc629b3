/** A place that an address names: `?paragraph=<id>&word=<n>`, words counted from 0. */
import type { Locator } from '#lib/core/playback/locator.ts';
import type { Story } from '#lib/core/publication/story.ts';

/** Undefined where the address names none, or none of this story. */
export function linkedPlace(
  { publication, transcripts }: Story,
  params: URLSearchParams,
): Locator | undefined {
  const wanted = params.get('paragraph');
  const paragraph = transcripts.flatMap(({ paragraphs }) => paragraphs).find(({ id }) => id === wanted);
  if (!paragraph) return undefined;
  const at: Locator = { publication: publication.id, paragraph: paragraph.id, seconds: 0 };
  const index = Number(params.get('word') ?? NaN);
  const word = paragraph.words[index];
  if (!word) return at;
  return {
    ...at,
    word: { text: paragraph.text.slice(word.from, word.to), index },
    seconds: word.startSeconds,
  };
}
