import type { BlockId } from '../publication/ids.ts';
import type { PlacedClip } from '../publication/publication.ts';
import { lastAtMost } from '../sorted.ts';
import type { Block, SpokenClip } from '../transcript/block.ts';
import type { Transcript, Word } from './transcript.ts';

/** The blocks of a published chapter. `clips`: its tracks in order, one after the other on the chapter's timeline. */
export function blocksOfTranscript(
  { paragraphs }: Transcript,
  clips: readonly PlacedClip[],
): readonly Block[] {
  const opening = new Set(clips.flatMap(({ block, opensScene }) => (opensScene && block ? [block] : [])));
  const tracks = new ChapterTracks(clips);
  return paragraphs.flatMap(({ id, startSeconds, text, utterances, styles, words }): Block[] => {
    const spoken = words
      .map((word) => tracks.clipOf(word, startSeconds))
      .filter((clip) => clip !== undefined);
    const paragraph: Block = { id, kind: 'paragraph', text, utterances, styles, clips: spoken };
    return opening.has(id) ? [sceneBreakBefore(id), paragraph] : [paragraph];
  });
}

class ChapterTracks {
  readonly #clips: readonly PlacedClip[];
  /** Milliseconds on the chapter's timeline. */
  readonly #startsMs: readonly number[];

  constructor(clips: readonly PlacedClip[]) {
    this.#clips = clips;
    let ms = 0;
    this.#startsMs = clips.map(({ startSeconds, endSeconds }) => {
      const start = ms;
      ms += Math.round((endSeconds - startSeconds) * 1000);
      return start;
    });
  }

  /** `paragraphSeconds`: where the paragraph begins on the chapter's timeline. */
  clipOf(word: Word, paragraphSeconds: number): SpokenClip | undefined {
    const last = this.#startsMs.length - 1;
    const at = Math.max(
      lastAtMost(this.#startsMs, Math.round((paragraphSeconds + word.startSeconds) * 1000), last),
      0,
    );
    const clip = this.#clips[at];
    if (!clip) return undefined;
    const offset = clip.startSeconds + paragraphSeconds - (this.#startsMs[at] ?? 0) / 1000;
    return {
      resource: clip.resource,
      startSeconds: offset + word.startSeconds,
      endSeconds: offset + word.endSeconds,
      from: word.from,
      to: word.to,
    };
  }
}

function sceneBreakBefore(id: BlockId): Block {
  // Ids of published paragraphs contain no colon.
  const own = `${id}:scene` as BlockId;
  return { id: own, kind: 'scene-break', text: '', utterances: [], styles: [], clips: [] };
}
