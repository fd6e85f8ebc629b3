import type { BlockId } from '../publication/ids.ts';
import type { PlacedClip } from '../publication/publication.ts';
import type { Resource } from '../publication/resource.ts';
import type { Block, SpokenClip } from '../transcript/block.ts';
import { placeClips, type HeardPart } from './clip-runs.ts';
import { placeNotes } from './place-notes.ts';
import type { CoveredBlocks } from './text-span.ts';

/** A clip of an overlay whose addresses were resolved. */
export interface BookClip {
  /** Path of its sound. */
  readonly audio: string;
  readonly beginSeconds: number | undefined;
  readonly endSeconds: number | undefined;
  readonly chapterIndex: number;
  /** What it speaks in that chapter, where that was found. */
  readonly text: CoveredBlocks | undefined;
}

export interface ChapterText {
  readonly blocks: readonly Block[];
  /** Which of them are notes. */
  readonly notes: ReadonlySet<BlockId>;
}

export interface Narration {
  readonly clips: readonly PlacedClip[];
  /** Of each chapter, with their clips. Notes are where they are heard. */
  readonly blocks: readonly (readonly Block[])[];
  /** How many clips have no length, or begin after their sound has ended. */
  readonly unusable: number;
}

/**
 * `clips`: in playing order, chapter after chapter. `sounds`: those that the book has, by their paths; a clip of another is
 * left out, and its text is silent.
 */
export function narrate(
  clips: readonly BookClip[],
  chapters: readonly ChapterText[],
  sounds: ReadonlyMap<string, Resource>,
): Narration {
  const spoken = new Map<Block, SpokenClip[]>();
  const parts: HeardPart[] = [];
  const order = new Map<BlockId, number>();
  let unusable = 0;
  for (const [index, clip] of clips.entries()) {
    const resource = sounds.get(clip.audio);
    if (!resource) continue;
    const times = timesOf(clip, clips[index + 1], resource);
    if (!times) {
      unusable++;
      continue;
    }
    const { blocks = [], notes } = chapters[clip.chapterIndex] ?? {};
    const covered = clip.text ? blocks.slice(clip.text.first, clip.text.last + 1) : [];
    parts.push({
      resource,
      ...times,
      chapterIndex: clip.chapterIndex,
      block: covered[0]?.id,
      ...(covered.length > 0 && covered.every(({ id }) => notes?.has(id)) && { isNote: true }),
    });
    // One that speaks several blocks belongs to all of them, and lights nothing: nobody knows how far it is.
    const { from, to } = covered.length === 1 && clip.text ? clip.text : { from: 0, to: 0 };
    for (const block of covered) {
      if (!order.has(block.id)) order.set(block.id, index);
      const known = spoken.get(block);
      const one = { resource, ...times, from, to };
      if (known) known.push(one);
      else spoken.set(block, [one]);
    }
  }
  return {
    clips: placeClips(parts),
    blocks: chapters.map(({ blocks, notes }) =>
      placeNotes(
        blocks.map((block) => ({
          ...block,
          ...(notes.has(block.id) && { isNote: true }),
          clips: spoken.get(block) ?? block.clips,
        })),
        notes,
        order,
      ),
    ),
    unusable,
  };
}

/** A sound without an end is heard to the end of its file, or until the next clip goes on in it. */
function timesOf(
  { beginSeconds = 0, endSeconds, audio }: BookClip,
  next: BookClip | undefined,
  { durationSeconds = Infinity }: Resource,
): Pick<SpokenClip, 'startSeconds' | 'endSeconds'> | undefined {
  const nextBegin = next?.audio === audio ? (next.beginSeconds ?? 0) : 0;
  const open = nextBegin > beginSeconds ? nextBegin : durationSeconds;
  const end = Math.min(endSeconds ?? open, durationSeconds);
  return end > beginSeconds && end < Infinity ? { startSeconds: beginSeconds, endSeconds: end } : undefined;
}
