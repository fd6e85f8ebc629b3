import type { BlockId } from '../publication/ids.ts';
import type { PlacedClip } from '../publication/publication.ts';
import type { Block } from './block.ts';
import type { Transcript } from './transcript.ts';

/** The blocks of a published chapter, whose paragraphs are its `clips` in order, one each. */
export function blocksOfTranscript(
  { paragraphs }: Transcript,
  clips: readonly PlacedClip[],
): readonly Block[] {
  return paragraphs.flatMap(({ id, text, utterances, styles, words }, i): Block[] => {
    const clip = clips[i];
    if (!clip) return [];
    const { resource, opensScene } = clip;
    const spoken = words.map((word) => ({ ...word, resource }));
    const paragraph: Block = { id, kind: 'paragraph', text, utterances, styles, clips: spoken };
    return opensScene ? [sceneBreakBefore(id), paragraph] : [paragraph];
  });
}

function sceneBreakBefore(id: BlockId): Block {
  // A colon stands in no id of a published paragraph.
  const own = `${id}:scene` as BlockId;
  return { id: own, kind: 'scene-break', text: '', utterances: [], styles: [], clips: [] };
}
