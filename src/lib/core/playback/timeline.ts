/**
 * A publication as one line of seconds: which clip stands where. It comes from the publication, never from the media
 * element, whose duration is up to 46 ms short.
 */
import type { Publication } from '../publication/publication.ts';
import { lastAtMost } from '../sorted.ts';

export class Timeline {
  readonly durationSeconds: number;
  /** Start of each clip, followed by the end of the last. */
  readonly #starts: readonly number[];
  readonly #chapterFirstClips: readonly number[];

  constructor({ clips, chapters }: Publication) {
    // Added up in milliseconds: durations are given to 1 ms, and integers do not drift over 20,000 clips.
    let ms = 0;
    const starts = [0];
    for (const { startSeconds, endSeconds } of clips) {
      ms += Math.round((endSeconds - startSeconds) * 1000);
      starts.push(ms / 1000);
    }
    this.#starts = starts;
    this.durationSeconds = ms / 1000;
    this.#chapterFirstClips = chapters.map((chapter) => chapter.firstClip);
  }

  get clipCount(): number {
    return this.#starts.length - 1;
  }

  /** Start of a clip in seconds; the end of the last for the index after the last. Throws beyond. */
  startOf(clipIndex: number): number {
    const start = this.#starts[clipIndex];
    if (start === undefined) throw new RangeError(`no clip ${clipIndex}`);
    return start;
  }

  /** Exact length of a clip in seconds. */
  durationOf(clipIndex: number): number {
    return this.startOf(clipIndex + 1) - this.startOf(clipIndex);
  }

  /**
   * The clip that is heard at a position: one that has begun and not ended; the last at or after the end. 0 where there are
   * none.
   */
  clipAt(position: number): number {
    return Math.max(lastAtMost(this.#starts, position, this.clipCount - 1), 0);
  }

  chapterAt(position: number): number {
    return this.chapterOfClip(this.clipAt(position));
  }

  chapterOfClip(clipIndex: number): number {
    if (this.clipCount === 0) return 0;
    // Of chapters that begin with the same clip, all but the last have no sound.
    return lastAtMost(this.#chapterFirstClips, clipIndex, this.#chapterFirstClips.length - 1);
  }

  /** The chapter's first clip; the count of all clips after the last chapter. */
  firstClipOf(chapterIndex: number): number {
    return this.#chapterFirstClips[chapterIndex] ?? this.clipCount;
  }

  chapterStart(chapterIndex: number): number {
    const first = this.#chapterFirstClips[chapterIndex];
    return first === undefined ? this.durationSeconds : this.startOf(first);
  }

  chapterEnd(chapterIndex: number): number {
    return this.chapterStart(chapterIndex + 1);
  }

  clamp(position: number): number {
    return Math.min(Math.max(position, 0), this.durationSeconds);
  }
}
