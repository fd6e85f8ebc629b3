/** Where one block is heard on the timeline. All in seconds, exact to a microsecond. */
import type { BlockId } from '../publication/ids.ts';
import { lastAtMost } from '../sorted.ts';
import type { Block, SpokenClip } from '../transcript/block.ts';

export interface BlockSpan {
  readonly id: BlockId;
  /** Nothing is known of the chapter's blocks, and this one stands for all of them. */
  readonly isWholeChapter: boolean;
  /** Undefined where the text is missing. */
  readonly block: Block | undefined;
  readonly chapterIndex: number;
  readonly startSeconds: number;
  /** Where the next block begins. */
  readonly endSeconds: number;
}

/** Where a clip begins, not before a position if that can be; undefined where its sound is not in the chapter. */
type StartOf = (clip: SpokenClip, notBefore: number) => number | undefined;

export class BlockPlace implements BlockSpan {
  readonly id: BlockId;
  readonly isWholeChapter: boolean;
  readonly block: Block | undefined;
  readonly chapterIndex: number;
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly #startOf: StartOf;
  #clipStarts: readonly number[] | undefined;

  constructor(span: BlockSpan, startOf: StartOf) {
    ({
      id: this.id,
      isWholeChapter: this.isWholeChapter,
      block: this.block,
      chapterIndex: this.chapterIndex,
      startSeconds: this.startSeconds,
      endSeconds: this.endSeconds,
    } = span);
    this.#startOf = startOf;
  }

  get clips(): readonly SpokenClip[] {
    return this.block?.clips ?? [];
  }

  /** Where each of `clips` begins. One whose sound is not there takes no time, after the one before it. */
  get clipStarts(): readonly number[] {
    return (this.#clipStarts ??= this.#placeClips());
  }

  #placeClips(): readonly number[] {
    let last = this.startSeconds;
    return this.clips.map((clip) => (last = Math.max(this.#startOf(clip, last) ?? last, last)));
  }

  /** Index of the clip that is heard at a position; undefined in a pause. */
  clipAt(position: number): number | undefined {
    const index = this.lastClipBefore(position);
    const clip = this.clips[index];
    const start = this.clipStarts[index];
    if (!clip || start === undefined) return undefined;
    const end = toMicroseconds(start + clip.endSeconds - clip.startSeconds);
    return toMicroseconds(position) < end ? index : undefined;
  }

  /** Index of the last clip that has begun at a position; -1 before the first. */
  lastClipBefore(position: number): number {
    return lastAtMost(this.clipStarts, toMicroseconds(position), this.clips.length - 1);
  }

  /** Index of the clip at an offset of the text: the one that speaks it, else the one before it. */
  clipAtOffset(offset: number): number {
    return Math.max(
      this.clips.findLastIndex(({ from }) => from <= offset),
      0,
    );
  }

  /** The characters of a clip; undefined where there is no such clip. */
  textOf(clipIndex: number): string | undefined {
    const clip = this.clips[clipIndex];
    return clip && this.block?.text.slice(clip.from, clip.to);
  }
}

/** Sums of seconds that should be the same differ in their last digits. */
export function toMicroseconds(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e6;
}
