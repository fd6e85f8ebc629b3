/** A story with a cast: in each paragraph of twelve seconds, voices say a word each, with a pause after it. */
import type { CastId } from '#lib/core/publication/ids.ts';
import type { Story } from '#lib/core/publication/story.ts';
import type { Block } from '#lib/core/transcript/block.ts';
import { aPublication, knownTexts } from './a-publication.ts';

/** `paragraphs`: who speaks in each, one after the other. The words of n voices begin every 12/n seconds and last half of that. */
export function aPlay(paragraphs: readonly (readonly string[])[]): Story {
  const publication = aPublication({ chapters: [paragraphs.map(() => 12)] });
  const blocks = publication.clips.map(({ block, resource }, i): Block => {
    const speakers = paragraphs[i] ?? [];
    const each = 12 / speakers.length;
    const word = 'word';
    const from = (n: number) => n * (word.length + 1);
    return {
      id: block ?? ('nameless' as Block['id']),
      kind: 'paragraph',
      text: speakers.map(() => word).join(' '),
      utterances: speakers.map((speaker, n) => ({ from: from(n), to: from(n) + word.length, speaker })),
      styles: [],
      clips: speakers.map((_, n) => ({
        resource,
        from: from(n),
        to: from(n) + word.length,
        startSeconds: n * each,
        endSeconds: (n + 0.5) * each,
      })),
    };
  });
  const names = [...new Set(paragraphs.flat())];
  const cast = names.map((name) => ({ id: name.toLowerCase() as CastId, name }));
  return { publication: { ...publication, cast }, texts: knownTexts([{ blocks }]) };
}
